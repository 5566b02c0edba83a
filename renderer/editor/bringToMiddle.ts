import { isLongText } from './longText';

/** After so many frames all that stands around a place has been laid out. */
const SETTLING_FRAMES = 3;

/** Brings an element to the middle of the view; in a long text at once, for the way there has yet to be laid out. */
export function bringToMiddle(element: HTMLElement): void {
  if (!isLongText(element)) {
    element.scrollIntoView({ block: 'center', behavior: 'smooth' });
    return;
  }
  let frames = 0;
  const settle = (): void => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    frames += 1;
    if (frames < SETTLING_FRAMES) requestAnimationFrame(settle);
  };
  settle();
}
