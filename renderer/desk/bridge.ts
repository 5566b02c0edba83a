import type { Result } from '../../shared/errors/failure';
import type { EventChannel, RequestChannel } from '../../shared/ipc/channels';
import type { EventOf, RequestOf, ResponseOf } from '../../shared/ipc/contract';

/** What the preload puts on the window: one function per channel and nothing more general. */
export interface Bridge {
  readonly ask: { readonly [C in RequestChannel]: (request: RequestOf<C>) => Promise<Result<ResponseOf<C>>> };
  readonly listen: { readonly [C in EventChannel]: (hear: (event: EventOf<C>) => void) => () => void };
}

declare global {
  interface Window {
    readonly stet: Bridge;
  }
}

/** Asks the main process; this room is the only one that does. */
export function ask<C extends RequestChannel>(
  channel: C,
  request: RequestOf<C>,
): Promise<Result<ResponseOf<C>>> {
  return window.stet.ask[channel](request);
}

/** Hears an event of the main process until the returned function is called. */
export function listen<C extends EventChannel>(channel: C, hear: (event: EventOf<C>) => void): () => void {
  return window.stet.listen[channel](hear);
}
