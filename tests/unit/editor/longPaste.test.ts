import { $getSelection, $isTextNode, UNDO_COMMAND, type BaseSelection } from 'lexical';
import { describe, expect, it } from 'vitest';
import { insertPortions, portionsOf } from '../../../renderer/editor/clipboard/portions';
import { sortPictures } from '../../../renderer/editor/clipboard/foundPictures';
import { removeTracking } from '../../../renderer/editor/clipboard/trackedLinks';
import { newBlockId } from '../../../renderer/editor/newBlockId';
import { orderWith } from '../../../renderer/editor/pictures/placing';
import { readHtml } from '../../../shared/html/readHtml';
import { blockText } from '../../../shared/html/renderText';
import type { Body } from '../../../shared/domain/body';
import { $block, id, link, openEditor, paragraph, text, type OpenEditor } from './openEditor';

/** Without a window nothing is painted between two portions. */
globalThis.requestAnimationFrame ??= (draw) => Number(setTimeout(() => draw(0)));
globalThis.requestIdleCallback ??= (work) =>
  Number(setTimeout(() => work({ didTimeout: false, timeRemaining: () => 0 })));

const many = (count: number): Body =>
  Array.from({ length: count }, (_, at) => ({ ...paragraph('x', text(`Line ${at}`)), id: newBlockId() }));
const words = (body: Body): string[] => body.map(({ content }) => blockText(content));

/** Puts the caret somewhere and answers with it. */
function at(open: OpenEditor, $place: () => void): BaseSelection | null {
  let selection: BaseSelection | null = null;
  open.edit(() => {
    $place();
    selection = $getSelection()?.clone() ?? null;
  });
  return selection;
}

const paste = (
  open: OpenEditor,
  selection: BaseSelection | null,
  body: Body,
  signal = new AbortController().signal,
) => insertPortions(open.editor, selection, portionsOf(body), signal, () => undefined);

describe('A long paste', () => {
  it('goes in where she was, in order, and is one step of the undo history', async () => {
    const open = openEditor([paragraph('a', text('Before after.')), paragraph('z', text('End.'))]);
    const body = many(150);
    const before = open.editorBody();
    const selection = at(open, () => void $block('a').getFirstDescendant()?.selectStart());
    open.edit(() => $block('z').getFirstDescendant()?.selectEnd());
    await paste(open, selection, body);
    expect(words(open.editorBody())).toEqual([...words(body), 'Before after.', 'End.']);
    expect(open.deskBody()).toEqual(open.editorBody());
    expect(new Set(open.editorBody().map((block) => block.id)).size).toBe(152);
    open.press(UNDO_COMMAND);
    expect(open.editorBody()).toEqual(before);
    expect(open.deskBody()).toEqual(before);
  });

  it('parts a paragraph, and takes the place of an empty one', async () => {
    const open = openEditor([paragraph('a', text('Before after.'))]);
    const middle = at(open, () => {
      const first = $block('a').getFirstDescendant();
      if ($isTextNode(first)) first.select(7, 7);
    });
    await paste(open, middle, many(40));
    expect(words(open.editorBody())).toEqual(['Before ', ...words(many(40)), 'after.']);
    expect(open.editorBody()[0]?.id).toBe('a');
    const empty = openEditor([]);
    await paste(
      empty,
      at(empty, () => undefined),
      many(40),
    );
    expect(words(empty.editorBody())).toEqual(words(many(40)));
    empty.press(UNDO_COMMAND);
    expect(words(empty.editorBody())).toEqual(['']);
  });

  it('is said to the desk when it is whole, and not before', async () => {
    const open = openEditor([paragraph('a', text('Here.'))]);
    const before = open.deskBody();
    const portions = portionsOf(many(300));
    const seen: Body[] = [];
    await insertPortions(
      open.editor,
      at(open, () => $block('a').selectEnd()),
      {
        total: portions.total,
        take: (count) => {
          seen.push(open.deskBody());
          return portions.take(count);
        },
      },
      new AbortController().signal,
      () => undefined,
    );
    expect(seen.length).toBeGreaterThan(2);
    for (const body of seen) expect(body).toEqual(before);
    expect(open.deskBody()).toEqual(open.editorBody());
    expect(open.deskBody()).toHaveLength(301);
  });

  it('leaves nothing when it is called off', async () => {
    const open = openEditor([paragraph('a', text('Stays.'))]);
    const before = open.editorBody();
    const controller = new AbortController();
    const portions = portionsOf(many(400));
    let taken = 0;
    const done = await insertPortions(
      open.editor,
      at(open, () => $block('a').selectEnd()),
      {
        total: portions.total,
        take: (count) => {
          taken += 1;
          if (taken === 3) controller.abort('cancelled');
          return portions.take(count);
        },
      },
      controller.signal,
      () => undefined,
    );
    expect(done).toBe(false);
    open.edit(() => undefined);
    expect(open.editorBody()).toEqual(before);
    expect(open.deskBody()).toEqual(before);
  });
});

