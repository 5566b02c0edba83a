import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Picture } from '../../../shared/domain/picture';
import { reportTrouble } from '../../desk/trouble';
import { pictureWords } from '../../i18n/pictures';
import { cutOf, fittedSize, tidyCrop, turnedSize, type Crop, type Cut, type Turn } from '../../pictures/cut';
import { drawTurned } from '../../pictures/encode';
import { readOriginal } from '../../pictures/takeIn';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { CropFrame } from './CropFrame';

const words = pictureWords.cropping;
/** The longest side of what is shown for cropping, in pixels. */
const SHOWN = 1400;

interface CropDialogProps {
  readonly picture: Picture;
  readonly onApply: (cut: Cut) => void;
  readonly onClose: () => void;
}

/** Where it is chosen how much of the original is shown. */
export function CropDialog({ picture, onApply, onClose }: CropDialogProps) {
  const original = useOriginal(picture, onClose);
  const { turn, crop: before } = cutOf(picture);
  const whole = original && turnedSize(original, turn);
  const [chosen, setChosen] = useState<Crop | null>(before);
  const crop = chosen ?? (whole && { x: 0, y: 0, ...whole });
  return (
    <Dialog
      title={words.name}
      description={words.hint}
      size="large"
      open
      onClose={onClose}
      footer={
        <>
          <Button variant="plain" disabled={chosen === null} onClick={() => setChosen(null)}>
            {words.whole}
          </Button>
          <span className="crop-dialog__size" role="status">
            {crop && words.size(crop.width, crop.height)}
          </span>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            variant="primary"
            disabled={!whole}
            onClick={() => whole && crop && onApply({ turn, crop: tidyCrop(crop, whole) })}
          >
            {words.apply}
          </Button>
        </>
      }
    >
      {original && whole && crop ? (
        <div className="crop-stage" style={{ aspectRatio: `${whole.width} / ${whole.height}` }}>
          <Turned original={original} turn={turn} />
          <CropFrame crop={crop} whole={whole} onChange={setChosen} />
        </div>
      ) : (
        <p>{words.reading}</p>
      )}
    </Dialog>
  );
}

/** The original's pixels; where they cannot be read that is said, and there is nothing to crop. */
function useOriginal(picture: Picture, onGone: () => void): ImageBitmap | null {
  const [original, setOriginal] = useState<ImageBitmap | null>(null);
  const latest = useRef({ picture, onGone });
  useEffect(() => {
    let isWanted = true;
    const bitmap = readOriginal(latest.current.picture).then((read) => {
      if (read.ok && isWanted) setOriginal(read.value);
      if (!read.ok) {
        reportTrouble(read.failure);
        latest.current.onGone();
      }
      return read;
    });
    return () => {
      isWanted = false;
      void bitmap.then((read) => read.ok && read.value.close());
    };
  }, []);
  return original;
}

function Turned({ original, turn }: { readonly original: ImageBitmap; readonly turn: Turn }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    if (canvas.current) drawTurned(canvas.current, original, { turn, crop: null }, SHOWN);
  }, [original, turn]);
  const { width, height } = fittedSize(turnedSize(original, turn), SHOWN);
  return <canvas ref={canvas} className="crop-stage__picture" width={width} height={height} aria-hidden />;
}
