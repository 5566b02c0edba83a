import { canonicalJson } from '../../shared/text/canonical';

/** The canonical JSON of a revision in its parts: all but the body, and each block of the body. */
export interface RevisionText {
  /** With an empty body. */
  readonly frame: string;
  /** Each `{"content":…,"id":…}`. */
  readonly blocks: readonly string[];
}

/** No string can hold this, since a quote within one is escaped; so that it stands where the body begins. */
const BODY = '"snapshot":{"body":[';
/** A block that did not change is the same object in the next revision, and is not written out again. */
const texts = new WeakMap<object, string>();

/** The parts of a revision's content; null for any other content. */
export function splitRevision(content: unknown): RevisionText | null {
  if (!isRevision(content)) return null;
  const { snapshot } = content;
  const frame = canonicalJson({ ...content, snapshot: { ...snapshot, body: [] } });
  if (frame.indexOf(BODY) !== frame.lastIndexOf(BODY)) return null;
  return { frame, blocks: snapshot.body.map(textOf) };
}

/** The canonical JSON of the whole. */
export function joinRevision({ frame, blocks }: RevisionText): string {
  const at = frame.indexOf(BODY) + BODY.length;
  return frame.slice(0, at) + blocks.join(',') + frame.slice(at);
}

/** The canonical JSON of any content; of a revision only those blocks are written out that were not before. */
export function canonicalRevision(content: unknown): string {
  const revision = splitRevision(content);
  return revision === null ? canonicalJson(content) : joinRevision(revision);
}

/** An empty body, as JSON is written out; a quote within a string is escaped, so that no words of hers read like it. */
const EMPTY_BODY = '"body": []';

/**
 * The JSON of a draft as it lies in its file: a line for each block of its body, and of the rest a line for each field.
 * Only those blocks are written out that were not before. Null for any other value.
 */
export function writtenRevision(value: unknown): string | null {
  if (!isRevision(value) || value.snapshot.body.length === 0) return null;
  const { snapshot } = value;
  const frame = JSON.stringify({ ...value, snapshot: { ...snapshot, body: [] } }, null, 1);
  const at = frame.indexOf(EMPTY_BODY);
  if (at < 0 || at !== frame.lastIndexOf(EMPTY_BODY)) return null;
  const lines = snapshot.body.map(textOf).join(',\n');
  return `${frame.slice(0, at)}"body": [\n${lines}\n]${frame.slice(at + EMPTY_BODY.length)}`;
}

interface Revision {
  readonly snapshot: { readonly body: readonly object[] };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

// By hand: it is asked for each block of each revision, on the way to the disk.
function isRevision(content: unknown): content is Revision {
  if (!isObject(content) || !('snapshot' in content)) return false;
  const { snapshot } = content;
  return (
    isObject(snapshot) && 'body' in snapshot && Array.isArray(snapshot.body) && snapshot.body.every(isObject)
  );
}

function textOf(block: object): string {
  const known = texts.get(block);
  if (known !== undefined) return known;
  const text = canonicalJson(block);
  texts.set(block, text);
  return text;
}
