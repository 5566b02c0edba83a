import { clsx } from 'clsx';
import { COMMAND_PRIORITY_LOW, type LexicalEditor } from 'lexical';
import { useEffect, useLayoutEffect } from 'react';
import type { ArticleId } from '../../../shared/domain/ids';
import { pictureWords as words } from '../../i18n/pictures';
import { PICTURE_FILES } from '../../pictures/pictureAddress';
import { Button } from '../../ui/Button';
import { chooseFiles } from '../../ui/chooseFile';
import { picturesAlone } from '../clipboard/foundPictures';
import { $anchorAtCaret } from './anchorAtCaret';
import { CHOOSE_PICTURES_COMMAND } from './choosePictures';
import { showArticle } from './home';
import { takeIn, useIntake, type Arrival } from './intake';
import './pictures.css';

/** How long a word about what was taken in stays, in milliseconds. */
const SAID_MS = 8_000;

interface PicturesProps {
  readonly editor: LexicalEditor;
  readonly articleId: ArticleId;
}

/** Takes pictures into the text that she chooses, and says how far any are that come in. */
export function Pictures({ editor, articleId }: PicturesProps) {
  const arrivals = useIntake((state) => state.arrivals).filter((one) => one.articleId === articleId);
  const stills = useIntake((state) => state.stills);
  useLayoutEffect(() => showArticle(editor, articleId), [editor, articleId]);
  useEffect(() => registerChoosing(editor), [editor]);
  useEffect(() => {
    const timer = setTimeout(() => useIntake.setState({ stills: [] }), SAID_MS);
    return () => clearTimeout(timer);
  }, [stills]);
  const cancels = arrivals.flatMap(({ cancel }) => cancel ?? []);
  const said = arrivals.length > 0 ? howFar(arrivals) : stills.length > 0 ? words.stills(stills) : '';
  return (
    <div
      className={clsx(
        'pictures__said',
        said !== '' && 'pictures__said--shown',
        cancels.length > 0 && 'pictures__said--cancellable',
      )}
    >
      <p role="status">{said}</p>
      {cancels.length > 0 && (
        <Button size="small" onClick={() => cancels.forEach((cancel) => cancel())}>
          {words.cancel}
        </Button>
      )}
    </div>
  );
}

function howFar(arrivals: readonly Arrival[]): string {
  const sum = (count: (arrival: Arrival) => number): number =>
    arrivals.reduce((all, arrival) => all + count(arrival), 0);
  const total = sum((arrival) => arrival.total);
  const done = sum((arrival) => arrival.done);
  const isFetching = arrivals.some(({ cancel }) => cancel !== null);
  return isFetching ? words.fetching(Math.min(done + 1, total), total) : words.takingIn(total - done);
}

const registerChoosing = (editor: LexicalEditor): (() => void) =>
  editor.registerCommand(
    CHOOSE_PICTURES_COMMAND,
    () => {
      const anchor = $anchorAtCaret();
      void chooseFiles(PICTURE_FILES).then((files) => takeIn(picturesAlone(files, anchor), 'alone'));
      return true;
    },
    COMMAND_PRIORITY_LOW,
  );
