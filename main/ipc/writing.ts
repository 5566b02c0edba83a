import type { Result } from '../../shared/errors/failure';
import { WRITING_REQUESTS } from '../../shared/ipc/channels';
import type { WindowId } from '../shell/windowId';
import type { Handlers } from './handlers';

/** A handler as a guard sees it, whatever its channel. */
export type AnyHandler = (request: unknown, from: WindowId) => Promise<Result<unknown>>;

/** The handlers, of which those that write go by way of a guard. */
export function guardWriting(handlers: Handlers, guard: (handler: AnyHandler) => AnyHandler): Handlers {
  // What a guard hands on came for that channel, and what it answers is the handler's answer or a failure.
  const guarded = WRITING_REQUESTS.map(
    (channel) => [channel, guard(handlers[channel] as AnyHandler)] as const,
  );
  return { ...handlers, ...(Object.fromEntries(guarded) as Partial<Handlers>) };
}
