import { stopLexicalPropagation } from 'lexical';

const EVENTS = [
  'click',
  'pointerdown',
  'keydown',
  'keyup',
  'beforeinput',
  'input',
  'compositionstart',
  'compositionend',
  'copy',
  'cut',
  'paste',
  'drop',
] as const;

/** The element of a block that has a view of its own. */
export function ownElement(className: string): HTMLElement {
  const block = document.createElement('div');
  block.className = className;
  keepOwnEvents(block);
  return block;
}

/** What happens in a block's own fields and on its buttons is not typed into the article; the window's commands hear it all the same. */
function keepOwnEvents(block: HTMLElement): void {
  for (const kind of EVENTS) {
    block.addEventListener(kind, (event) => {
      if (isOwn(event)) stopLexicalPropagation(event);
    });
  }
}

function isOwn(event: Event): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input, textarea')) return true;
  // An undo after a click on a button is one of the article.
  const isChord = event instanceof KeyboardEvent && (event.ctrlKey || event.metaKey);
  return target?.closest('button, a') !== null && !isChord;
}
