import type { SearchHit } from '../../shared/domain/search';
import { folded } from '../../shared/text/fold';
import type { Disk } from '../storage/disk';
import { readArticleText, type ArticleMark, type ArticleText } from './articleText';
import { readQuery, type Term } from './query';
import { rank } from './rank';
import type { Searcher, SearchPlace } from './searcher';
import { mayHold, placesOf, signatureOf, type Signature } from './signature';
import { snippetOf } from './snippet';
import { openTextCache } from './textCache';

const MOST_HITS = 200;
const MOST_SNIPPETS = 12;

/** A searcher that works in the thread in which it is made: a scan over folded words, all of them in memory. */
export async function openTextSearcher(disk: Disk, { library, cache }: SearchPlace): Promise<Searcher> {
  const { texts, change, clear } = await openTextCache(disk, cache);
  const held = new Map([...texts.values()].map((text) => [text.id, hold(text)]));
  const snippetFor = async (text: ArticleText, terms: readonly Term[]): Promise<SearchHit['snippet']> => {
    const now = await readArticleText(disk, library, text);
    return now && [...(snippetOf(now, terms) ?? [])];
  };
  const read = async (article: ArticleMark): Promise<ArticleText | null> => {
    const text = await readArticleText(disk, library, article);
    return text && foldedText(text);
  };
  return {
    marks: async () => [...texts.values()].map(({ id, mark, savedAt }) => ({ id, mark, savedAt })),
    update: async (changed, gone) => {
      const found = await Promise.all(changed.map(read));
      const put = found.filter((text) => text !== null);
      for (const text of put) held.set(text.id, hold(text));
      for (const id of gone) held.delete(id);
      await change(put, gone);
    },
    forget: () => {
      held.clear();
      return clear();
    },
    search: async ({ query, among, now }) => {
      const terms = readQuery(query);
      const meant = among === null ? [...held.values()] : among.flatMap((id) => held.get(id) ?? []);
      const ranked = best(meant, terms, now);
      const hits = ranked.slice(0, MOST_HITS).map(async ({ text }, index): Promise<SearchHit> => {
        const snippet = index < MOST_SNIPPETS && terms.length > 0 ? await snippetFor(text, terms) : null;
        return { id: text.id, snippet: snippet?.length === 0 ? null : snippet };
      });
      return { hits: await Promise.all(hits), found: ranked.length };
    },
    close: async () => undefined,
  };
}

/** A text with what the scan needs of it each time. */
interface Held {
  readonly text: ArticleText;
  readonly signature: Signature;
  readonly savedAt: number;
}

const hold = (text: ArticleText): Held => ({
  text,
  signature: signatureOf(text),
  savedAt: Date.parse(text.savedAt),
});

function best(held: readonly Held[], terms: readonly Term[], now: number) {
  const places = placesOf(terms);
  const found: { readonly text: ArticleText; readonly score: number }[] = [];
  for (const { text, signature, savedAt } of held) {
    if (!mayHold(signature, places)) continue;
    const score = rank(text, terms, now - savedAt);
    if (score > 0) found.push({ text, score });
  }
  return found.sort((a, b) => b.score - a.score);
}

const foldedText = (text: ArticleText): ArticleText => ({
  ...text,
  headline: folded(text.headline),
  standfirst: folded(text.standfirst),
  body: folded(text.body),
});
