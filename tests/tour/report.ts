// The tour's last line: every value in it was read from the app or from the servers.
export interface Figure {
  readonly value: number;
  readonly goal: string;
  readonly unit: string;
  readonly ok: boolean;
}

export interface TourReport {
  readonly ok: boolean;
  readonly targets: { readonly site: string; readonly wordpress: string };
  readonly revisions: number;
  readonly sources: number;
  readonly vagueLinks: number;
  readonly captures: number;
  readonly corrections: number;
  readonly verify: string;
  readonly seconds: number;
  readonly figures: Readonly<Record<string, Figure>>;
}

export const exactly = (value: number, goal: number, unit: string): Figure => ({
  value,
  goal: `${goal}`,
  unit,
  ok: value === goal,
});

export const atLeast = (value: number, goal: number, unit: string): Figure => ({
  value,
  goal: `>= ${goal}`,
  unit,
  ok: value >= goal,
});

export const atMost = (value: number, goal: number, unit: string): Figure => ({
  value,
  goal: `<= ${goal}`,
  unit,
  ok: value <= goal,
});
