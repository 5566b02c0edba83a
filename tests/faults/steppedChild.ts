import type { Snapshot } from '../../shared/domain/article';
import { articleId, blockId } from '../../shared/domain/ids';
import { assertNever } from '../../shared/errors/assertNever';
import type { Article } from '../../main/drafts/article';
import type { Library } from '../../main/library/library';
import { DiskError } from '../../main/storage/disk';
import { nodeDisk } from '../../main/storage/nodeDisk';
import type { FromStepped, Said, ToStepped } from './stepped';
import { steppedCalls } from './steppedCalls';
import { must, open, snapshotAt } from './story';

/**
 * A process with the storage code as it is, whose every call to the system waits until the process that started it says go.
 * It does what it is told, one thing after another, as a window would.
 */
interface Window {
  readonly library: Library;
  readonly article: Article;
  readonly version: number;
  readonly text: string;
}

const tell = (message: FromStepped): void => void process.send?.(message);
const { calls, go } = steppedCalls((name, path) => tell({ kind: 'step', name, path }));
const disk = nodeDisk(calls);
let window: Window | null = null;

process.on('message', (message: ToStepped) => {
  if (message.kind === 'go') go();
  else void obey(message).then((said) => tell({ kind: 'said', said, desk: window?.text ?? '' }));
});
process.on('disconnect', () => process.exit());
tell({ kind: 'said', said: { kind: 'done' }, desk: '' });

async function obey(order: Exclude<ToStepped, { readonly kind: 'go' }>): Promise<Said> {
  try {
    return await doneOf(order);
  } catch (error) {
    if (error instanceof DiskError) return { kind: 'refused', code: error.failure.code };
    return { kind: 'broken', why: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function doneOf(order: Exclude<ToStepped, { readonly kind: 'go' }>): Promise<Said> {
  switch (order.kind) {
    case 'open': {
      window = null;
      const opened = await open(order.path, disk);
      if (!opened.ok) return { kind: 'refused', code: opened.failure.code };
      const article = must(await opened.value.article(articleId.parse(order.id)));
      window = onDesk(opened.value, article);
      return opened.value.readOnly() === null ? { kind: 'mayWrite' } : { kind: 'mayRead' };
    }
    case 'save':
      return window === null ? { kind: 'done' } : save(window, order.text);
    case 'keep': {
      const here = window;
      if (here !== null) await here.article.inTurn(() => here.article.keepRevision('leaving'));
      return { kind: 'done' };
    }
    case 'look': {
      await window?.library.lookAround();
      await window?.article.look();
      if (window !== null) window = onDesk(window.library, window.article);
      return { kind: 'done' };
    }
    case 'close':
      await window?.library.close();
      window = null;
      return { kind: 'done' };
    default:
      return assertNever(order);
  }
}

async function save(here: Window, text: string): Promise<Said> {
  const { library, article, version } = here;
  const changed = saying(snapshotAt(0), text).body.slice(0, 1);
  const saved = await article.save({ articleId: article.id, base: version, changed });
  if (saved.ok) {
    window = { ...here, version: saved.value.version, text };
    return { kind: 'saved' };
  }
  // As the window does: its text is kept, and the other is on the desk then.
  const snapshot = saying(article.draft().snapshot, text);
  await article.inTurn(() => article.keepForeign({ cause: 'conflict', snapshot, from: null, remote: null }));
  window = onDesk(library, article);
  return { kind: 'keptAside' };
}

function onDesk(library: Library, article: Article): Window {
  const { version, snapshot } = article.draft();
  return { library, article, version, text: textOf(snapshot) };
}

function saying(snapshot: Snapshot, text: string): Snapshot {
  const content = { kind: 'paragraph' as const, inline: [{ kind: 'text' as const, text, marks: [] }] };
  return { ...snapshot, body: [{ id: blockId.parse('b0'), content }, ...snapshot.body.slice(1)] };
}

function textOf({ body }: Snapshot): string {
  const first = body[0]?.content;
  const run = first?.kind === 'paragraph' ? first.inline[0] : undefined;
  return run?.kind === 'text' ? run.text : '';
}
