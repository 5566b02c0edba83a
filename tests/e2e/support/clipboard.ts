// The system's clipboard and the system's drags, as other programs fill them.
import type { Page } from 'playwright';
import type { RunningStet } from './stet';

export interface Clip {
  readonly text: string;
  readonly html?: string;
}

/** Puts it on the system's clipboard, as another program does; the older Electron takes the formats by their short names. */
export async function putOnClipboard({ app }: RunningStet, { text, html }: Clip): Promise<void> {
  const formats = { 'text/plain': text, ...(html === undefined ? {} : { 'text/html': html }) };
  await app.evaluate(
    async (electron, { named, short }) => {
      const { clipboard } = electron;
      if ('ClipboardItem' in electron) await clipboard.write([new electron.ClipboardItem(named)]);
      else Reflect.apply(Reflect.get(clipboard, 'write'), clipboard, [short]);
    },
    { named: formats, short: { text, ...(html === undefined ? {} : { html }) } },
  );
}

/** Copies elsewhere, and pastes with the keys. */
export async function pasteFromElsewhere(
  stet: RunningStet,
  clip: Clip,
  keys = 'ControlOrMeta+v',
): Promise<void> {
  await putOnClipboard(stet, clip);
  await stet.page.keyboard.press(keys);
}

/** Drags files, or folders, from the system's own window and drops them at a place of ours. */
export function dropFiles(page: Page, place: Place, paths: readonly string[]): Promise<void> {
  return drop(page, place, { items: [], files: [...paths], dragOperationsMask: 1 });
}

/** Drags from another program and drops at a place of the window. */
export async function dropFromElsewhere(
  page: Page,
  place: Place,
  held: Readonly<Record<string, string>>,
): Promise<void> {
  const items = Object.entries(held).map(([mimeType, text]) => ({ mimeType, data: text }));
  return drop(page, place, { items, dragOperationsMask: 1 });
}

interface Place {
  readonly x: number;
  readonly y: number;
}
interface DragData {
  readonly items: { readonly mimeType: string; readonly data: string }[];
  readonly files?: string[];
  readonly dragOperationsMask: number;
}

async function drop(page: Page, { x, y }: Place, data: DragData): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x, y, data });
  }
  await session.detach();
}
