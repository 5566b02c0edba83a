import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  $createRangeSelection,
  HISTORY_PUSH_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
  SKIP_DOM_SELECTION_TAG,
  UNDO_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { createStore } from 'zustand';
import type { FindAnswer, FindQuery } from '../../../shared/text/findInTexts';
import { $replaceAll, type Replacement } from './replaceFound';
import { $selectedScope, scopeAfter, scopeFilter, type Scope } from './scope';
import type { Look } from './searcher';
import type { Stretch } from './stretch';
import { $piecesOf, $placeInRun, $textRuns, type TextRun } from './textRuns';

/** What the bar shows. */
export interface FindState {
  readonly query: FindQuery;
  readonly isInSelection: boolean;
  readonly found: readonly Stretch[];
  /** Which of them she is at; -1 where there is none. */
  readonly current: number;
  /** True where more were found than are counted. */
  readonly isCut: boolean;
  readonly problem:
    { readonly kind: 'expression'; readonly why: string } | { readonly kind: 'stopped' } | null;
  /** How many were replaced last; null once she goes on. */
  readonly replaced: number | null;
}

/** How what is found is shown. */
export interface Shown {
  readonly paint: (found: readonly Stretch[], current: number) => void;
  readonly reveal: (stretch: Stretch) => void;
}

const BLANK: FindQuery = { words: '', isCaseKept: false, isWholeWord: false, isExpression: false };
const NOTHING = { found: [], current: -1, isCut: false, problem: null };
/** A selection longer than this is meant to be looked through, not to be looked for. */
const LONGEST_PREFILL = 200;
/** How long after an edit it is looked for again, in milliseconds. */
const AGAIN_AFTER_MS = 250;

/** One look through the article: what was asked, what was found, where she is, and what she has replaced. */
export class FindSession {
  readonly state = createStore<FindState>(() => ({
    query: BLANK,
    isInSelection: false,
    replaced: null,
    ...NOTHING,
  }));
  private scope: Scope | null = null;
  /** Where the next find is sought from. */
  private from: { readonly key: string; readonly offset: number } | null = null;
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
    const { words, from, scope } = this.editor.getEditorState().read(() => {
      const selection = $getSelection();
      const selected = $isRangeSelection(selection) ? selection.getTextContent() : '';
      const at = $isRangeSelection(selection) ? selection.getStartEndPoints()[0] : null;
      return {
        words: selected,
        from: at && $placeInRun(at.getNode(), at.offset),
        scope: $selectedScope(),
      };
    });
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
    const { found, current } = this.state.getState();
    const here = found[current];
    if (!here) return;
    const all = await this.replacements(replacement);
    const one = all?.find(({ key, start }) => key === here.key && start === here.start);
    if (!one) return this.search();
    this.carryOut([one]);
    this.from = { key: one.key, offset: one.start + one.by.length };
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
    const { found, current } = this.state.getState();
    const here = found[current];
    if (here) this.editor.update(() => $select(here));
  }

  private async search(isRevealed = false): Promise<void> {
    clearTimeout(this.again);
    const { query } = this.state.getState();
    if (query.words === '') return this.show({ ...NOTHING }, false);
    const runs = this.runs();
    const answer = await this.look({ query, texts: runs.map(({ text }) => text), replacement: null });
    if (answer === 'overtaken') return;
    const found = stretchesOf(answer, runs).filter(scopeFilter(this.scope, runs));
    const current = this.nearest(found, runs);
    this.show({ found, current, ...troubleOf(answer) }, isRevealed);
  }

  private show(state: Pick<FindState, 'found' | 'current' | 'isCut' | 'problem'>, isRevealed: boolean): void {
    this.state.setState(state);
    const { found, current } = state;
    this.shown.paint(found, current);
    const here = found[current];
    if (here && isRevealed) this.shown.reveal(here);
  }

  private goTo(current: number): void {
    const { found } = this.state.getState();
    const here = found[current];
    if (!here) return;
    this.from = { key: here.key, offset: here.start };
    this.state.setState({ current });
    this.shown.paint(found, current);
    this.shown.reveal(here);
  }

  /** The first find from where she was, or the first of all. */
  private nearest(found: readonly Stretch[], runs: readonly TextRun[]): number {
    const { from } = this;
    if (found.length === 0) return -1;
    if (!from) return 0;
    const order = new Map(runs.map(({ key }, index) => [key, index]));
    const place = order.get(from.key) ?? 0;
    const next = found.findIndex(({ key, start }) => {
      const at = order.get(key) ?? -1;
      return at > place || (at === place && start >= from.offset);
    });
    return Math.max(next, 0);
  }

  private runs(): readonly TextRun[] {
    return this.editor.getEditorState().read($textRuns);
  }

  /** What is to be replaced by what; null where it cannot be said. Words that changed meanwhile are left alone. */
  private async replacements(replacement: string): Promise<readonly Replacement[] | null> {
    const { query } = this.state.getState();
    const runs = this.runs();
    const answer = await this.look({ query, texts: runs.map(({ text }) => text), replacement });
    if (answer === 'overtaken') return null;
    if (answer === 'stopped' || !answer.ok) {
      this.state.setState(troubleOf(answer));
      return null;
    }
    const now = new Map(this.runs().map(({ key, text }) => [key, text]));
    const isInScope = scopeFilter(this.scope, runs);
    return stretchesOf(answer, runs).filter((one) => isInScope(one) && now.get(one.key) === one.run);
  }

  private carryOut(replacements: readonly Replacement[]): void {
    this.scope = scopeAfter(this.scope, replacements);
    this.editor.update(() => $replaceAll(replacements), {
      discrete: true,
      tag: [HISTORY_PUSH_TAG, SKIP_SCROLL_INTO_VIEW_TAG, SKIP_DOM_SELECTION_TAG],
    });
  }
}

function stretchesOf(
  answer: FindAnswer | 'stopped',
  runs: readonly TextRun[],
): (Replacement & { readonly run: string })[] {
  if (answer === 'stopped' || !answer.ok) return [];
  return answer.found.flatMap(({ text, start, end, by }) => {
    const run = runs[text];
    return run ? [{ key: run.key, run: run.text, start, end, by: by ?? '' }] : [];
  });
}

function troubleOf(answer: FindAnswer | 'stopped'): Pick<FindState, 'isCut' | 'problem'> {
  if (answer === 'stopped') return { isCut: false, problem: { kind: 'stopped' } };
  return answer.ok
    ? { isCut: answer.isCut, problem: null }
    : { isCut: false, problem: { kind: 'expression', why: answer.why } };
}

function $select({ key, start, end }: Stretch): void {
  const pieces = $piecesOf(key, start, end);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last || !$isTextNode(first.node) || !$isTextNode(last.node)) return;
  const selection = $createRangeSelection();
  selection.anchor.set(first.node.getKey(), first.start, 'text');
  selection.focus.set(last.node.getKey(), last.end, 'text');
  $setSelection(selection);
}
