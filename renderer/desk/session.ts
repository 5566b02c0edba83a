import { create } from 'zustand';
import type { Draft, Fields, Publication, Snapshot } from '../../shared/domain/article';
import type { Block, Body } from '../../shared/domain/body';
import type { ArticleId, BlockId } from '../../shared/domain/ids';
import type { Notice } from '../../shared/domain/notice';
import type { PrivateNote } from '../../shared/domain/privateNote';
import type { Stage } from '../../shared/domain/stage';
import type { Failure } from '../../shared/errors/failure';
import { ask } from './bridge';
import { useLibrary } from './library';
import { isMine, layOnDesk } from './ownership';
import { PAUSE_MS } from './pause';
import { reportTrouble } from './trouble';
import { Unsaved, type BodyChange, type UnsavedParts } from './unsaved';

/** What the status bar says of saving; "Saved" only after the fsync. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'saving' }
  | { readonly kind: 'notSaved'; readonly failure: Failure };

interface Session {
  /** The open article as it was last loaded; the editor loads its body when `loadKey` grows. */
  readonly draft: Draft | null;
  readonly loadKey: number;
  readonly fields: Fields | null;
  readonly publication: Publication | null;
  readonly notices: readonly Notice[];
  readonly notes: string;
  readonly privateNotes: readonly PrivateNote[];
  readonly stage: Stage;
  readonly saveState: SaveState;
}

/** At most this many milliseconds from a key to the start of its save (DESIGN §4: one second to the fsync). */
const SAVE_AFTER_MS = 500;
/** How long to wait before a save that failed is tried again, in milliseconds. */
const RETRY_AFTER_MS = 2_000;

const CLOSED: Session = {
  draft: null,
  loadKey: 0,
  fields: null,
  publication: null,
  notices: [],
  notes: '',
  privateNotes: [],
  stage: 'draft',
  saveState: { kind: 'saved', at: '' },
};

/** The article on the desk. */
export const useSession = create<Session>(() => CLOSED);

/** Whether it is this article that lies on the desk. */
export const isOnDesk = (articleId: ArticleId | null): boolean =>
  useSession.getState().draft?.id === articleId;

/** Grows with each edit of the body; apart, so that a key does not ask every part of the window that looks at the session. */
export const useBodyVersion = create<{ readonly version: number }>(() => ({ version: 0 }));

const unsaved = new Unsaved();
const blocks = new Map<BlockId, Block>();
let order: readonly BlockId[] = [];
let version = 0;
let editedAt = 0;
/** The blocks that the main process has a place for. */
let stored: ReadonlySet<BlockId> = new Set();
let timer: ReturnType<typeof setTimeout> | undefined;
let saying: ReturnType<typeof setTimeout> | undefined;
let saving: Promise<boolean> | null = null;

/** The body as the editor last said it, in reading order. */
export function currentBody(): Body {
  return order.flatMap((id) => blocks.get(id) ?? []);
}

/** All of the article that a reader may see, as it stands in the window. */
export function currentSnapshot(): Snapshot | null {
  const { fields, publication, notices } = useSession.getState();
  if (!fields || !publication) return null;
  return {
    fields,
    publication,
    notices: [...notices],
    // The very blocks: what is remembered of one holds until she changes it.
    body: [...currentBody()],
  };
}

function load(draft: Draft): void {
  const { snapshot } = draft;
  blocks.clear();
  for (const block of snapshot.body) blocks.set(block.id, block);
  order = snapshot.body.map(({ id }) => id);
  version = draft.version;
  stored = new Set(order);
  unsaved.clear();
  clearTimeout(saying);
  useSession.setState((state) => ({
    draft,
    loadKey: state.loadKey + 1,
    fields: snapshot.fields,
    publication: snapshot.publication,
    notices: snapshot.notices,
    notes: draft.notes,
    privateNotes: draft.privateNotes,
    stage: draft.stage,
    saveState: { kind: 'saved', at: draft.savedAt },
  }));
}

function edited(): void {
  editedAt = performance.now();
  saveSoon(SAVE_AFTER_MS);
}

function saveSoon(delay: number): void {
  const { saveState } = useSession.getState();
  if (saveState.kind === 'saved') useSession.setState({ saveState: { kind: 'saving' } });
  timer ??= setTimeout(() => {
    timer = undefined;
    void flush();
  }, delay);
}

