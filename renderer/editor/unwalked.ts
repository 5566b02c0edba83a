/**
 * Before each commit, of whatever part of the window, React walks through every node of a focused text to note the
 * selection, if the element says of itself that it is editable (react-dom, `hasSelectionCapabilities`). The selection is
 * Lexical's here, and React never replaces what has the focus: the walk, as long as the article, is for nothing. The
 * attribute, which is what the browser and readers of the screen go by, stays as it is.
 */
export function spareTheWalk(text: HTMLElement): void {
  Object.defineProperty(text, 'contentEditable', {
    configurable: true,
    get: () => 'inherit',
    set: (value: string) => {
      text.setAttribute('contenteditable', value);
    },
  });
}
