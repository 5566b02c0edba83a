/** From so many blocks on an article is long: what can wait waits until its text is shown, and what is out of view is not laid out. */
export const LONG_FROM_BLOCKS = 150;
