// What the tour invents: pages to cite, and a figure that turns out to be wrong.
const HOSTS = ['records.example', 'watchdog.example', 'council.example', 'archive.example'] as const;

/** Every invented host leads to the tour's own pages on loopback. */
export function hostsOf(origin: string): Readonly<Record<string, string>> {
  return Object.fromEntries(HOSTS.map((host) => [host, origin]));
}

/** A different address for each missing link, over the invented hosts in turn. */
export function inventedAddress(number: number): string {
  return `http://${HOSTS[number % HOSTS.length] ?? HOSTS[0]}/document-${number}`;
}

export interface NewFigure {
  readonly wrong: string;
  readonly right: string;
}

/** The first figure of three digits that stands alone in the text, and the one that is one less. */
export function newFigure(text: string): NewFigure {
  const figure = /(?<![\d,.£])\d{3}(?![\d,.%])/.exec(text)?.[0];
  if (!figure) throw new Error('The article has no figure of three digits to put right');
  return { wrong: figure, right: String(Number(figure) - 1) };
}
