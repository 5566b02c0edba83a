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

/** Drags from another program and drops at a place of the window. */
export async function dropFromElsewhere(
  page: Page,
  { x, y }: { readonly x: number; readonly y: number },
  held: Readonly<Record<string, string>>,
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = {
    items: Object.entries(held).map(([mimeType, text]) => ({ mimeType, data: text })),
    dragOperationsMask: 1,
  };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x, y, data });
  }
  await session.detach();
}
