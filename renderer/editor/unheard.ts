/** What is typed in the text means something to Lexical, and to the browser, and to nobody around it. */
const OF_THE_TEXT = ['keypress', 'keyup', 'beforeinput', 'textInput', 'input'];

/**
 * Ends what belongs to the text at its edge, for React looks through all parts of the window around it, each time, for one
 * that wants to hear. A field within the text, as in a picture, has a place of its own for that. `keydown` goes on: it may
 * be a command's.
 */
export function keepFromReact(text: HTMLElement): void {
  for (const kind of OF_THE_TEXT) {
    text.addEventListener(kind, (event) => {
      if (event.target === text) event.stopPropagation();
    });
  }
}
