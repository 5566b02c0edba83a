import { create } from 'zustand';
import type { BlockId, NoteId, Seq, Sha256 } from '../../shared/domain/ids';

/** The inspector's tabs; the names on screen are in `renderer/i18n`. */
export const INSPECTOR_TABS = [
  'sources',
  'claims',
  'history',
  'corrections',
  'rightOfReply',
  'checks',
  'publishing',
  'notes',
] as const;
export type InspectorTab = (typeof INSPECTOR_TABS)[number];

/** The dialog that is open over the desk: at most one. */
export type OpenDialog =
  | { readonly kind: 'publish' }
  | { readonly kind: 'logCorrection'; readonly wrong: string }
  | { readonly kind: 'connectSite' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'keyboardShortcuts' }
  /** With the words that were selected before it took the focus. */
  | { readonly kind: 'commandPalette'; readonly selected: string }
  | { readonly kind: 'import' }
  | { readonly kind: 'verify' }
  | { readonly kind: 'backUp' }
  | { readonly kind: 'restore' }
  /** With the words that were selected, if any, or with what she pointed at. */
  | { readonly kind: 'erase'; readonly words: string; readonly chosen?: ChosenToErase }
  | { readonly kind: 'preserve' }
  | { readonly kind: 'logLegalLetter' };

/** A source or a file that she asks to have erased, with a name that she knows it by. */
export type ChosenToErase =
  | { readonly kind: 'source'; readonly address: string; readonly name: string }
  | { readonly kind: 'file'; readonly sha256: Sha256; readonly name: string };

/** A place in the article that a panel asks to bring into view. */
export type Place =
  | { readonly kind: 'block'; readonly blockId: BlockId; readonly linkIndex?: number }
  | { readonly kind: 'note'; readonly noteId: NoteId; readonly blockId: BlockId }
  | { readonly kind: 'field'; readonly field: string };

interface Navigation {
  readonly tab: InspectorTab;
  readonly dialog: OpenDialog | null;
  /** The last place that was asked for; `key` grows, so that the same place can be asked for twice. */
  readonly reveal: { readonly place: Place; readonly key: number } | null;
  /** A comparison or an earlier edition shown over the article, by the history panel. */
  readonly isLookingBack: boolean;
  /** A revision that another panel asks the history to compare with the draft; `key` grows. */
  readonly toCompare: { readonly revision: Seq; readonly key: number } | null;
}

/** Where she is in the window. */
export const useNavigation = create<Navigation>(() => ({
  tab: 'sources',
  dialog: null,
  reveal: null,
  isLookingBack: false,
  toCompare: null,
}));

export const showTab = (tab: InspectorTab): void => useNavigation.setState({ tab });
export const openDialog = (dialog: OpenDialog): void => useNavigation.setState({ dialog });
export const closeDialog = (): void => useNavigation.setState({ dialog: null });

/** Brings a place of the article into view and marks it for a moment; what she looked back at gives way. */
export function reveal(place: Place): void {
  useNavigation.setState((state) => ({
    isLookingBack: false,
    reveal: { place, key: (state.reveal?.key ?? 0) + 1 },
  }));
}

/** Opens the history and has it compare a revision with the draft. */
export function compareWithDraft(revision: Seq): void {
  useNavigation.setState((state) => ({
    tab: 'history',
    dialog: null,
    toCompare: { revision, key: (state.toCompare?.key ?? 0) + 1 },
  }));
}
