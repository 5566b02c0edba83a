import type { Result } from '../../shared/errors/failure';
import type { RequestChannel } from '../../shared/ipc/channels';
import type { EventOf, RequestOf, ResponseOf } from '../../shared/ipc/contract';
import type { EventChannel } from '../../shared/ipc/channels';
import type { WindowId } from '../shell/windowId';

/** Answers one channel; it may reject only with a `DiskError` or for a broken invariant. */
export type Handler<C extends RequestChannel> = (request: RequestOf<C>) => Promise<Result<ResponseOf<C>>>;

/** The same, where it matters which window asks. */
export type AskedHandler<C extends RequestChannel> = (
  request: RequestOf<C>,
  from: WindowId,
) => Promise<Result<ResponseOf<C>>>;

/** One handler for every channel: a missing one does not compile. */
export type Handlers = { readonly [C in RequestChannel]: AskedHandler<C> };

/** The handlers that one room brings. */
export type HandlersFor<C extends RequestChannel> = { readonly [K in C]: Handler<K> };

/** The same, of a room that knows windows apart. */
export type AskedHandlersFor<C extends RequestChannel> = Pick<Handlers, C>;

/** Tells windows something without being asked. */
export type Announce = <C extends EventChannel>(channel: C, event: EventOf<C>) => void;
