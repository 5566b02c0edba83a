import { z } from 'zod';
import type { WordPressClient } from './client';

/** Terms by their WordPress ids, and what could not be had. */
export interface FoundTerms {
  readonly ids: readonly string[];
  readonly remarks: readonly string[];
}

const KINDS = {
  categories: { route: 'wp/v2/categories', word: 'category' },
  tags: { route: 'wp/v2/tags', word: 'tag' },
} as const;

const term = z.object({ id: z.int(), name: z.string() });

/** Names to ids, since WordPress takes ids only and drops unknown ones without a word; a new name is made where the role may. */
export async function findTerms(
  client: WordPressClient,
  kind: keyof typeof KINDS,
  names: readonly string[],
): Promise<FoundTerms> {
  const found: { ids: string[]; remarks: string[] } = { ids: [], remarks: [] };
  for (const name of new Set(names.map((one) => one.trim()).filter(Boolean))) {
    const id = (await lookFor(client, kind, name)) ?? (await make(client, kind, name));
    if (id === null) found.remarks.push(`The site did not take the ${KINDS[kind].word} “${name}”.`);
    else found.ids.push(String(id));
  }
  return found;
}

async function lookFor(
  client: WordPressClient,
  kind: keyof typeof KINDS,
  name: string,
): Promise<number | null> {
  const answer = await client.get(KINDS[kind].route, { search: searchable(name), per_page: '100' });
  if (!answer.ok) return null;
  const terms = z.array(term).safeParse(answer.value.json);
  if (!terms.success) return null;
  return terms.data.find((one) => comparable(one.name) === comparable(name))?.id ?? null;
}

async function make(client: WordPressClient, kind: keyof typeof KINDS, name: string): Promise<number | null> {
  const made = await client.post(KINDS[kind].route, new TextEncoder().encode(JSON.stringify({ name })));
  if (made.kind === 'done') return term.safeParse(made.value.json).data?.id ?? null;
  const { termId } = made.failure.facts;
  if (termId !== undefined) return Number(termId);
  // The answer was lost: then it may be there now.
  return made.kind === 'unclear' ? lookFor(client, kind, name) : null;
}

/** The longest part of a name that is stored as it is written: WordPress keeps `&` as a reference and would not find it. */
function searchable(name: string): string {
  const parts = name.split(/[&<>"'’]/).map((part) => part.trim());
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

/** WordPress keeps names with character references and ignores case. */
function comparable(name: string): string {
  return name
    .replace(/&#0?39;|&#8217;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim()
    .toLowerCase();
}
