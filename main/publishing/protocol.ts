import { readiness } from '../../shared/checks/readiness';
import { foldCorrections, openIntents } from '../../shared/domain/foldStanding';
import { assertNever } from '../../shared/errors/assertNever';
import { fail, ok, type Failure, type Result } from '../../shared/errors/failure';
import { deliver, type Delivery } from './delivery';
import { knownPlace, type KnownPlace } from './knownPlace';
import { gatherMaterial, sameMembers, snapshotOf, type IntentEntry, type SentEntry } from './material';
import { recordNotSent, recordSent, recordUnknown } from './outcomes';
import { settle } from './settle';
import type { PublishPorts, PublishRequest } from './request';
import type { RemoteCopy } from './targets/target';

/**
 * Freezes a revision, writes the intent, sends, reads back and records (docs/decisions/0005).
 * Only the entries are written in the article's turn: she goes on writing while the network takes its time.
 */
export async function publish(request: PublishRequest, ports: PublishPorts): Promise<Result<SentEntry>> {
  ports.step('freezing', null);
  const settled = await settleEarlier(request, ports);
  if (!settled.ok) return settled;
  const frozen = await freeze(request, settled.value, ports);
  if (!frozen.ok) return frozen;
  if (frozen.value.kind === 'alreadyThere') return ok(frozen.value.sent);
  const { intent, known } = frozen.value;
  const material = await gatherMaterial(request.article, intent, ports.library.house());
  const delivery = await deliver({ adapter: request.adapter, known, material }, (step) =>
    ports.step(step, intent.content.edition),
  );
  ports.step('recording', intent.content.edition);
  return conclude(request, intent, delivery, ports);
}

/** An earlier edition without an outcome is looked up first: nothing is sent while one may still be under way. */
async function settleEarlier(
  request: PublishRequest,
  ports: PublishPorts,
): Promise<Result<SentEntry | null>> {
  const open = openIntents(await request.article.facts());
  if (!open.some(({ target }) => target.id === request.target.id)) return ok(null);
  ports.step('lookingUp', null);
  return settle(request, ports);
}

type Frozen =
  | { readonly kind: 'intended'; readonly intent: IntentEntry; readonly known: KnownPlace }
  | { readonly kind: 'alreadyThere'; readonly sent: SentEntry };

function freeze(
  request: PublishRequest,
  justFound: SentEntry | null,
  ports: PublishPorts,
): Promise<Result<Frozen>> {
  const { article, target, scheduledFor } = request;
  return article.inTurn(async () => {
    const stop = whatStops(request, ports);
    if (stop !== null) return { ok: false, failure: stop };
    const revision = await article.keepRevision('beforePublishing');
    const entries = await article.facts();
    if (justFound !== null && saysTheSame(justFound, revision.seq, entries)) {
      return ok({ kind: 'alreadyThere', sent: justFound });
    }
    const known = knownPlace(entries, target.id);
    if (scheduledFor !== null && isLive(known, ports.now())) return fail('notReady', { why: 'alreadyLive' });
    const edition = ports.newEditionId();
    const intent = await article.record.append(
      'editionIntended',
      {
        edition,
        target: { id: target.id, kind: target.kind, label: target.label },
        revision: revision.seq,
        marker: known.marker ?? edition,
        scheduledFor,
      },
      revision.content.snapshot.fields.zone,
    );
    return ok({ kind: 'intended', intent, known });
  });
}

function whatStops({ article }: PublishRequest, ports: PublishPorts): Failure | null {
  const found = readiness({ snapshot: article.draft().snapshot, house: ports.library.house() });
  const stops = found.filter(({ weight }) => weight === 'stops').map(({ code }) => code);
  return stops.length === 0 ? null : { code: 'notReady', facts: { checks: stops.join(',') } };
}

/** What she asks for may be what the look-up has just found: then it is not sent a second time. */
function saysTheSame(
  sent: SentEntry,
  revision: number,
  entries: Parameters<typeof foldCorrections>[0],
): boolean {
  const corrections = foldCorrections(entries).map(({ seq }) => seq);
  return sent.content.revision === revision && sameMembers(sent.content.corrections, corrections);
}

function isLive({ lastSent, wasToldGone }: KnownPlace, now: Date): boolean {
  if (lastSent === null || wasToldGone) return false;
  const { scheduledFor } = lastSent.content;
  return scheduledFor === null || Date.parse(scheduledFor) <= now.getTime();
}

async function conclude(
  request: PublishRequest,
  intent: IntentEntry,
  delivery: Delivery,
  ports: PublishPorts,
): Promise<Result<SentEntry>> {
  const { article } = request;
  switch (delivery.kind) {
    case 'sent':
      return ok(await recordSent(article, intent, delivery.arrival, ports.library));
    case 'unknown':
      await recordUnknown(article, intent, delivery.failure);
      return fail('outcomeUnknown', { ...delivery.failure.facts, cause: delivery.failure.code });
    case 'notSent':
      await recordNotSent(article, intent, delivery.failure.code);
      return { ok: false, failure: delivery.failure };
    case 'changedThere':
      await bringIn(request, delivery.copy);
      await recordNotSent(article, intent, 'changedOnServer');
      return fail('changedOnServer', { address: delivery.copy.address });
    default:
      return assertNever(delivery);
  }
}

/** An edit made over there comes in as a revision of its own; her draft stays as it is. */
async function bringIn({ article, target }: PublishRequest, copy: RemoteCopy): Promise<void> {
  await article.inTurn(async () => {
    const { lastSent } = knownPlace(await article.facts(), target.id);
    const base =
      lastSent === null ? article.draft().snapshot : await snapshotOf(article, lastSent.content.revision);
    await article.keepForeign({
      cause: 'remote',
      from: null,
      remote: { targetId: target.id, seen: copy.seen, remoteModifiedAt: copy.modifiedAt },
      snapshot: copy.asSnapshot(base),
    });
  });
}
