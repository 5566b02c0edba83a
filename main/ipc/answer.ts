import type { RequestChannel } from '../../shared/ipc/channels';
import { REQUEST_CONTRACT } from '../../shared/ipc/contract';
import { fail, type Result } from '../../shared/errors/failure';
import { log } from '../shell/log';
import type { WindowId } from '../shell/windowId';
import { DiskError } from '../storage/disk';
import type { Handlers } from './handlers';

/** Parses a request, asks its handler, and (in development) parses the answer too; never rejects. */
export async function answer(
  handlers: Handlers,
  channel: RequestChannel,
  request: unknown,
  isAnswerChecked: boolean,
  from: WindowId,
): Promise<Result<unknown>> {
  const parsed = REQUEST_CONTRACT[channel].request.safeParse(request);
  if (!parsed.success) {
    log.event('ipc.refused', { channel });
    return fail('badRequest', { channel, place: placeOf(parsed.error) });
  }
  try {
    const result = await handlerOf(handlers, channel)(parsed.data, from);
    return isAnswerChecked ? checked(channel, result) : result;
  } catch (error) {
    if (error instanceof DiskError) return { ok: false, failure: error.failure };
    log.trouble('ipc.unexpected', { channel }, error);
    return fail('unexpected', { channel });
  }
}

type AnyHandler = (request: unknown, from: WindowId) => Promise<Result<unknown>>;

/** Each handler takes what its own channel's schema has just parsed; the compiler cannot follow that through a variable. */
function handlerOf(handlers: Handlers, channel: RequestChannel): AnyHandler {
  return handlers[channel] as AnyHandler;
}

function checked(channel: RequestChannel, result: Result<unknown>): Result<unknown> {
  if (!result.ok) return result;
  const parsed = REQUEST_CONTRACT[channel].response.safeParse(result.value);
  if (parsed.success) return result;
  log.event('ipc.badAnswer', { channel });
  return fail('unexpected', { channel, place: placeOf(parsed.error) });
}

/** Where a value broke its schema; never the value. */
function placeOf(error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] }): string {
  return error.issues.map((issue) => issue.path.map(String).join('.')).join(', ');
}
