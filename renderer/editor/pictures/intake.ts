import { create } from 'zustand';
import type { ArticleId, BlockId } from '../../../shared/domain/ids';
import type { Picture } from '../../../shared/domain/picture';
import type { Result } from '../../../shared/errors/failure';
import { ask } from '../../desk/bridge';
import { reportTrouble } from '../../desk/trouble';
import { track } from '../../desk/underway';
import { listed } from '../../i18n/listed';
import { takeInPicture, type TakenPicture } from '../../pictures/takeIn';
import { homeNow, putPictures, type Home } from './home';
import type { Anchor, ReadyPicture } from './placing';

/** A picture on its way in: where its bytes are, where it belongs, and the words that came along. */
export interface ArrivingPicture {
  readonly blockId: BlockId;
  readonly anchor: Anchor;
  readonly from: { readonly file: File } | { readonly address: string };
  readonly words: Pick<Picture, 'alternativeText' | 'caption' | 'credit'>;
}

/** Pictures that are being taken into an article. */
export interface Arrival {
  readonly articleId: ArticleId;
  readonly total: number;
  readonly done: number;
  /** Ends it after those that are done; null where nothing but this computer is waited for. */
  readonly cancel: (() => void) | null;
}

interface Intake {
  readonly arrivals: readonly Arrival[];
  /** The names of files that moved, and of which the first picture was taken. */
  readonly stills: readonly string[];
}

/** What is being taken in just now. */
export const useIntake = create<Intake>(() => ({ arrivals: [], stills: [] }));

/** How pictures come in: by themselves, or along with a paste whose step they share. */
export type Manner = 'alone' | 'ofPaste';

/** Takes pictures into the article on the desk, whoever brings them; answers with those that were not taken, after saying why. */
export function takeIn(
  arriving: readonly ArrivingPicture[],
  manner: Manner,
): Promise<readonly ArrivingPicture[]> {
  const home = homeNow();
  if (home === null || arriving.length === 0) return Promise.resolve(arriving);
  const stop = new AbortController();
  const isFetched = arriving.some(({ from }) => 'address' in from);
  const cancel = isFetched ? () => stop.abort() : null;
  return track(takeAll(arriving, home, manner, cancel, stop.signal), cancel ?? undefined);
}

async function takeAll(
  arriving: readonly ArrivingPicture[],
  home: Home,
  manner: Manner,
  cancel: Arrival['cancel'],
  signal: AbortSignal,
): Promise<readonly ArrivingPicture[]> {
  const arrival = follow({ articleId: home.articleId, total: arriving.length, done: 0, cancel });
  const ready: ReadyPicture[] = [];
  const left: ArrivingPicture[] = [];
  const stills: string[] = [];
  // One after the other, in the order given: a phone's pictures are large.
  for (const one of arriving) {
    const taken = signal.aborted ? null : await takeOne(one, signal);
    arrival.advance();
    if (taken?.ok) {
      const { picture, wasMoving } = taken.value;
      ready.push({ blockId: one.blockId, anchor: one.anchor, picture: { ...picture, ...one.words } });
      if (wasMoving) stills.push(nameOf(one));
    } else left.push(one);
    // What she called off needs no word.
    if (taken?.ok === false && !signal.aborted) reportTrouble(taken.failure);
  }
  arrival.end();
  if (ready.length === 0) return left;
  const put = await putPictures(home, ready, manner === 'ofPaste');
  if (put.ok) useIntake.setState({ stills });
  else sayLeftBehind(arriving.map(nameOf));
  return left;
}

/** Says that pictures were ready, and found no place. */
export const sayLeftBehind = (names: readonly string[]): void =>
  reportTrouble({ code: 'pictureLeftBehind', facts: { name: listed([...names]) } });

async function takeOne({ from }: ArrivingPicture, signal: AbortSignal): Promise<Result<TakenPicture>> {
  if ('file' in from) return takeInPicture(from.file);
  const { address } = from;
  const stop = (): void => void ask('pictures.stopFetching', { address });
  signal.addEventListener('abort', stop, { once: true });
  const fetched = await ask('pictures.fetch', { address });
  signal.removeEventListener('abort', stop);
  if (!fetched.ok) return fetched;
  return takeInPicture(new File([new Uint8Array(fetched.value.bytes)], hostOf(address)));
}

const nameOf = ({ from }: ArrivingPicture): string =>
  'file' in from ? from.file.name : hostOf(from.address);

/** The site that a picture of the web lies on; it is the one that sees who fetches it. */
export const hostOf = (address: string): string => new URL(address).host;

/** Keeps an arrival where the window sees it. */
function follow(begun: Arrival): { readonly advance: () => void; readonly end: () => void } {
  let now = begun;
  const put = (next: readonly Arrival[]): void =>
    useIntake.setState(({ arrivals }) => ({ arrivals: [...arrivals.filter((one) => one !== now), ...next] }));
  put([now]);
  return {
    advance: () => {
      const next = { ...now, done: now.done + 1 };
      put([next]);
      now = next;
    },
    end: () => put([]),
  };
}
