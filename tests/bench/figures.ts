/** One measured value beside its goal. */
export interface Figure {
  readonly value: number;
  /** The most that it may be. */
  readonly goal: number;
  readonly unit: string;
  readonly ok: boolean;
}

export type Figures = Readonly<Record<string, Figure>>;

/** A value that may be at most its goal, rounded as it is printed. */
export function atMost(value: number, goal: number, unit: string): Figure {
  const rounded = Math.round(value * 100) / 100;
  return { value: rounded, goal, unit, ok: rounded <= goal };
}

/** The value that so much of the measured ones (0 to 1) do not exceed. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** Runs work and answers how many milliseconds it took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Says on the way what was measured; figures are the last line. */
export const say = (line: string): void => void process.stderr.write(`  ${line}\n`);

/** The last line of a bench, which `npm run bench` reads. */
export function print(figures: Figures): void {
  const ok = Object.values(figures).every((figure) => figure.ok);
  process.stdout.write(`${JSON.stringify({ ok, figures })}\n`);
}
