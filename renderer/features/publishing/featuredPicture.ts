import { useEffect, useState } from 'react';
import type { ObjectRef } from '../../../shared/domain/picture';
import type { Failure } from '../../../shared/errors/failure';
import { ask } from '../../desk/bridge';
import { editPublication, useSession } from '../../desk/session';
import { reportTrouble } from '../../desk/trouble';
import { reencode } from './reencode';

/** Re-encodes a chosen file and makes it the featured picture; answers with why not. */
export async function chooseFeatured(file: File): Promise<Failure | null> {
  const picture = await reencode(file);
  if (!picture) return { code: 'pictureUnreadable', facts: { name: file.name } };
  const { bytes, width, height } = picture;
  const kept = await ask('pictures.keep', { bytes, mediaType: 'image/jpeg' });
  if (!kept.ok) return kept.failure;
  const before = useSession.getState().publication?.featured;
  const { alternativeText, caption, credit } = before ?? { alternativeText: '', caption: '', credit: '' };
  editPublication({ featured: { object: kept.value, width, height, alternativeText, caption, credit } });
  return null;
}

/** An address under which the window can show a kept picture; null while it is read. */
export function useKeptPicture(object: ObjectRef): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let shown: string | null = null;
    let isWanted = true;
    void ask('pictures.read', { object }).then((answer) => {
      if (!answer.ok) return reportTrouble(answer.failure);
      if (!isWanted) return;
      shown = URL.createObjectURL(new Blob([new Uint8Array(answer.value.bytes)], { type: object.mediaType }));
      setAddress(shown);
    });
    return () => {
      isWanted = false;
      if (shown) URL.revokeObjectURL(shown);
    };
  }, [object]);
  return address;
}
