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

/** What stands before the body of a revision and after it, as text, and the body. */
export interface Frame {
  readonly before: string;
  readonly body: readonly object[];
  readonly after: string;
}

/** The parts of a revision's content; null for any other content. */
export function splitRevision(content: unknown): RevisionText | null {
  const framed = isRevision(content) ? canonicalFrame(content) : null;
  return framed && { frame: framed.before + framed.after, blocks: framed.body.map(textOf) };
}

/** The canonical JSON of all but the body; null where it cannot be told where the body begins. */
export function canonicalFrame(revision: Revision): Frame | null {
  const { snapshot } = revision;
  const text = canonicalJson({ ...revision, snapshot: { ...snapshot, body: [] } });
  if (text.indexOf(BODY) !== text.lastIndexOf(BODY)) return null;
  const at = text.indexOf(BODY) + BODY.length;
  return { before: text.slice(0, at), body: snapshot.body, after: text.slice(at) };
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

/** All but the body of a draft as it lies in its file, a line for each field; null where it cannot be told where the body begins. */
export function writtenFrame(revision: Revision): Frame | null {
  const { snapshot } = revision;
  const text = `${JSON.stringify({ ...revision, snapshot: { ...snapshot, body: [] } }, null, 1)}\n`;
  const at = text.indexOf(EMPTY_BODY);
  if (snapshot.body.length === 0 || at < 0 || at !== text.lastIndexOf(EMPTY_BODY)) return null;
  return {
    before: `${text.slice(0, at)}"body": [\n`,
    body: snapshot.body,
    after: `\n]${text.slice(at + EMPTY_BODY.length)}`,
  };
}

/** What has a body of blocks. */
export interface Revision {
  readonly snapshot: { readonly body: readonly object[] };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Whether a value has a body of blocks; by hand, for it is asked for each block of each revision, on the way to the disk. */
export function isRevision(content: unknown): content is Revision {
  if (!isObject(content) || !('snapshot' in content)) return false;
  const { snapshot } = content;
  return (
    isObject(snapshot) && 'body' in snapshot && Array.isArray(snapshot.body) && snapshot.body.every(isObject)
  );
}

/** The canonical JSON of a block. */
export function textOf(block: object): string {
  const known = texts.get(block);
  if (known !== undefined) return known;
  const text = canonicalJson(block);
  texts.set(block, text);
  return text;
}
