import { isLongText } from './longText';

/** After so many frames in the same place, all that stands around it has been laid out. */
const STILL_FRAMES = 6;
/** No longer than this, in frames: she may be scrolling by then. */
const SETTLING_FRAMES = 30;

/** Brings an element to the middle of the view; in a long text at once, for the way there has yet to be laid out. */
export function bringToMiddle(element: HTMLElement): void {
  if (!isLongText(element)) {
    element.scrollIntoView({ block: 'center', behavior: 'smooth' });
    return;
  }
  let still = 0;
  let frames = 0;
  const settle = (): void => {
    const before = element.getBoundingClientRect().top;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    still = element.getBoundingClientRect().top === before ? still + 1 : 0;
    frames += 1;
    if (still < STILL_FRAMES && frames < SETTLING_FRAMES) requestAnimationFrame(settle);
  };
  settle();
}