async function keepBothTexts(articleId: ArticleId, stage: Stage | undefined): Promise<boolean> {
  const mine = currentSnapshot();
  if (!mine) return false;
  const kept = await ask('drafts.keepAside', { articleId, snapshot: mine });
  if (!kept.ok) {
    useSession.setState({ saveState: { kind: 'notSaved', failure: kept.failure } });
    return false;
  }
  const { notes, privateNotes } = useSession.getState();
  const stored = await ask('drafts.open', { articleId });
  if (stored.ok) load(stored.value);
  // Notes are in no revision: hers stay beneath the others.
  if (stored.ok && !stored.value.notes.includes(notes)) {
    editNotes([stored.value.notes, notes].filter((part) => part !== '').join('\n\n'));
  }
  if (stored.ok) keepPrivateNotes(privateNotes, stored.value.privateNotes);
  // A stage is no text that both could keep: what she has just said counts.
  if (stored.ok && stage !== undefined) setStage(stage);
  reportTrouble({ code: 'conflict', facts: {} });
  return stored.ok;
}

/** Says that all is saved once she pauses: while she types it would flicker at every word. What she typed on by then the next save says. */
function saySaved(at: string): void {
  if (useSession.getState().saveState.kind === 'notSaved')
    useSession.setState({ saveState: { kind: 'saving' } });
  clearTimeout(saying);
  saying = setTimeout(
    () => {
      if (unsaved.isEmpty && saving === null) useSession.setState({ saveState: { kind: 'saved', at } });
    },
    editedAt + PAUSE_MS - performance.now(),
  );
}

/** Of two versions of a note the stored one stands, and hers is kept beneath it. */
function keepPrivateNotes(mine: readonly PrivateNote[], stored: readonly PrivateNote[]): void {
  const both = stored.map((note) => {
    const text = mine.find(({ id }) => id === note.id)?.text ?? '';
    return note.text.includes(text) ? note : { ...note, text: `${note.text}\n\n${text}` };
  });
  const added = mine.filter(({ id }) => !stored.some((note) => note.id === id));
  if (added.length > 0 || both.some((note, at) => note !== stored[at])) editPrivateNotes([...both, ...added]);
}

async function saveOnce(articleId: ArticleId): Promise<boolean> {
  const request = unsaved.take(stored);
  const answer = await ask('drafts.save', { articleId, base: version, ...request });
  if (answer.ok) {
    version = answer.value.version;
    if (request.order) stored = new Set(request.order);
    saySaved(answer.value.savedAt);
    return true;
  }
  unsaved.putBack(request);
  if (answer.failure.code === 'conflict') return keepBothTexts(articleId, request.stage);
  useSession.setState({ saveState: { kind: 'notSaved', failure: answer.failure } });
  return false;
}

async function saveAll(articleId: ArticleId): Promise<boolean> {
  while (!unsaved.isEmpty) {
    if (!(await saveOnce(articleId))) return false;
  }
  return true;
}

/** Saves all that was typed; false when it could not be, in which case it stays in the window and is tried again. */
export async function flush(): Promise<boolean> {
  clearTimeout(timer);
  timer = undefined;
  const articleId = useSession.getState().draft?.id;
  if (!articleId) return true;
  saving ??= saveAll(articleId).finally(() => {
    saving = null;
  });
  const isSaved = await saving;
  if (!isSaved) saveSoon(RETRY_AFTER_MS);
  return isSaved && (unsaved.isEmpty || flush());
}

/** Takes all of the window's text to where she says; true when it is there. */
export async function saveElsewhere(): Promise<boolean> {
  const snapshot = currentSnapshot();
  if (!snapshot) return false;
  const { notes, privateNotes } = useSession.getState();
  const all = [notes, ...privateNotes.map(({ text }) => text)].filter((text) => text !== '').join('\n\n');
  const answer = await ask('drafts.saveElsewhere', { snapshot, notes: all });
  if (!answer.ok) reportTrouble(answer.failure);
  return answer.ok && answer.value.path !== null;
}

