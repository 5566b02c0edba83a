import { useEffect, useState } from 'react';
import { isReadOnly } from '../desk/readOnly';
import { reportTrouble } from '../desk/trouble';
import { readDropped } from '../features/library/importing';
import { appWords } from '../i18n/app';
import { listed } from '../i18n/listed';
import { droppedFiles } from '../ui/droppedFiles';
import './dropZone.css';

const holdsFiles = (event: DragEvent): boolean =>
  (event.dataTransfer?.types.includes('Files') ?? false) && !isForText(event);

/** Pictures over the article's text are for the text; what a HEIC is, no system says. */
function isForText({ target, dataTransfer }: DragEvent): boolean {
  const isOverText = target instanceof Element && target.closest('[data-takes-pictures]') !== null;
  const files = [...(dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
  return isOverText && files.every(({ type }) => type === '' || type.startsWith('image/'));
}

/** A file dropped anywhere on the window is read for import; text that is dragged goes its usual way. */
export function DropZone() {
  const isOver = useFileDrop();
  if (!isOver) return null;
  return (
    <div className="drop-zone" aria-hidden>
      <p className="drop-zone__words">{appWords.dropHere}</p>
    </div>
  );
}

/** One document is read; of everything else that was dropped it is said where it belongs. */
function takeDropped(transfer: DataTransfer): void {
  const { files, folders } = droppedFiles(transfer);
  const pictures = files.filter(isPicture);
  const [document, ...others] = files.filter((file) => !isPicture(file));
  const say = (code: 'folderDropped' | 'pictureBesideText' | 'importOneAtATime', names: string[]): void => {
    if (names.length > 0) reportTrouble({ code, facts: { name: listed(names) } });
  };
  say('folderDropped', [...folders]);
  say('pictureBesideText', namesOf(pictures));
  say('importOneAtATime', namesOf(others));
  if (document) void readDropped(document);
}

const isPicture = ({ type, name }: File): boolean =>
  type.startsWith('image/') || /\.(?:heic|heif|avif)$/i.test(name);

const namesOf = (files: readonly File[]): string[] => files.map(({ name }) => name);

function useFileDrop(): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return setOver(false);
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      if (event.dataTransfer && !isReadOnly()) takeDropped(event.dataTransfer);
    };
    // In the capture phase: the editor must not take a file for pasted text.
    const capture = { capture: true };
    window.addEventListener('dragover', over, capture);
    window.addEventListener('dragleave', leave, capture);
    window.addEventListener('drop', drop, capture);
    return () => {
      window.removeEventListener('dragover', over, capture);
      window.removeEventListener('dragleave', leave, capture);
      window.removeEventListener('drop', drop, capture);
    };
  }, []);
  return isOver;
}
