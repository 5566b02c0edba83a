import type { ArticleEntryContent } from '../../shared/domain/entries';
import type { Block, Body } from '../../shared/domain/body';
import { blockId } from '../../shared/domain/ids';
import { snapshotOf } from '../support/records';
import { seeded, vocabulary } from './largeLibrary';

const WORDS = 5000;
const WORDS_A_BLOCK = 60;
const BLOCKS = Math.round(WORDS / WORDS_A_BLOCK);

/** An article of 5,000 words as it is written: a few words a revision, sometimes a block added, moved or taken out. */
export function* revisionsOf(seed: number): Generator<ArticleEntryContent['revisionKept']> {
  const random = seeded(seed);
  const words = vocabulary();
  const below = (count: number): number => Math.floor(random() * count);
  const word = (): string => words[Math.floor(words.length ** random()) - 1] ?? 'a';
  const some = (count: number): string[] => Array.from({ length: count }, word);
  let made = 0;
  const blockOf = (text: readonly string[]): Block => ({
    id: blockId.parse(`b${(made += 1).toString(36)}`),
    content: { kind: 'paragraph', inline: [{ kind: 'text', text: text.join(' '), marks: [] }] },
  });
  const edited = ({ id, content }: Block): Block => {
    const [run] = content.kind === 'paragraph' ? content.inline : [];
    const text = run?.kind === 'text' ? run.text.split(' ') : [];
    const at = below(text.length);
    text.splice(at, below(5), ...some(below(5)));
    return {
      id,
      content: { kind: 'paragraph', inline: [{ kind: 'text', text: text.join(' '), marks: [] }] },
    };
  };
  let body: Body = Array.from({ length: BLOCKS }, () => blockOf(some(WORDS_A_BLOCK)));
  for (;;) {
    yield {
      cause: 'autosave',
      from: null,
      remote: null,
      snapshot: snapshotOf(body, 'What the bridge cost'),
    };
    const at = below(body.length);
    const chance = random();
    const without = body.filter((_, index) => index !== at);
    const [one] = body.slice(at, at + 1);
    if (one === undefined) continue;
    const to = below(body.length);
    // What is added is taken out again elsewhere, so that it stays an article of 5,000 words.
    if (chance < 0.05 && body.length > BLOCKS) body = without;
    else if (chance < 0.05) body = [...body.slice(0, at), blockOf(some(WORDS_A_BLOCK)), ...body.slice(at)];
    else if (chance < 0.08) body = [...without.slice(0, to), one, ...without.slice(to)];
    else body = body.map((block, index) => (index === at ? edited(block) : block));
  }
}
