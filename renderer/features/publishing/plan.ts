import type { CheckFinding } from '../../../shared/checks/finding';
import type { CitedSource } from '../../../shared/domain/citations';
import type { SourceStanding } from '../../../shared/domain/source';
import type { ArticleStanding, TargetStanding } from '../../../shared/domain/standing';
import { SITE_TARGET, type Target } from '../../../shared/domain/target';

/** The target that is preselected: the one of last time while it is there, else the built-in site. */
export function preselectedTarget(targets: readonly Target[], lastTarget: string): Target | null {
  const known = (id: string): Target | undefined => targets.find((target) => target.id === id);
  return known(lastTarget) ?? known(SITE_TARGET) ?? targets[0] ?? null;
}

/** How the article stands at a target, or null where it was never sent. */
export function standingAt(standing: ArticleStanding | null, target: Target): TargetStanding | null {
  return standing?.targets.find(({ targetId }) => targetId === target.id) ?? null;
}

/** True where the next edition replaces one that is out, or is to appear. */
export function isUpdateAt(standing: TargetStanding | null): boolean {
  return standing !== null && (standing.publishedAt !== null || standing.state === 'scheduled');
}

/** Scheduling is for a server that can wait, and for what is not out yet. */
export function maySchedule(target: Target, standing: TargetStanding | null): boolean {
  return target.kind === 'wordpress' && standing?.state !== 'live';
}

/** The cited pages that can be captured and were not yet: http and https only. */
export function openPages(
  cited: readonly CitedSource[],
  known: ReadonlyMap<string, SourceStanding>,
): readonly string[] {
  return cited
    .filter(({ key }) => /^https?:/i.test(key))
    .filter(({ key }) => {
      const standing = known.get(key);
      return !standing || (standing.captures.length === 0 && !standing.isCapturing);
    })
    .map(({ address }) => address);
}

/** What must be mended first, and what she may want to look at. */
export interface InTheWay {
  readonly stops: readonly CheckFinding[];
  readonly advises: readonly CheckFinding[];
}

/** Sorts the findings; a missing byline is left out where her name is asked for beside it. */
export function inTheWay(findings: readonly CheckFinding[], isNameAsked: boolean): InTheWay {
  const shown = findings.filter(({ code }) => !(isNameAsked && code === 'noByline'));
  return {
    stops: shown.filter(({ weight }) => weight === 'stops'),
    advises: shown.filter(({ weight }) => weight === 'advises'),
  };
}

/** Tags or categories as she typed them: parted by commas, without doubles however they are capitalised. */
export function tokensFrom(typed: string, known: readonly string[]): readonly string[] {
  const tokens = [...known];
  for (const part of typed.split(',')) {
    const token = part.trim().replace(/\s+/g, ' ');
    const isKnown = tokens.some((other) => other.toLowerCase() === token.toLowerCase());
    if (token && !isKnown) tokens.push(token);
  }
  return tokens;
}
