import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { verifyLibrary } from '../../scripts/verify/verifyLibrary.mjs';
import { fleetingDisk } from '../../main/storage/fleetingDisk';
import { CONNECTION } from '../support/connections';
import {
  cacheOf,
  isStillThere,
  LAST_SAVE,
  libraryOf,
  makeHome,
  openApp,
  quarantined,
  type Home,
} from './damagedHome';
import { ANYWHERE, DAMAGES, looksNewer, mayBeShortened, ONCE, type Damage } from './damages';
import { problem, tally, type Outcome, type Problem } from './outcome';
import { PLACE } from './place';
import { seeded, type Below } from './random';
import { must, open, save } from './story';

interface Damaging {
  readonly count: number;
  readonly seed: number;
  /** Some ways alone. */
  readonly only?: readonly Damage[];
}

/** Damages one file of a library or of the app's own folder, starts, goes on writing, and looks that nothing was lost and everything was named. */
export async function damage({ count, seed, only }: Damaging): Promise<Outcome> {
  const { below } = seeded(seed);
  const { judge, outcome } = tally(count);
  if (count === 0) return outcome({ damagedFiles: 0 });
  const home = await makeHome();
  const kinds: Record<Damage, number> = {
    shortened: 0,
    cut: 0,
    flipped: 0,
    nulTailed: 0,
    emptied: 0,
    future: 0,
  };
  let done = 0;
  for (const [file, kind] of trials(home, below)) {
    if (done === count) break;
    if (only !== undefined && !only.includes(kind)) continue;
    const bytes = await readFile(join(home.path, file));
    const damaged = DAMAGES[kind](bytes, below);
    // A JSON file says the same without its last newline.
    const isSame =
      file.endsWith('.json') && damaged.toString('latin1').trim() === bytes.toString('latin1').trim();
    if (isSame || damaged.equals(bytes)) continue;
    done += 1;
    kinds[kind] += 1;
    await tryDamaged(home, file, damaged, (found, where) =>
      judge(found, `${file} ${kind}, damage ${done} (seed ${seed}, ${where})`),
    );
  }
  await rm(home.path, { recursive: true });
  return outcome({ damagedFiles: done, damagedKindsOfFiles: home.files.length, ...counted(kinds) });
}

const counted = (kinds: Record<Damage, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(kinds).map(([kind, times]) => [`damaged_${kind}`, times]));

/** Every file in every way, in an order that a short run too gets something of each from; then at other places without end. */
function* trials({ files }: Home, below: Below): Generator<readonly [string, Damage]> {
  const all = files.flatMap((file) => waysFor(file).map((kind) => [file, kind] as const));
  for (let left = all.length; left > 0; left--) {
    const [picked] = all.splice(below(left), 1);
    if (picked) yield picked;
  }
  for (;;)
    for (const file of files) for (const kind of waysFor(file)) if (!ONCE.includes(kind)) yield [file, kind];
}

const waysFor = (file: string): readonly Damage[] => [
  ...ANYWHERE,
  ...ONCE,
  ...(mayBeShortened(file) ? (['shortened'] as const) : []),
];

async function tryDamaged(
  { path: whole, id }: Home,
  file: string,
  damaged: Buffer,
  judge: (found: Problem | null, where: string) => boolean,
): Promise<void> {
  const path = await mkdtemp(join(PLACE, 'stet-damaged-'));
  await cp(whole, path, { recursive: true });
  await writeFile(join(path, file), damaged);
  const [folder = '', ...within] = file.split('/');
  const trial = { home: path, id, file: within.join('/'), damaged };
  const found = await (folder === 'app' ? startApp(trial) : startLibrary(trial)).catch((error: unknown) =>
    problem('failedStarts', error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
  // What a failed trial leaves is for a person to look at.
  if (judge(found, path)) await rm(path, { recursive: true, force: true });
}

interface Trial {
  readonly home: string;
  readonly id: Home['id'];
  /** Within the library or the app's own folder. */
  readonly file: string;
  readonly damaged: Buffer;
}

async function startApp({ home, id, file, damaged }: Trial): Promise<Problem | null> {
  const app = await openApp(home);
  await app.targets.connected('library');
  await app.vault.read('target');
  await app.settings.save({ theme: 'light' });
  await app.targets.keep('library', { ...CONNECTION, label: 'Another' });
  await app.vault.keep('target', 'another');
  const options = { cacheFolder: cacheOf(home) };
  const library = must(await open(libraryOf(home), fleetingDisk(), options));
  const listed = await library.summaries();
  const troubles = library.troubles();
  await library.close();
  // A list is only a cache: it is made again without a word, and must be right.
  if (troubles.length > 0)
    return problem('untrueMessages', `the library is whole: ${JSON.stringify(troubles)}`);
  const isRight = listed.length === 2 && listed.some((one) => one.id === id && one.headline === HEADLINE);
  if (!isRight) return problem('unreadable', `the list is wrong: ${JSON.stringify(listed)}`);
  if (file.startsWith('lists/')) return null;
  if (!(await isStillThere(join(home, 'app'), file, damaged))) return problem('overwritten', file);
  return app.told.includes(file) ? null : problem('unnoticed', file);
}

const HEADLINE = `Save ${LAST_SAVE - 1}`;

async function startLibrary({ home, id, file, damaged }: Trial): Promise<Problem | null> {
  const path = libraryOf(home);
  const isNewer = looksNewer(damaged);
  const before = await verifyLibrary(path);
  const opened = await open(path, fleetingDisk());
  const untouched = async (): Promise<Problem | null> =>
    (await readFile(join(path, file))).equals(damaged) ? null : problem('overwritten', file);
  if (!opened.ok) {
    const isMeant = opened.failure.code === 'libraryNewer' && isNewer;
    return isMeant ? untouched() : problem('failedStarts', opened.failure.code);
  }
  const library = opened.value;
  const because = library.readOnly();
  if (because !== null) {
    await library.close();
    return isNewer ? untouched() : problem('failedStarts', `it is only read: ${because.why}`);
  }
  const article = await library.article(id);
  if (article.ok) {
    must(await save(article.value, LAST_SAVE));
    await article.value.inTurn(() => article.value.keepRevision('leaving'));
  } else if (!isNewer) return problem('failedStarts', `the article: ${article.failure.code}`);
  const isNamedHere = library.troubles().length > 0 || (await quarantined(path)).length > 0;
  // What a record lacks at its end is named by the app itself, and not only by a command that she may never run.
  const isNamed = isNamedHere || (!before.ok && !mayBeShortened(file));
  await library.close();
  if (!(await isStillThere(path, file, damaged))) return problem('overwritten', file);
  if (article.ok) {
    const again = must(await open(path, fleetingDisk()));
    const found = must(await again.article(id)).draft().snapshot.fields.headline;
    await again.close();
    if (found !== `Save ${LAST_SAVE}`)
      return problem('savesLost', `what was saved after it is not there: ${found}`);
  }
  return isNamed ? null : problem('unnoticed', file);
}
