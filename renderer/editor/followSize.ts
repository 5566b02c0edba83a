import { mergeRegister, type LexicalEditor } from 'lexical';

/** Tells when the text stands in the window, and whenever it takes up other room there; `width` in CSS pixels. */
export function followSize(
  editor: LexicalEditor,
  onSize: (text: HTMLElement, width: number) => void,
): () => void {
  const resized = new ResizeObserver(([entry]) => {
    const text = editor.getRootElement();
    if (text && entry) onSize(text, entry.contentRect.width);
  });
  const unfollow = editor.registerRootListener((text) => {
    resized.disconnect();
    if (text) resized.observe(text);
  });
  return mergeRegister(unfollow, () => resized.disconnect());
}