/** Puts an article on the desk, after the one that lies there is saved and left. */
export async function openArticle(articleId: ArticleId): Promise<Failure | null> {
  const unsaved = await whyNotSaved(closeArticle);
  if (unsaved) return unsaved;
  await layOnDesk(articleId);
  const opened = await ask('drafts.open', { articleId });
  if (!opened.ok) {
    await layOnDesk(null);
    return opened.failure;
  }
  load(opened.value);
  return null;
}

/** Saves what is on the desk, or leaves it as well; answers why it could not be saved. */
export async function whyNotSaved(save: () => Promise<boolean> = flush): Promise<Failure | null> {
  if (await save()) return null;
  const { saveState } = useSession.getState();
  return saveState.kind === 'notSaved' ? saveState.failure : { code: 'unexpected', facts: {} };
}

/** Saves and leaves the open article; false when it could not be saved, and then it stays. */
export async function closeArticle(): Promise<boolean> {
  const articleId = useSession.getState().draft?.id;
  if (!articleId) return true;
  if (!(await flush())) return false;
  if (isMine() && useLibrary.getState().library?.readOnly == null) {
    const left = await ask('drafts.leave', { articleId });
    if (!left.ok) reportTrouble(left.failure);
    // She may have gone on typing meanwhile.
    if (!(await flush())) return false;
  }
  putAway();
  await layOnDesk(null);
  return true;
}

/** Takes off the desk what lies there, saved or of a library that is not open any more. */
export function putAway(): void {
  clearTimeout(saying);
  unsaved.clear();
  useSession.setState((state) => ({ ...CLOSED, loadKey: state.loadKey + 1 }));
}

/** Which article lies on the desk, and the version that the window has of it. */
export const openVersion = (): { readonly articleId: ArticleId | null; readonly version: number } => ({
  articleId: useSession.getState().draft?.id ?? null,
  version,
});

/**
 * Takes in a draft that was changed elsewhere; false where something is not saved yet or was since, for then the save
 * finds out, and both texts are kept.
 */
export function meetDraft(draft: Draft, than: number): boolean {
  const isCalm = unsaved.isEmpty && saving === null && version === than;
  if (!isCalm || !isOnDesk(draft.id)) return false;
  load(draft);
  return true;
}

/** Takes in what another window wrote in the open article, if it did. */
export async function followArticle(): Promise<void> {
  const { articleId, version: known } = openVersion();
  if (!articleId) return;
  const opened = await ask('drafts.open', { articleId });
  if (!opened.ok) reportTrouble(opened.failure);
  else if (opened.value.version !== known) meetDraft(opened.value, known);
}

/** Reads the open article again, as the disk has it by now. */
export async function reloadArticle(): Promise<void> {
  const articleId = useSession.getState().draft?.id;
  if (!articleId || !unsaved.isEmpty) return;
  const opened = await ask('drafts.open', { articleId });
  if (opened.ok) load(opened.value);
  else reportTrouble(opened.failure);
}

/** Shows a draft that the main process has just put in place (restored, created). */
export const showDraft = (draft: Draft): void => load(draft);

export function editFields(changes: Partial<Fields>): void {
  useSession.setState((state) => (state.fields ? { fields: { ...state.fields, ...changes } } : state));
  unsaved.addFields(changes);
  edited();
}

export function editPublication(changes: Partial<Publication>): void {
  const { publication } = useSession.getState();
  if (!publication) return;
  editParts({ publication: { ...publication, ...changes } });
}

export const editNotices = (notices: readonly Notice[]): void => editParts({ notices: [...notices] });

export const editNotes = (notes: string): void => editParts({ notes });

export const editPrivateNotes = (privateNotes: readonly PrivateNote[]): void =>
  editParts({ privateNotes: [...privateNotes] });

/** Says how far the article is; no edit of its text. */
export const setStage = (stage: Stage): void => editParts({ stage });

function editParts(parts: UnsavedParts): void {
  useSession.setState(parts);
  unsaved.addParts(parts);
  edited();
}

/** The editor's word that the body changed; nothing here grows with the document. */
export function bodyChanged(change: BodyChange): void {
  for (const block of change.changed) blocks.set(block.id, block);
  if (change.order) order = change.order;
  unsaved.addBody(change);
  useBodyVersion.setState((state) => ({ version: state.version + 1 }));
  edited();
}
