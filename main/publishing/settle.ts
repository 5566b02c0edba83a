import { openIntents } from '../../shared/domain/foldStanding';
import { fail, ok, type Result } from '../../shared/errors/failure';
import type { ArticleEntry } from '../../shared/domain/entries';
import { hasAppeared, isThisEdition, placeOf } from './delivery';
import { knownPlace } from './knownPlace';
import { gatherMaterial, type EditionMaterial, type IntentEntry, type SentEntry } from './material';
import { recordNotSent, recordSent, type Arrival } from './outcomes';
import type { PublishPorts, PublishRequest } from './request';
import type { RemoteCopy } from './targets/target';

type SettleRequest = Pick<PublishRequest, 'article' | 'target' | 'adapter'>;
type SettlePorts = Pick<PublishPorts, 'library' | 'now'>;

/**
 * Looks up what became of an edition without an outcome, and records it: the edition if it is there, null if it is not.
 * Fails with `outcomeUnknown` while a slow server may still be at it.
 */
export async function settle(request: SettleRequest, ports: SettlePorts): Promise<Result<SentEntry | null>> {
  const { article, adapter, target } = request;
  const entries = await article.facts();
  const intent = openIntentAt(entries, request);
  if (intent === null) return ok(null);
  const material = await gatherMaterial(article, intent, ports.library.house());
  const remoteId = knownPlace(entries, target.id).lastSent?.content.remoteId ?? null;
  const found = await adapter.find(placeOf(material, remoteId));
  if (!found.ok) return found;
  const copy = found.value;
  if (copy !== null && isThisEdition(copy, material) && hasAppeared(copy, material)) {
    return ok(await recordSent(article, intent, arrivalOf(request, material, copy), ports.library));
  }
  const wait = adapter.settlesAfter - sinceLastAttempt(entries, intent, ports.now());
  if (wait > 0) return fail('outcomeUnknown', { waitSeconds: String(Math.ceil(wait / 1000)) });
  await recordNotSent(article, intent, lastCode(entries, intent));
  return ok(null);
}

function openIntentAt(entries: readonly ArticleEntry[], { target }: SettleRequest): IntentEntry | null {
  const open = openIntents(entries).find((intent) => intent.target.id === target.id);
  const isOpen = (entry: ArticleEntry): entry is IntentEntry =>
    entry.kind === 'editionIntended' && entry.content.edition === open?.edition;
  return entries.find(isOpen) ?? null;
}

/** What was sent is made again from the frozen revision; where it is not what stands there, that is named. */
function arrivalOf({ adapter }: SettleRequest, material: EditionMaterial, copy: RemoteCopy): Arrival {
  const attached = adapter.attachedTo(material, copy);
  const composition = adapter.compose(material, attached, false);
  const found = adapter.differences(composition, copy, attached);
  return { material, composition, copy, differences: [...material.remarks, ...found] };
}

/** By the clock, which may have been set back: then the distance counts. */
function sinceLastAttempt(entries: readonly ArticleEntry[], intent: IntentEntry, now: Date): number {
  const last = unknownsOf(entries, intent).at(-1) ?? intent;
  return Math.abs(now.getTime() - Date.parse(last.at));
}

function lastCode(entries: readonly ArticleEntry[], intent: IntentEntry): string {
  return unknownsOf(entries, intent).at(-1)?.content.code ?? 'outcomeUnknown';
}

type UnknownEntry = Extract<ArticleEntry, { readonly kind: 'editionUnknown' }>;

function unknownsOf(entries: readonly ArticleEntry[], intent: IntentEntry): readonly UnknownEntry[] {
  return entries.filter(
    (entry): entry is UnknownEntry =>
      entry.kind === 'editionUnknown' && entry.content.edition === intent.content.edition,
  );
}
