import { mergeRegister, type LexicalEditor } from 'lexical';
import { useEffect, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { EmbedBlock } from '../embeds/EmbedBlock';
import { PictureBlock } from '../pictures/PictureBlock';
import { registerCopyWholeBlock } from './copyWholeBlock';
import type { Decoration } from './decoration';
import { registerWholeBlockKeys } from './wholeBlockKeys';
import { registerWritingBehind } from './writeBehind';

interface DecorationsProps {
  readonly editor: LexicalEditor;
  readonly isWritable: boolean;
}

/** The views of the blocks that stand as a whole, each in its place in the text. */
export function Decorations({ editor, isWritable }: DecorationsProps) {
  const placed = usePlaced(editor);
  useEffect(
    () =>
      mergeRegister(
        registerWholeBlockKeys(editor),
        registerWritingBehind(editor),
        registerCopyWholeBlock(editor),
      ),
    [editor],
  );
  return placed.map(({ element, decoration: { key, content } }) =>
    createPortal(
      content.kind === 'picture' ? (
        <PictureBlock editor={editor} nodeKey={key} picture={content.picture} isWritable={isWritable} />
      ) : (
        <EmbedBlock editor={editor} nodeKey={key} embed={content} isWritable={isWritable} />
      ),
      element,
      key,
    ),
  );
}

interface Placed {
  readonly element: HTMLElement;
  readonly decoration: Decoration;
}

/** Lexical says so only when such a block came, went or changed. */
function usePlaced(editor: LexicalEditor): readonly Placed[] {
  const [placed, setPlaced] = useState<readonly Placed[]>([]);
  useLayoutEffect(() => {
    const place = (decorations: Readonly<Record<string, Decoration | null>>): void =>
      setPlaced(
        Object.values(decorations).flatMap((decoration) => {
          const element = decoration && editor.getElementByKey(decoration.key);
          return decoration && element ? [{ element, decoration }] : [];
        }),
      );
    place(editor.getDecorators<Decoration | null>());
    return editor.registerDecoratorListener<Decoration | null>(place);
  }, [editor]);
  return placed;
}
