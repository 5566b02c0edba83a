/**
 * So many milliseconds without a key are a pause: "Saved" is said then, and the panels and counts follow. Between two words
 * a writer takes up to half a second, and nothing but the text has to move then.
 */
export const PAUSE_MS = 600;
