import {
  $getSelection,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
  SKIP_DOM_SELECTION_TAG,
  UNDO_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { createStore } from 'zustand';
import type { FindAnswer, FindQuery } from '../../../shared/text/findInTexts';
import { answeredIn, troubleOf } from './answered';
import { AT_FIRST, NOTHING, type FindState, type Outcome } from './findState';
import { nearest } from './readingOrder';
import { $replaceAll, type Replacement } from './replaceFound';
import { $selectedScope, scopeAfter, scopeFilter, type Scope } from './scope';
import type { Look } from './searcher';
import { $selectFound } from './selectFound';
import { runName, type Place, type Stretch } from './stretch';
import { $placeInRun, $textRuns, type TextRun } from './textRuns';

/** How what is found is shown. */
export interface Shown {
  readonly paint: (found: readonly Stretch[], current: number) => void;
  readonly reveal: (stretch: Stretch) => void;
}

/** A selection longer than this is meant to be looked through, not to be looked for. */
const LONGEST_PREFILL = 200;
/** How long after an edit it is looked for again, in milliseconds. */
const AGAIN_AFTER_MS = 250;

/** One look through the article: what was asked, what was found, where she is, and what she has replaced. */
export class FindSession {
  readonly state = createStore<FindState>(() => AT_FIRST);
  private scope: Scope | null = null;
  /** Where the next find is sought from. */
  private from: Place | null = null;
  private readonly unlisten: () => void;
  private again: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly editor: LexicalEditor,
    private readonly look: Look,
    private readonly shown: Shown,
  ) {
    this.unlisten = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size + dirtyLeaves.size === 0) return;
      clearTimeout(this.again);
      this.again = setTimeout(() => void this.search(), AGAIN_AFTER_MS);
    });
  }

  /** Starts at the caret, with the words that are selected, or within them where they are many. */
  async begin(): Promise<void> {
    const { words, from, scope } = this.editor.getEditorState().read($whereSheIs);
    this.from = from;
    const isMany = words.includes('\n') || words.length > LONGEST_PREFILL;
    this.scope = isMany ? scope : null;
    if (isMany) this.state.setState({ isInSelection: this.scope !== null });
    else if (words !== '') return this.ask({ words, isExpression: false });
    return this.search();
  }

  async ask(changes: Partial<FindQuery>): Promise<void> {
    this.state.setState(({ query }) => ({ query: { ...query, ...changes }, replaced: null }));
    await this.search(true);
  }

  /** Looks only through what is selected now, or through all again. */
  async setInSelection(isInSelection: boolean): Promise<void> {
    this.scope = isInSelection ? this.editor.getEditorState().read($selectedScope) : null;
    this.state.setState({ isInSelection: this.scope !== null });
    await this.search(true);
  }

  step(by: 1 | -1): void {
    const { found, current } = this.state.getState();
    if (found.length === 0) return;
    this.goTo((current + by + found.length) % found.length);
    this.state.setState({ replaced: null });
  }

  /** Replaces the one that she is at, and goes to the next. */
  async replace(replacement: string): Promise<void> {
    const here = this.here();
    if (!here) return;
    const all = await this.replacements(replacement);
    const one = all?.find((other) => runName(other) === runName(here) && other.start === here.start);
    if (!one) return this.search();
    this.carryOut([one]);
    this.from = { key: one.key, field: one.field, offset: one.start + one.by.length };
    await this.search(true);
  }

  /** Replaces every one, as one step that one undo takes back. */
  async replaceAll(replacement: string): Promise<void> {
    const all = await this.replacements(replacement);
    if (!all) return;
    this.carryOut(all);
    await this.search();
    this.state.setState({ replaced: all.length });
  }

  /** Takes the last replacing back, without leaving the bar. */
  undo(): void {
    this.editor.dispatchCommand(UNDO_COMMAND);
    this.state.setState({ replaced: null });
  }

  /** Leaves the find selected that she is at. */
  end(): void {
    clearTimeout(this.again);
    this.unlisten();
    const here = this.here();
    if (here) this.editor.update(() => $selectFound(here));
  }

  private here(): Stretch | undefined {
    const { found, current } = this.state.getState();
    return found[current];
  }

  private async search(isRevealed = false): Promise<void> {
    clearTimeout(this.again);
    if (this.state.getState().query.words === '') return this.show(NOTHING, false);
    const runs = this.runs();
    const answer = await this.lookThrough(runs, null);
    if (answer === 'overtaken') return;
    const found = answeredIn(answer, runs).filter(scopeFilter(this.scope, runs));
    this.show({ found, current: nearest(found, this.from, runs), ...troubleOf(answer) }, isRevealed);
  }

  private show(outcome: Outcome, isRevealed: boolean): void {
    this.state.setState(outcome);
    this.shown.paint(outcome.found, outcome.current);
    const here = this.here();
    if (here && isRevealed) this.shown.reveal(here);
  }

  private goTo(current: number): void {
    this.state.setState({ current });
    const here = this.here();
    if (!here) return;
    this.from = { key: here.key, field: here.field, offset: here.start };
    this.shown.paint(this.state.getState().found, current);
    this.shown.reveal(here);
  }

  private runs(): readonly TextRun[] {
    return this.editor.getEditorState().read($textRuns);
  }

  private lookThrough(
    runs: readonly TextRun[],
    replacement: string | null,
  ): Promise<FindAnswer | 'stopped' | 'overtaken'> {
    const { query } = this.state.getState();
    return this.look({ query, texts: runs.map(({ text }) => text), replacement });
  }

  /** What is to be replaced by what; null where it cannot be said. Words that changed meanwhile are left alone. */
  private async replacements(replacement: string): Promise<readonly Replacement[] | null> {
    const runs = this.runs();
    const answer = await this.lookThrough(runs, replacement);
    if (answer === 'overtaken') return null;
    if (answer === 'stopped' || !answer.ok) {
      this.state.setState(troubleOf(answer));
      return null;
    }
    const now = new Map(this.runs().map((run) => [runName(run), run.text]));
    const isInScope = scopeFilter(this.scope, runs);
    return answeredIn(answer, runs).filter((one) => isInScope(one) && now.get(runName(one)) === one.run);
  }

  private carryOut(replacements: readonly Replacement[]): void {
    this.scope = scopeAfter(this.scope, replacements);
    this.editor.update(() => $replaceAll(replacements), {
      discrete: true,
      tag: [HISTORY_PUSH_TAG, SKIP_SCROLL_INTO_VIEW_TAG, SKIP_DOM_SELECTION_TAG],
    });
  }
}

/** The words that are selected, with where they begin and what part of the text they are. */
function $whereSheIs() {
  const selection = $getSelection();
  const range = $isRangeSelection(selection) ? selection : null;
  const at = range?.getStartEndPoints()[0];
  return {
    words: range?.getTextContent() ?? '',
    from: at ? $placeInRun(at.getNode(), at.offset) : null,
    scope: $selectedScope(),
  };
}
