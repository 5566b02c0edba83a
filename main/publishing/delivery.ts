import { fail, type Failure, type Result } from '../../shared/errors/failure';
import type { PublishStep } from '../../shared/ipc/contract';
import { wasChangedThere, type KnownPlace } from './knownPlace';
import type { EditionMaterial } from './material';
import type { Arrival } from './outcomes';
import type { Attempt, Place, PublishingTarget, RemoteCopy } from './targets/target';

/** What became of one edition: never a guess. */
export type Delivery =
  | { readonly kind: 'sent'; readonly arrival: Arrival }
  | { readonly kind: 'notSent'; readonly failure: Failure }
  | { readonly kind: 'unknown'; readonly failure: Failure }
  | { readonly kind: 'changedThere'; readonly copy: RemoteCopy };

interface Parcel {
  readonly adapter: PublishingTarget;
  readonly known: KnownPlace;
  readonly material: EditionMaterial;
}
type Step = (step: PublishStep) => void;

/** Takes one edition to its target: look first, pictures, a hidden copy or the one that is there, let it appear, read back. */
export async function deliver(parcel: Parcel, step: Step): Promise<Delivery> {
  const { adapter, known, material } = parcel;
  step('connecting');
  const ready = await adapter.prepare(material);
  if (!ready.ok) return notSent(ready.failure);
  step('lookingUp');
  const there = await lookUp(parcel);
  if (!there.ok) return notSent(there.failure);
  if (there.value !== null && wasChangedThere(known, there.value)) {
    return { kind: 'changedThere', copy: there.value };
  }
  return send(parcel, there.value, step);
}

async function lookUp({ adapter, known, material }: Parcel): Promise<Result<RemoteCopy | null>> {
  // A marker that was never sent is nowhere: the question is spared.
  if (known.marker === null) return { ok: true, value: null };
  const found = await adapter.find(placeOf(material, known.lastSent?.content.remoteId ?? null));
  const isMissed = known.lastSent !== null && !known.wasToldGone && !adapter.mayBeMissing;
  const isGone = found.ok && found.value === null && isMissed;
  return isGone ? fail('remoteGone', { address: known.lastSent?.content.address ?? '' }) : found;
}

async function send(parcel: Parcel, there: RemoteCopy | null, step: Step): Promise<Delivery> {
  const { adapter, material } = parcel;
  step('sendingPictures');
  const attached = await adapter.attach(material);
  if (attached.kind !== 'done') return notSent(attached.failure);
  step('sending');
  const composition = adapter.compose(material, attached.value, there === null);
  const attempt =
    there === null
      ? await adapter.createDraft(material, composition)
      : await adapter.update(there.remoteId, material, composition);
  const placed = await confirmed(parcel, there?.remoteId ?? null, attempt, () => true);
  if (placed.kind !== 'there') return placed;
  if (there === null || !hasAppeared(there, material) || material.scheduledFor !== null) {
    step('publishing');
    const release = await adapter.release(placed.remoteId, material, composition, there);
    const released = await confirmed(parcel, placed.remoteId, release, (copy) => hasAppeared(copy, material));
    if (released.kind !== 'there') return released;
  }
  step('readingBack');
  const read = await adapter.find(placeOf(material, placed.remoteId));
  if (!read.ok) return { kind: 'unknown', failure: read.failure };
  if (read.value === null) return { kind: 'unknown', failure: fail('remoteGone').failure };
  if (!hasAppeared(read.value, material)) return notSent(fail('wordpressRole', { lacks: 'publish' }).failure);
  const differences = [...material.remarks, ...adapter.differences(composition, read.value, attached.value)];
  return { kind: 'sent', arrival: { material, composition, copy: read.value, differences } };
}

type Confirmed = { readonly kind: 'there'; readonly remoteId: string } | Exclude<Delivery, { kind: 'sent' }>;

/** An unclear attempt is looked up: the copy itself says whether it is this edition. */
async function confirmed(
  { adapter, material }: Parcel,
  remoteId: string | null,
  attempt: Attempt<string>,
  isAsWanted: (copy: RemoteCopy) => boolean,
): Promise<Confirmed> {
  if (attempt.kind === 'done') return { kind: 'there', remoteId: attempt.value };
  if (attempt.kind === 'refused') return notSent(attempt.failure);
  const found = await adapter.find(placeOf(material, remoteId));
  if (found.ok && found.value !== null && isThisEdition(found.value, material) && isAsWanted(found.value)) {
    return { kind: 'there', remoteId: found.value.remoteId };
  }
  // "Not here" is no proof while a slow server may still be at it.
  const isProof = found.ok && adapter.settlesAfter === 0;
  return isProof ? notSent(attempt.failure) : { kind: 'unknown', failure: attempt.failure };
}

/** True where a copy carries the head of this very intent. */
export function isThisEdition(copy: RemoteCopy, { head }: EditionMaterial): boolean {
  return copy.carries !== null && copy.carries.seq === head.seq && copy.carries.hash === head.hash;
}

/** True where readers see the copy, or will when it is due. */
export function hasAppeared(copy: RemoteCopy, { scheduledFor }: EditionMaterial): boolean {
  return copy.visibility === 'public' || (copy.visibility === 'scheduled' && scheduledFor !== null);
}

/** Where an edition is looked for. */
export function placeOf({ marker, slug }: EditionMaterial, remoteId: string | null): Place {
  return { marker, remoteId, slug };
}

function notSent(failure: Failure): { readonly kind: 'notSent'; readonly failure: Failure } {
  return { kind: 'notSent', failure };
}
