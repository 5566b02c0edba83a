import type { ArticleId } from '../../shared/domain/ids';
import type { Failure } from '../../shared/errors/failure';
import { canonicalAddress } from '../../shared/text/address';
import type { Announce } from '../ipc/handlers';
import type { Library } from '../library/library';
import { log } from '../shell/log';
import { DiskError } from '../storage/disk';
import { keepCapture } from './keepCapture';
import type { Visitor } from './visit';

/** Captures one page after another, so that writing and publishing never wait for them. */
export interface CaptureQueue {
  /** Answers at once with how many addresses are new to the queue. */
  readonly add: (articleId: ArticleId | null, addresses: readonly string[]) => number;
  readonly isCapturing: (address: string) => boolean;
  /** Stops the one under way and forgets the rest; answers when nothing runs any more. */
  readonly close: () => Promise<void>;
}

interface Parts {
  readonly library: Library;
  readonly visit: Visitor;
  readonly announce: Announce;
  readonly now: () => Date;
  readonly limitMs?: number;
}

const LIMIT_MS = 60_000;

interface Wanted {
  readonly articleId: ArticleId | null;
  readonly address: string;
}

export function openCaptureQueue(parts: Parts): CaptureQueue {
  const waiting = new Map<string, Wanted>();
  let running: Promise<void> | null = null;
  let current: AbortController | null = null;
  let isClosed = false;

  const run = async (): Promise<void> => {
    for (let [next] = waiting; next && !isClosed; [next] = waiting) {
      const [key, wanted] = next;
      current = new AbortController();
      await captureOne(parts, wanted, current, () => isClosed);
      waiting.delete(key);
      if (!isClosed) parts.announce('captures.changed', { addresses: [wanted.address] });
    }
    running = null;
  };
  return {
    add: (articleId, addresses) => {
      const fresh = addresses.filter((address) => !waiting.has(keyOf(address)));
      for (const address of fresh) waiting.set(keyOf(address), { articleId, address });
      if (fresh.length > 0 && !isClosed) running ??= run();
      return fresh.length;
    },
    isCapturing: (address) => waiting.has(keyOf(address)),
    close: async () => {
      isClosed = true;
      current?.abort();
      await running;
    },
  };
}

const keyOf = (address: string): string => canonicalAddress(address) ?? address;

/** Whatever happens is an entry in the record, unless Stet is closing or the disk does not take it. */
async function captureOne(
  { library, visit, announce, now, limitMs = LIMIT_MS }: Parts,
  { articleId, address }: Wanted,
  stop: AbortController,
  isClosed: () => boolean,
): Promise<void> {
  const startedAt = Date.now();
  const limit = setTimeout(() => stop.abort(), limitMs);
  try {
    const outcome = await visit(address, stop.signal);
    if (isClosed()) return;
    if (outcome.ok) {
      const occasion = { articleId, requestedAddress: address, capturedAt: now().toISOString() };
      const { files } = await keepCapture(library, occasion, outcome.value);
      return log.event('capture.made', { files: files.length, ms: Date.now() - startedAt });
    }
    const { code } = outcome.failure;
    await library.record.append(
      'captureFailed',
      { articleId, requestedAddress: address, code },
      library.house().zone,
    );
    log.event('capture.failed', { code, ms: Date.now() - startedAt });
  } catch (error) {
    announce('app.trouble', { failure: failureOf(error) });
  } finally {
    clearTimeout(limit);
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof DiskError) return error.failure;
  log.trouble('app.unexpected', {}, error);
  return { code: 'unexpected', facts: {} };
}