describe('Pictures of pasted matter', () => {
  const PIXEL =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const caret = { after: [id('caret')], before: id('first') };
  const read = (html: string) => readHtml(html, newBlockId, { takesPictures: true });

  it('are here where their bytes came along; those of the web wait for her word, and the others are lost', async () => {
    const { pending } = read(
      `<p>a</p><img src="data:image/png;base64,${PIXEL}" alt="one"><p>b</p><img src="https://x.example/2.jpg"><img src="//y.example/3.jpg"><img src="cid:3"><img src="data:image/svg+xml,<svg/>">`,
    );
    const { arrived, onTheWeb, lost } = sortPictures(pending, [], caret);
    expect(lost).toBe(2);
    expect(arrived.map(({ words: { alternativeText } }) => alternativeText)).toEqual(['one']);
    const [one] = arrived;
    expect(one && 'file' in one.from && (await one.from.file.arrayBuffer()).byteLength).toBe(70);
    expect(onTheWeb.map(({ from }) => from)).toEqual([
      { address: 'https://x.example/2.jpg' },
      { address: 'https://y.example/3.jpg' },
    ]);
  });

  it('keep their order and their places, whichever of them come', () => {
    const { blocks, pending } = read(
      '<img src="https://x.example/0.jpg"><p>a</p><img src="https://x.example/1.jpg"><img src="https://x.example/2.jpg"><p>b</p>',
    );
    const { onTheWeb } = sortPictures(pending, [], caret);
    const [zero, first, second] = onTheWeb.map(({ blockId }) => blockId);
    const order = [id('caret'), ...blocks.map((block) => block.id)];
    const [a, b] = blocks.map((block) => block.id);
    expect(orderWith(order, onTheWeb)).toEqual(['caret', zero, a, first, second, b]);
    // The paragraph of the caret was empty, and is gone.
    expect(orderWith([id('first'), ...order.slice(2)], onTheWeb.slice(0, 1))).toEqual([zero, 'first', b]);
    // The first of two did not come.
    expect(orderWith(order, onTheWeb.slice(2))).toEqual(['caret', a, second, b]);
  });

  it('are the file beside the address where a browser copied one picture', () => {
    const { pending } = read('<img src="https://x.example/2.jpg" alt="two">');
    const file = new File([new Uint8Array(3)], 'image.png', { type: 'image/png' });
    expect(sortPictures(pending, [file], caret)).toMatchObject({
      arrived: [{ from: { file }, words: { alternativeText: 'two' } }],
      onTheWeb: [],
    });
  });
});

describe('Tracking', () => {
  it('goes from the links that have it, and from words that show the address, in one step', () => {
    const tracked = 'https://x.example/a?id=7&utm_source=y';
    const before = [
      paragraph('a', text('See '), link('here', tracked), text(' or '), link(tracked, tracked)),
      paragraph('b', link('other', 'https://x.example/b?utm_source=z')),
    ];
    const open = openEditor(before);
    removeTracking(open.editor, [tracked]);
    open.edit(() => undefined);
    const clean = 'https://x.example/a?id=7';
    expect(open.deskBody()).toEqual([
      paragraph('a', text('See '), link('here', clean), text(' or '), link(clean, clean)),
      before[1],
    ]);
    open.press(UNDO_COMMAND);
    expect(open.deskBody()).toEqual(before);
  });
});
