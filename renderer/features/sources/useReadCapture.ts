import { useEffect, useState } from 'react';
import type { CaptureMade, CapturePart } from '../../../shared/domain/capture';
import type { ObjectRef } from '../../../shared/domain/picture';
import type { Failure } from '../../../shared/errors/failure';
import { ask } from '../../desk/bridge';
import { reportTrouble } from '../../desk/trouble';

/** A kept file after it was read and compared with its hash. */
export interface ReadPart {
  readonly part: CapturePart;
  readonly object: ObjectRef;
  /** Why it could not be read, or does not match its hash; null when it does. */
  readonly failure: Failure | null;
  /** The words of the page, for the part that is text. */
  readonly text: string;
}

/** Reads all parts of a capture, each checked against its hash on the way; null until all are read. */
export function useReadCapture(capture: CaptureMade): readonly ReadPart[] | null {
  const [parts, setParts] = useState<readonly ReadPart[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void Promise.all(capture.files.map(readPart)).then((read) => {
      if (isWanted) setParts(read);
    });
    return () => {
      isWanted = false;
    };
  }, [capture]);
  return parts;
}

async function readPart({ part, object }: CaptureMade['files'][number]): Promise<ReadPart> {
  const read = await ask('captures.read', { object });
  if (!read.ok) return { part, object, failure: read.failure, text: '' };
  const text = part === 'text' ? new TextDecoder().decode(read.value.bytes) : '';
  return { part, object, failure: null, text };
}

/** Saves one part where she chooses. */
export async function saveCopy({ part, object }: ReadPart, pageName: string): Promise<void> {
  const saved = await ask('captures.saveCopy', { object, name: `${pageName} ${part}` });
  if (!saved.ok) reportTrouble(saved.failure);
}
