/** What is looked for, and how. */
export interface FindQuery {
  readonly words: string;
  readonly isCaseKept: boolean;
  readonly isWholeWord: boolean;
  readonly isExpression: boolean;
}

/** A query over texts; with `replacement` each find says what would stand in its place. */
export interface FindRequest {
  readonly query: FindQuery;
  readonly texts: readonly string[];
  readonly replacement: string | null;
}

/** One find: in which of the texts, from where to where in UTF-16 units, and what would stand there. */
export interface Found {
  readonly text: number;
  readonly start: number;
  readonly end: number;
  readonly by: string | null;
}

export type FindAnswer =
  | { readonly ok: true; readonly found: readonly Found[]; readonly isCut: boolean }
  | { readonly ok: false; readonly why: string };

/** More are not counted; all are replaced. */
export const MOST_FOUND = 20_000;

/** Finds words or an expression in many texts; empty finds are none. */
export function findInTexts({ query, texts, replacement }: FindRequest): FindAnswer {
  const compiled = expressionOf(query);
  if (!compiled.ok) return compiled;
  const { expression } = compiled;
  const found: Found[] = [];
  for (const [text, words] of texts.entries()) {
    for (const match of words.matchAll(expression)) {
      const [whole] = match;
      if (whole === '') continue;
      if (found.length === MOST_FOUND && replacement === null) return { ok: true, found, isCut: true };
      const by = replacement === null ? null : replacementOf(match, replacement, query);
      found.push({ text, start: match.index ?? 0, end: (match.index ?? 0) + whole.length, by });
    }
  }
  return { ok: true, found, isCut: false };
}

/** The regular expression that a query means, or why it is none. */
function expressionOf(
  query: FindQuery,
): { readonly ok: true; readonly expression: RegExp } | { readonly ok: false; readonly why: string } {
  const source = query.isExpression ? query.words : plainSource(query.words);
  const bounded = query.isWholeWord ? `(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])` : source;
  try {
    // Alone first: what is wrong with it must not be hidden, or mended, by what is put around it.
    void new RegExp(source, 'u');
    return { ok: true, expression: new RegExp(bounded, query.isCaseKept ? 'gu' : 'giu') };
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    return { ok: false, why: said.slice(said.lastIndexOf(': ') + 2) };
  }
}

/** Plain quotes find curly ones, and a space finds those that do not break. */
const LIKENESSES: Readonly<Record<string, string>> = {
  "'": "['‘’‚]",
  '"': '["“”„]',
  ' ': '[ \u00A0\u202F]',
};

const plainSource = (words: string): string =>
  words.replace(/[\\^$.*+?()[\]{}|/]|['" ]/g, (sign) => LIKENESSES[sign] ?? `\\${sign}`);

/** `$&`, `$1` and `$<name>` mean what they mean in an expression; in plain words a dollar is a dollar. */
function replacementOf(match: RegExpMatchArray, replacement: string, { isExpression }: FindQuery): string {
  if (!isExpression) return replacement;
  return replacement.replace(
    /\$(\$|&|\d{1,2}|<([^>]*)>)/g,
    (sign, what: string, name: string | undefined) => {
      if (what === '$') return '$';
      if (what === '&') return match[0];
      if (name !== undefined) return match.groups?.[name] ?? '';
      return Number(what) < match.length ? (match[Number(what)] ?? '') : sign;
    },
  );
}
