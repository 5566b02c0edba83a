import { join } from 'node:path';
import type { Draft } from '../../shared/domain/article';
import type { Erased, ErasureAim, ErasureDone, ErasingGround } from '../../shared/domain/erasing';
import { ok, type Result } from '../../shared/errors/failure';
import type { RequestOf } from '../../shared/ipc/contract';
import type { Article } from '../drafts/article';
import { removeObjects } from '../storage/removeObjects';
import { cutDraft, cutText, type Cut } from './cut';
import { decideArticle, type ArticleDecision } from './decide';
import { eraseEarlierCopies } from './earlierCopies';
import { find, type ErasingPlace, type Found } from './find';
import { isIn, type Quarry } from './quarry';
import { surveyArticle } from './surveyArticle';

/** What the world around a library has to forget along with it. */
export interface Erasing extends ErasingPlace {
  /** Throws away what the app's own folder keeps of the library's words. */
  readonly forgetCaches: () => Promise<void>;
}

/**
 * Erases from a library, and looks again for what is left. In each record the `erased` entry comes first, so that content
 * that is missing after a kill is known to be erased, and what is named and still there goes when the record is opened
 * next.
 */
export async function erase(
  erasing: Erasing,
  aim: ErasureAim,
  ground: ErasingGround,
): Promise<Result<ErasureDone>> {
  const { library } = erasing;
  const found = await find(erasing, aim);
  if (!found.ok) return found;
  const { decision, shown } = found.value;
  const count = shown.places.reduce((sum, place) => sum + (place.goes ? place.count : 0), 0);
  const said = { kind: aim.kind, ground };
  const remains = new Set(decision.remains);
  const touched = new Map(decision.articles.map((article) => [article.id, article]));
  const ids = new Set([...touched.keys(), ...[...remains].filter((id) => id !== null)]);
  for (const id of ids) {
    const done = await library.look(id, (article) => eraseInArticle(found.value, article, said));
    if (!done.ok) return done;
    await eraseEarlierCopies(erasing, found.value.quarry, id);
    await library.noteHead(id);
  }
  if (count > 0) await eraseInLibrary(erasing, found.value, { ...said, count });
  await erasing.forgetCaches();
  const left = await find(erasing, aim);
  return left.ok ? ok({ count, left: left.value.shown }) : left;
}

type Said = Pick<Erased, 'kind' | 'ground'>;

/** She may have gone on writing since it was looked through: what is decided is looked at anew, in the article's turn. */
async function eraseInArticle(found: Found, article: Article, said: Said): Promise<void> {
  const { holding } = found.decision;
  const quarry: Quarry = { ...found.quarry, isFile: (sha256) => holding.has(sha256) };
  const isCut = await cutTheDraft(quarry, article);
  await article.inTurn(async () => {
    const survey = await surveyArticle(quarry, article);
    if (survey.isPreserved) return;
    const decision = decideArticle(survey, holding);
    const entries = [...decision.entries, ...survey.unreadable].sort((a, b) => a - b);
    const { zone } = article.draft().snapshot.fields;
    await article.record.append(
      'erased',
      { ...said, ...namedIn(decision), entries, count: entries.length + (isCut ? 1 : 0) },
      zone,
    );
    await article.record.forget(entries);
    // Of what she kept before, nothing may be left to rebuild the draft from.
    await article.keepRevision('afterErasing');
  });
}

const namedIn = ({ objects }: ArticleDecision): Pick<Erased, 'objects'> => ({ objects: [...objects] });

/** Whether there was anything to cut. */
async function cutTheDraft(quarry: Quarry, article: Article): Promise<boolean> {
  for (let isCut = false; ; isCut = true) {
    const draft = article.draft();
    const cut = cutDraft(quarry, draft);
    const { snapshot, notes, privateNotes } = draft;
    if (JSON.stringify(cut) === JSON.stringify({ snapshot, notes, privateNotes })) return isCut;
    const saved = await article.save(changesOf(draft, cut));
    // In a conflict another save came between: its text is cut in its turn.
    if (!saved.ok && saved.failure.code !== 'conflict') throw new Error(saved.failure.code);
  }
}

function changesOf(draft: Draft, { snapshot, notes, privateNotes }: Cut): RequestOf<'drafts.save'> {
  const before = new Map(draft.snapshot.body.map((block) => [block.id, block]));
  return {
    articleId: draft.id,
    base: draft.version,
    fields: snapshot.fields,
    notices: snapshot.notices,
    publication: snapshot.publication,
    notes,
    privateNotes,
    changed: snapshot.body.filter((block) => before.get(block.id) !== block),
  };
}

/** The files go before the entries that name them: after a kill between they are named, and gone, by the same entry. */
async function eraseInLibrary(
  { library, disk }: ErasingPlace,
  { quarry, decision, survey }: Found,
  said: Said & Pick<Erased, 'count'>,
): Promise<void> {
  const { record, house, path } = library;
  const unreadable = await record.unreadable();
  const entries = [...decision.libraryEntries];
  const isRewritten = entries.length > 0 || decision.remains.includes(null);
  if (isRewritten) entries.push(...unreadable);
  entries.sort((a, b) => a - b);
  await record.append('erased', { ...said, entries, objects: [] }, house().zone);
  await removeObjects(disk, path, decision.objects);
  const files = [
    ...decision.files.map((file) => file.path),
    ...(await copiesOfSources(disk, path, survey, decision)),
  ];
  for (const file of files) await disk.remove(join(path, file));
  const ours = new Set(decision.sources);
  for (const { id, goes } of survey.library.sources) {
    if (!ours.has(id)) continue;
    if (goes) await library.sources.remove(id);
    else await cutSource(quarry, library.sources, id);
  }
  if (survey.library.house !== null) await library.saveHouse(cutHouse(quarry, house()));
  if (isRewritten) await record.forget(entries);
}

/** What stands beside a source that goes, under its id: a copy from before a migration, or one that a sync program left. */
async function copiesOfSources(
  disk: ErasingPlace['disk'],
  root: string,
  { library }: Found['survey'],
  decision: Found['decision'],
): Promise<string[]> {
  const ours = new Set(decision.sources);
  const going = library.sources.filter(({ id, goes }) => goes && ours.has(id)).map(({ id }) => id);
  const names = await disk.list(join(root, 'sources'));
  const isCopy = (name: string): boolean => going.some((id) => name.startsWith(id) && name !== `${id}.json`);
  return names.filter(isCopy).map((name) => `sources/${name}`);
}

async function cutSource(
  quarry: Quarry,
  sources: ErasingPlace['library']['sources'],
  id: Parameters<ErasingPlace['library']['sources']['save']>[0],
): Promise<void> {
  const source = (await sources.all()).find((one) => one.id === id);
  if (source === undefined) return;
  await sources.save(id, { name: cutText(quarry, source.name), note: cutText(quarry, source.note) });
}

function cutHouse(quarry: Quarry, house: ReturnType<ErasingPlace['library']['house']>) {
  const { name, contact, siteName, siteAddress, dictionary } = house;
  const cut = (text: string): string => cutText(quarry, text);
  return {
    name: cut(name),
    contact: cut(contact),
    siteName: cut(siteName),
    siteAddress: cut(siteAddress),
    ...(dictionary ? { dictionary: dictionary.filter((word) => !isIn(quarry, word)) } : {}),
  };
}
