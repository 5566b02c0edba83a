import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import {
  COMMAND_PRIORITY_LOW,
  COMMAND_PRIORITY_NORMAL,
  mergeRegister,
  PASTE_COMMAND,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Picture } from '../../../shared/domain/picture';
import { reportTrouble } from '../../desk/trouble';
import { listed } from '../../i18n/listed';
import { pictureWords as words } from '../../i18n/pictures';
import { PICTURE_FILES } from '../../pictures/pictureAddress';
import { takeInPicture } from '../../pictures/takeIn';
import { chooseFiles } from '../../ui/chooseFile';
import { $placeOfCaret } from '../decorations/insertWholeBlocks';
import { insertPictures } from './insertPictures';
import { CHOOSE_PICTURES_COMMAND } from './choosePictures';
import './pictures.css';

/** How long a word about what was taken in stays, in milliseconds. */
const SAID_MS = 8_000;

interface PicturesProps {
  readonly editor: LexicalEditor;
  /** Grows when another text is put into the editor. */
  readonly loadKey: number;
}

/** Takes pictures into the text, chosen, dropped or pasted, and says how far it is. */
export function Pictures({ editor, loadKey }: PicturesProps) {
  const [pending, setPending] = useState(0);
  const [stills, setStills] = useState<readonly string[]>([]);
  const text = useRef(loadKey);
  useLayoutEffect(() => {
    text.current = loadKey;
  }, [loadKey]);
  useEffect(() => {
    let isHere = true;
    const take = async (files: readonly File[], place: NodeKey | null): Promise<void> => {
      const takenFor = text.current;
      setPending((before) => before + files.length);
      const taken = await takeInAll(files, () => setPending((before) => before - 1));
      if (taken.pictures.length === 0) return;
      // She went on to another text: they are not put into that one.
      if (!isHere || text.current !== takenFor) return sayLeft(files);
      insertPictures(editor, taken.pictures, place);
      setStills(taken.stills);
    };
    const leave = registerTaking(editor, take);
    return () => {
      isHere = false;
      leave();
    };
  }, [editor]);
  useEffect(() => {
    const timer = setTimeout(() => setStills([]), SAID_MS);
    return () => clearTimeout(timer);
  }, [stills]);
  const said = pending > 0 ? words.takingIn(pending) : stills.length > 0 ? words.stills(stills) : '';
  return (
    <p className="pictures__said" role="status">
      {said}
    </p>
  );
}

const sayLeft = (files: readonly File[]): void =>
  reportTrouble({ code: 'pictureLeftBehind', facts: { name: listed(files.map(({ name }) => name)) } });

type Take = (files: readonly File[], place: NodeKey | null) => Promise<void>;

function registerTaking(editor: LexicalEditor, take: Take): () => void {
  return mergeRegister(
    editor.registerCommand(
      CHOOSE_PICTURES_COMMAND,
      () => {
        const place = $placeOfCaret();
        void chooseFiles(PICTURE_FILES).then((files) => take(files, place));
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    // Lexical has put the caret where they were dropped.
    editor.registerCommand(
      DRAG_DROP_PASTE,
      (files) => {
        void take(files, $placeOfCaret());
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const files = event instanceof ClipboardEvent ? picturesIn(event.clipboardData) : [];
        if (files.length === 0) return false;
        event.preventDefault();
        void take(files, $placeOfCaret());
        return true;
      },
      COMMAND_PRIORITY_NORMAL,
    ),
  );
}

/** A word processor puts a picture of the copied text beside the text: what has words is taken as words. */
function picturesIn(transfer: DataTransfer | null): readonly File[] {
  if (transfer === null || transfer.getData('text/plain').trim() !== '') return [];
  return [...transfer.files].filter(({ type }) => type.startsWith('image/'));
}

/** One after the other, in the order given: a phone's pictures are large. Each that is not taken says why. */
async function takeInAll(
  files: readonly File[],
  onDone: () => void,
): Promise<{ readonly pictures: readonly Picture[]; readonly stills: readonly string[] }> {
  const pictures: Picture[] = [];
  const stills: string[] = [];
  for (const file of files) {
    const taken = await takeInPicture(file);
    onDone();
    if (!taken.ok) reportTrouble(taken.failure);
    else {
      pictures.push(taken.value.picture);
      if (taken.value.wasMoving) stills.push(file.name);
    }
  }
  return { pictures, stills };
}
