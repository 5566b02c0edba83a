/** How a file's words are laid out; known by the ending of its name. */
export type ImportKind = 'text' | 'html' | 'markdown';

const ENDINGS: Readonly<Record<string, ImportKind>> = {
  txt: 'text',
  text: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
};

/** The kind of a file by its name, or null for one that Stet does not read. */
export function kindOf(name: string): ImportKind | null {
  return ENDINGS[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''] ?? null;
}

/** Under which ending and media type the file as it came is kept. */
export const KEPT_AS: Readonly<Record<ImportKind, { readonly ext: string; readonly mediaType: string }>> = {
  text: { ext: 'txt', mediaType: 'text/plain' },
  html: { ext: 'html', mediaType: 'text/html' },
  markdown: { ext: 'md', mediaType: 'text/markdown' },
};
