import type { LexicalEditor, NodeKey } from 'lexical';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { Picture } from '../../../shared/domain/picture';
import { pictureWords as words } from '../../i18n/pictures';
import { pictureAddress } from '../../pictures/pictureAddress';
import { selectWholeBlock } from '../decorations/wholeBlockKeys';
import { removeWholeBlock } from '../decorations/removeWholeBlock';
import { CropDialog } from './CropDialog';
import { adorning, editPicture } from './editPicture';
import { PictureDetails } from './PictureDetails';
import { PictureTools } from './PictureTools';
import { usePictureWork } from './usePictureWork';
import { usePictureWords } from './usePictureWords';
import { WordsField } from './WordsField';

interface PictureBlockProps {
  readonly editor: LexicalEditor;
  readonly nodeKey: NodeKey;
  readonly picture: Picture;
  readonly isWritable: boolean;
}

/** A picture in the text: itself, what can be done with it, and the words under it. */
export function PictureBlock({ editor, nodeKey, picture, isWritable }: PictureBlockProps) {
  const { change, leave } = usePictureWords(editor, nodeKey);
  const { isBusy, turn, replace, crop } = usePictureWork(editor, nodeKey, picture);
  const frame = useRef<HTMLDivElement>(null);
  const [isCropping, setCropping] = useState(false);
  const back = (event: KeyboardEvent) => {
    // What is opened from here hangs elsewhere in the page, and closes by itself.
    const isHere = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (event.key !== 'Escape' || event.defaultPrevented || !isHere) return;
    event.preventDefault();
    selectWholeBlock(editor, nodeKey);
  };
  return (
    <div className="picture-block__parts" onKeyDown={back}>
      <div ref={frame} className="picture-block__frame" aria-busy={isBusy}>
        <Shown picture={picture} />
        {isBusy && (
          <p className="picture-block__busy" role="status">
            {words.working}
          </p>
        )}
        {isWritable && (
          <PictureTools
            isBusy={isBusy}
            onTurn={turn}
            onCrop={() => setCropping(true)}
            onReplace={replace}
            onRemove={() => removeWholeBlock(editor, nodeKey)}
          />
        )}
      </div>
      <div className="picture-block__words">
        <WordsField
          field="caption"
          label={words.caption}
          value={picture.caption}
          isWritable={isWritable}
          onChange={change('caption')}
          onLeave={leave}
        />
        <WordsField
          field="credit"
          label={words.credit}
          value={picture.credit}
          isWritable={isWritable}
          onChange={change('credit')}
          onLeave={leave}
        />
        <PictureDetails
          picture={picture}
          isWritable={isWritable}
          beside={frame}
          change={change}
          onLeave={leave}
          onAdorn={(isDecorative) => editPicture(editor, nodeKey, (now) => adorning(now, isDecorative))}
        />
      </div>
      {isCropping && (
        <CropDialog
          picture={picture}
          onApply={(cut) => {
            setCropping(false);
            crop(cut);
          }}
          onClose={() => setCropping(false)}
        />
      )}
    </div>
  );
}

/** The picture as the library has it; a file that is not there is said. */
function Shown({ picture: { object, width, height, alternativeText } }: { readonly picture: Picture }) {
  const [missing, setMissing] = useState<string | null>(null);
  if (missing === object.sha256) return <p className="picture-block__missing">{words.missing}</p>;
  return (
    <img
      className="picture-block__image"
      src={pictureAddress(object)}
      width={width}
      height={height}
      alt={alternativeText}
      draggable={false}
      onError={() => setMissing(object.sha256)}
    />
  );
}
