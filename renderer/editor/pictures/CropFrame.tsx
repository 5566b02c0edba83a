import type { CSSProperties, KeyboardEvent, PointerEvent } from 'react';
import { pictureWords } from '../../i18n/pictures';
import { EDGES, edgeRange, movedBy, type Edge } from '../../pictures/cropEdges';
import { withCornerInShape, withEdgeInShape, type Ratio } from '../../pictures/cropShape';
import type { Crop, Size } from '../../pictures/cut';

const words = pictureWords.cropping;

interface CropFrameProps {
  readonly crop: Crop;
  readonly whole: Size;
  /** The shape that it is held to. */
  readonly ratio: Ratio;
  readonly onChange: (crop: Crop) => void;
}

/** The frame of a crop over the picture that it is of, in thirds: moved as a whole, or by its edges, with the mouse or the keys. */
export function CropFrame({ crop, whole, ratio, onChange }: CropFrameProps) {
  const drag = followingPointer(whole);
  const step = Math.max(1, Math.round(Math.max(whole.width, whole.height) / 100));
  return (
    <div
      className="crop-frame"
      role="group"
      tabIndex={0}
      aria-label={words.frame}
      style={inPercent(crop, whole)}
      onPointerDown={(event) => drag(event, (by) => onChange(movedBy(crop, by, whole)))}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return;
        const by = stepOf(event, step);
        const isLying = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
        if (by !== 0) onChange(movedBy(crop, isLying ? { x: by, y: 0 } : { x: 0, y: by }, whole));
      }}
    >
      <span className="crop-frame__thirds" aria-hidden />
      {EDGES.map((edge) => {
        const { at, least, most } = edgeRange(crop, edge, whole);
        const isLying = edge === 'left' || edge === 'right';
        const moveTo = (place: number) => onChange(withEdgeInShape(crop, edge, place, whole, ratio));
        return (
          <div
            key={edge}
            className={`crop-frame__edge crop-frame__edge--${edge}`}
            role="slider"
            tabIndex={0}
            aria-label={words.edges[edge]}
            aria-orientation={isLying ? 'horizontal' : 'vertical'}
            aria-valuemin={least}
            aria-valuemax={most}
            aria-valuenow={at}
            onKeyDown={(event) => {
              const by = stepOf(event, step);
              if (by !== 0) moveTo(at + by);
            }}
            onPointerDown={(event) => {
              event.stopPropagation();
              drag(event, (by) => moveTo(at + (isLying ? by.x : by.y)));
            }}
          />
        );
      })}
      {CORNERS.map((corner) => (
        <div
          key={corner.join()}
          className={`crop-frame__corner crop-frame__corner--${corner[0]} crop-frame__corner--${corner[1]}`}
          onPointerDown={(event) => {
            event.stopPropagation();
            drag(event, (by) => onChange(withCornerInShape(crop, corner, by, whole, ratio)));
          }}
        />
      ))}
    </div>
  );
}

const CORNERS: readonly (readonly [Edge, Edge])[] = [
  ['left', 'top'],
  ['right', 'top'],
  ['left', 'bottom'],
  ['right', 'bottom'],
];

/** Right and down lead on, as the picture does; with Shift ten steps at once, with Alt a single pixel. */
function stepOf(event: KeyboardEvent, step: number): number {
  const way = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key] ?? 0;
  if (way !== 0) event.preventDefault();
  return way * (event.altKey ? 1 : step * (event.shiftKey ? 10 : 1));
}

type Distance = { readonly x: number; readonly y: number };

/** Follows the pointer until it is let go, and says how far it came in pixels of the picture. */
function followingPointer(whole: Size) {
  return (down: PointerEvent<HTMLElement>, follow: (by: Distance) => void): void => {
    const target = down.currentTarget;
    const stage = target.closest('.crop-stage')?.getBoundingClientRect();
    if (!stage || down.button !== 0) return;
    down.preventDefault();
    target.setPointerCapture(down.pointerId);
    const move = ({ clientX, clientY }: globalThis.PointerEvent): void =>
      follow({
        x: ((clientX - down.clientX) / stage.width) * whole.width,
        y: ((clientY - down.clientY) / stage.height) * whole.height,
      });
    const end = (): void => target.removeEventListener('pointermove', move);
    target.addEventListener('pointermove', move);
    target.addEventListener('lostpointercapture', end, { once: true });
  };
}

const inPercent = ({ x, y, width, height }: Crop, whole: Size): CSSProperties => ({
  left: `${(x / whole.width) * 100}%`,
  top: `${(y / whole.height) * 100}%`,
  width: `${(width / whole.width) * 100}%`,
  height: `${(height / whole.height) * 100}%`,
});
