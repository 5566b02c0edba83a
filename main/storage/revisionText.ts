import { z } from 'zod';
import { canonicalJson } from '../../shared/text/canonical';

/** The canonical JSON of a revision in its parts: all but the body, and each block of the body. */
export interface RevisionText {
  /** With an empty body. */
  readonly frame: string;
  /** Each `{"content":…,"id":…}`. */
  readonly blocks: readonly string[];
}

const withBody = z.looseObject({ snapshot: z.looseObject({ body: z.array(z.looseObject({})) }) });
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

interface Revision {
  readonly snapshot: { readonly body: readonly object[] };
}

// Not zod's copy but the content itself goes on: it is by its very blocks that what did not change is known again.
const isRevision = (content: unknown): content is Revision => withBody.safeParse(content).success;

function textOf(block: object): string {
  const known = texts.get(block);
  if (known !== undefined) return known;
  const text = canonicalJson(block);
  texts.set(block, text);
  return text;
}
