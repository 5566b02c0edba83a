import { findInTexts, type FindRequest } from '../../../shared/text/findInTexts';

/** The thread that looks: whatever she asks for, no key waits for it. */
addEventListener('message', ({ data }: MessageEvent<FindRequest>) => postMessage(findInTexts(data)));
