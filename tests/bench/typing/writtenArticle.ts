import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { BlockContent, Body, Inline } from '../../../shared/domain/body';
import { articleId, blockId } from '../../../shared/domain/ids';
import { createArticle } from '../../../main/drafts/createArticle';
import { fleetingDisk } from '../../../main/storage/fleetingDisk';
import { openQuarantine } from '../../../main/storage/quarantine';
import { snapshotOf } from '../../support/records';
import { newId, openAt, seeded, vocabulary } from '../largeLibrary';

const WORDS_A_BLOCK = 60;

/** An article as it is written: paragraphs of 60 words, a quotation and a link now and then, headings and lists. */
export function bodyOf(words: number): Body {
  const known = vocabulary();
  const random = seeded(words);
  const word = (): string => known[Math.floor(known.length ** random()) - 1] ?? 'a';
  const some = (count: number): string => Array.from({ length: count }, word).join(' ');
  const text = (run: string): Inline => ({ kind: 'text', text: run, marks: [] });
  const paragraph = (place: number): BlockContent => {
    if (place % 10 !== 5) return { kind: 'paragraph', inline: [text(`${some(50)} “${some(10)}”.`)] };
    const label: Inline = {
      kind: 'link',
      address: `https://records.example/${place}`,
      label: [{ kind: 'text', text: some(3), marks: [] }],
    };
    return { kind: 'paragraph', inline: [text(`${some(30)} `), label, text(` ${some(27)}.`)] };
  };
  const content = (place: number): BlockContent => {
    if (place % 20 === 0) return { kind: 'heading', level: 2, inline: [text(some(6))] };
    if (place % 30 !== 11) return paragraph(place);
    const items = Array.from({ length: 6 }, () => ({ inline: [text(some(10))], sublist: null }));
    return { kind: 'list', ordered: false, items };
  };
  const blocks = Math.round(words / (WORDS_A_BLOCK - 54 / 20));
  return Array.from({ length: blocks }, (_, place) => ({
    id: blockId.parse(`b${place}`),
    content: content(place),
  }));
}

/** Puts articles into a fresh library, each under its headline. */
export async function layOut(
  library: string,
  articles: readonly { readonly headline: string; readonly body: Body }[],
): Promise<void> {
  const disk = fleetingDisk();
  const now = (): Date => new Date();
  const opened = await openAt(library, disk);
  const quarantine = openQuarantine({ disk, root: library, now, newId });
  for (const { headline, body } of articles) {
    const id = articleId.parse(newId());
    const folder = join(library, 'articles', id);
    const place = { id, folder, disk, quarantine, device: 'bench', now, randomBytes };
    const snapshot = snapshotOf(body, headline);
    const draft = await createArticle(place, { snapshot, isSample: false, importedFrom: null });
    const { seq, hash } = draft.head;
    await opened.record.append('headNoted', { articleId: id, seq, hash }, 'Europe/London');
  }
  await opened.close();
}
