import type { Draft, Snapshot } from '../../shared/domain/article';
import type { Block, Inline, Link, NoteInline, TextRun } from '../../shared/domain/body';
import { joinInline } from '../../shared/domain/inline';
import { mapStretches } from '../../shared/domain/mapStretches';
import type { Picture } from '../../shared/domain/picture';
import { inlineText } from '../../shared/html/renderText';
import { withDoubledSpace, without, type Stretch } from '../../shared/text/occurrences';
import { isIn, type Quarry } from './quarry';

/** What of a draft can hold what is to vanish. */
export type Cut = Pick<Draft, 'snapshot' | 'notes' | 'privateNotes'>;

/** A draft's text and notes without what is to vanish; what does not hold it stays the same object. */
export function cutDraft(quarry: Quarry, draft: Draft): Cut {
  return {
    snapshot: cutSnapshot(quarry, draft.snapshot),
    notes: cutText(quarry, draft.notes),
    privateNotes: draft.privateNotes.map((note) => ({ ...note, text: cutText(quarry, note.text) })),
  };
}

/** A text without it. */
export const cutText = (quarry: Quarry, text: string): string => {
  const stretches = quarry.in(text);
  return stretches.length === 0 ? text : without(text, withDoubledSpace(text, stretches));
};

function cutSnapshot(quarry: Quarry, snapshot: Snapshot): Snapshot {
  const { fields, body, notices, publication } = snapshot;
  const cut = (text: string): string => cutText(quarry, text);
  const named = (names: readonly string[]): string[] => names.map(cut).filter((name) => name.trim() !== '');
  const { kicker, headline, standfirst, slug, byline } = fields;
  const texts = {
    kicker: cut(kicker),
    headline: cut(headline),
    standfirst: cut(standfirst),
    // What is left of an address part may be none; an empty one is made from the headline.
    slug: quarry.in(slug).length > 0 ? '' : slug,
    byline: cut(byline),
  };
  return {
    fields: { ...fields, ...texts },
    body: body.flatMap((block) => cutBlock(quarry, block)),
    notices: notices.map((notice) => ({ ...notice, text: notice.text && cut(notice.text) })),
    publication: {
      categories: named(publication.categories),
      tags: named(publication.tags),
      excerpt: cut(publication.excerpt),
      featured: publication.featured && cutPicture(quarry, publication.featured),
    },
  };
}

const isFileOf = (quarry: Quarry, { object, original }: Picture): boolean =>
  quarry.isFile(object.sha256) || (original !== undefined && quarry.isFile(original.sha256));

/** A picture without it; null where its file is to vanish. */
function cutPicture(quarry: Quarry, picture: Picture): Picture | null {
  const { object, original, licence, rightsHolder, permission, ...rest } = picture;
  if (quarry.isFile(object.sha256)) return null;
  const cut = (text: string): string => cutText(quarry, text);
  const kept = (name: string, text = ''): object => (cut(text).trim() === '' ? {} : { [name]: cut(text) });
  return {
    ...rest,
    object,
    alternativeText: cut(rest.alternativeText),
    caption: cut(rest.caption),
    credit: cut(rest.credit),
    ...(original === undefined || quarry.isFile(original.sha256) ? {} : { original }),
    ...kept('licence', licence),
    ...kept('rightsHolder', rightsHolder),
    ...kept('permission', permission),
  };
}

/** The block without it; none where what it shows is a picture that goes, or a page elsewhere whose address holds it. */
function cutBlock(quarry: Quarry, block: Block): readonly Block[] {
  const { content } = block;
  if (content.kind === 'picture') {
    if (!isIn(quarry, content) && !isFileOf(quarry, content.picture)) return [block];
    const picture = cutPicture(quarry, content.picture);
    return picture === null ? [] : [{ ...block, content: { ...content, picture } }];
  }
  if (!isIn(quarry, content)) return [block];
  if (content.kind !== 'embed') {
    return [{ ...block, content: mapStretches(content, (inline) => cutInline(quarry, inline)) }];
  }
  if (quarry.in(content.address).length > 0) return [];
  return [{ ...block, content: { ...content, heading: cutText(quarry, content.heading) } }];
}

/** It may begin in one run and end in another, or lie in a link's address, which then is a missing one. */
function cutInline(quarry: Quarry, inline: readonly NoteInline[]): NoteInline[];
function cutInline(quarry: Quarry, inline: readonly Inline[]): Inline[];
function cutInline(quarry: Quarry, inline: readonly Inline[]): Inline[] {
  const text = inlineText(inline);
  const stretches = withDoubledSpace(text, quarry.in(text));
  let at = 0;
  const cutRun = (run: TextRun): TextRun => {
    const start = at;
    at += run.text.length;
    return { ...run, text: without(run.text, within(stretches, start, at)) };
  };
  const parts = inline.map((part): Inline => {
    if (part.kind === 'text') return cutRun(part);
    if (part.kind === 'link') return cutLink(quarry, { ...part, label: part.label.map(cutRun) });
    if (part.kind === 'footnote') return { ...part, note: cutInline(quarry, part.note) };
    at += 1;
    return part;
  });
  return joinInline(
    parts.map((part) => (part.kind === 'link' ? { ...part, label: filled(part.label) } : part)),
  );
}

const cutLink = (quarry: Quarry, link: Link): Link =>
  link.address !== null && quarry.in(link.address).length > 0 ? { ...link, address: null } : link;

const filled = (runs: readonly TextRun[]): TextRun[] => runs.filter(({ text }) => text !== '');

/** The stretches as far as they lie between two places, counted from the first. */
const within = (stretches: readonly Stretch[], from: number, to: number): readonly Stretch[] =>
  stretches
    .filter(([start, end]) => start < to && end > from)
    .map(([start, end]) => [Math.max(start, from) - from, Math.min(end, to) - from]);
