import { BODY_ID } from '../desk/editing';

/** What is typed in the text means something to Lexical, to the browser and to commands, and to no part of the window around it. */
const OF_TYPING: ReadonlySet<string> = new Set([
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'textInput',
  'input',
]);

const isOfTheText = ({ target }: Event): boolean => target instanceof Element && target.id === BODY_ID;

/**
 * Keeps what is typed in the text from the listeners that React is about to put on its root: at each event it looks, twice,
 * through all parts of the window for one that wants to hear. Fields within the text, as in a picture, are heard.
 */
export function makeDeafToTyping(root: HTMLElement): void {
  const add = root.addEventListener.bind(root);
  root.addEventListener = (
    kind: string,
    listener: EventListener,
    options?: boolean | AddEventListenerOptions,
  ): void => {
    if (!OF_TYPING.has(kind)) return add(kind, listener, options);
    add(kind, (event) => isOfTheText(event) || listener.call(root, event), options);
  };
}
