const FIGURES = new Intl.NumberFormat('en-GB');

/** "12,500" */
export const figure = (count: number): string => FIGURES.format(count);

/** "1 word", "12,500 words"; `many` for a plural that is not made with an s. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${figure(count)} ${count === 1 ? one : many}`;
