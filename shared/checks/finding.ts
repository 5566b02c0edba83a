import type { BlockId } from '../domain/ids';

/** What an editor would stop her for, or say a word about. */
export type CheckCode =
  | 'noHeadline'
  | 'noBody'
  | 'noAlternativeText'
  | 'noPictureRights'
  | 'placeholder'
  | 'vagueLabel'
  | 'missingLink'
  | 'noByline'
  | 'badSlug'
  | 'unclosedQuotation'
  | 'wrongWeekday';

/** Where a finding leads: a field by its name, or a block and perhaps one of its links. */
export type CheckPlace =
  { readonly field: string } | { readonly blockId: BlockId; readonly linkIndex?: number } | null;

/** One finding: `stops` are the few that stand in the way of publication, the rest advise. */
export interface CheckFinding {
  readonly code: CheckCode;
  readonly weight: 'stops' | 'advises';
  readonly place: CheckPlace;
  /** What the sentence names: a label, a date, the words of a quotation. */
  readonly facts: Readonly<Record<string, string>>;
}
