import { useEffect, useLayoutEffect, useRef, useState, type CSSProperties } from 'react';
import type { Picture } from '../../../shared/domain/picture';
import { LONGEST_SIDE } from '../../../shared/domain/pictureFormat';
import { reportTrouble } from '../../desk/trouble';
import { pictureWords } from '../../i18n/pictures';
import { fittedSize, tidyCrop, turnedSize, type Cut, type Size, type Turn } from '../../pictures/cut';
import { drawTurned } from '../../pictures/encode';
import { readOriginal } from '../../pictures/takeIn';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { CropFrame } from './CropFrame';
import { CropTools } from './CropTools';
import { useCropping } from './useCropping';

const words = pictureWords.cropping;
/** The longest side of what is shown for cropping, in pixels. */
const SHOWN = 1400;

interface CropDialogProps {
  readonly picture: Picture;
  readonly onApply: (cut: Cut) => void;
  readonly onClose: () => void;
}

/** Where it is chosen how much of the original is shown. */
export function CropDialog(props: CropDialogProps) {
  const original = useOriginal(props.picture, props.onClose);
  if (original) return <OpenCropDialog {...props} original={original} />;
  return (
    <Dialog title={words.name} description={words.hint} size="large" open onClose={props.onClose}>
      <p role="status">{words.reading}</p>
    </Dialog>
  );
}

function OpenCropDialog({
  picture,
  original,
  onApply,
  onClose,
}: CropDialogProps & { readonly original: ImageBitmap }) {
  const cropping = useCropping(picture, original);
  const { cut, crop, whole, ratio, frame } = cropping;
  const apply = () => onApply({ turn: cut.turn, crop: tidyCrop(crop, whole) });
  return (
    <Dialog
      title={words.name}
      description={words.hint}
      size="large"
      open
      onClose={onClose}
      footer={
        <>
          <Button variant="plain" disabled={cropping.isWhole} onClick={cropping.reset}>
            {words.reset}
          </Button>
          <span className="crop-dialog__size" role="status">
            {sizeOf(crop)}
          </span>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" onClick={apply}>
            {words.apply}
          </Button>
        </>
      }
    >
      <CropTools {...cropping} />
      <div className="crop-room">
        <div className="crop-stage" style={inShapeOf(whole)}>
          <Turned original={original} turn={cut.turn} />
          <CropFrame crop={crop} whole={whole} ratio={ratio} onChange={frame} />
        </div>
      </div>
    </Dialog>
  );
}

/** As wide as the room lets it be, without growing higher than the room. */
const inShapeOf = ({ width, height }: Size): CSSProperties => ({
  aspectRatio: `${width} / ${height}`,
  width: `min(100cqw, ${(width / height) * 100}cqh)`,
});

/** In pixels of the original; what is published may be smaller. */
function sizeOf(crop: Size): string {
  const published = fittedSize(crop, LONGEST_SIDE);
  const size = words.size(crop.width, crop.height);
  return published.width === crop.width
    ? size
    : `${size}${words.published(published.width, published.height)}`;
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
