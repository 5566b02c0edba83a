/** What would write in a text that is not to be written in. */
const WRITING = ['beforeinput', 'paste', 'cut', 'drop'];

/**
 * Keeps keys, the clipboard and drags out of a text until the returned function is called. That it can be edited is left as
 * it is: to take it from a long text, and to give it back, makes the browser dress all of it anew.
 */
export function handsOff(text: HTMLElement): () => void {
  const refuse = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  // Without the focus nothing is composed in it either, which could not be refused.
  const leave = (): void => text.blur();
  leave();
  text.addEventListener('focus', leave);
  for (const kind of WRITING) text.addEventListener(kind, refuse, { capture: true });
  return () => {
    text.removeEventListener('focus', leave);
    for (const kind of WRITING) text.removeEventListener(kind, refuse, { capture: true });
  };
}
