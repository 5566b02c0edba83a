import { join, resolve } from 'node:path';
import type { WritingWish } from '../../shared/domain/readOnly';
import { fail, ok, type Failure, type Result } from '../../shared/errors/failure';
import type { OpenLibrary } from '../../shared/ipc/contract';
import { makeQueue } from '../storage/inTurn';
import type { Library } from './library';

/** A library that is open, with all that stands and falls with it. */
export interface OpenRooms {
  readonly library: Library;
  readonly close: () => Promise<void>;
}

/** The way in and out of a library: one is open at a time, and the last one opens by itself at the next start. */
export interface LibraryDoor {
  readonly library: () => Library | null;
  /** The open library as the window needs it. */
  readonly shown: () => OpenLibrary | null;
  readonly open: (path: string) => Promise<Result<OpenLibrary>>;
  /** Opens the library that is open anew, so that it can be written in, if it can be by now. */
  readonly openForWriting: (wish: WritingWish) => Promise<Result<OpenLibrary>>;
  /** Opens the library of last time, if there was one and none is open; answers why it could not. */
  readonly openLast: () => Promise<Failure | null>;
  readonly close: () => Promise<void>;
}

export function libraryDoor<R extends OpenRooms>(parts: {
  readonly openRooms: (path: string, wish?: WritingWish) => Promise<Result<R>>;
  /** Told which rooms are open now. */
  readonly opened: (rooms: R | null) => void;
  readonly lastPath: () => string | null;
  readonly remember: (path: string) => Promise<unknown>;
}): LibraryDoor {
  const inTurn = makeQueue();
  let rooms: R | null = null;

  const set = (next: R | null): void => {
    rooms = next;
    parts.opened(next);
  };
  const enter = async (path: string): Promise<Result<OpenLibrary>> => {
    if (rooms && resolve(rooms.library.path) === resolve(path)) return ok(shownAs(rooms.library));
    const next = await openThereOrBelow(path, parts.openRooms);
    if (!next.ok) return next;
    return moveInto(next.value);
  };
  const moveInto = async (next: R): Promise<Result<OpenLibrary>> => {
    const before = rooms;
    set(next);
    await before?.close();
    await parts.remember(next.library.path);
    return ok(shownAs(next.library));
  };
  return {
    library: () => rooms?.library ?? null,
    shown: () => rooms && shownAs(rooms.library),
    open: (path) => inTurn(() => enter(path)),
    openForWriting: (wish) =>
      inTurn(async () => {
        if (!rooms) return fail('noLibrary');
        if (rooms.library.readOnly() === null) return ok(shownAs(rooms.library));
        const next = await parts.openRooms(rooms.library.path, wish);
        return next.ok ? moveInto(next.value) : next;
      }),
    openLast: () =>
      inTurn(async () => {
        const path = parts.lastPath();
        if (rooms || path === null) return null;
        const opened = await enter(path);
        return opened.ok ? null : opened.failure;
      }),
    close: () =>
      inTurn(async () => {
        const before = rooms;
        set(null);
        await before?.close();
      }),
  };
}

/** A folder that holds other things is not littered: the library goes into a folder of its own within it. */
async function openThereOrBelow<R>(
  path: string,
  openRooms: (path: string) => Promise<Result<R>>,
): Promise<Result<R>> {
  const there = await openRooms(path);
  if (there.ok || there.failure.code !== 'libraryNotFound') return there;
  return openRooms(join(path, 'Stet'));
}

const shownAs = (library: Library): OpenLibrary => ({
  id: library.id,
  path: library.path,
  house: library.house(),
  readOnly: library.readOnly(),
  troubles: [...library.troubles()],
});
