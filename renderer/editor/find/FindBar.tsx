import { clsx } from 'clsx';
import type { LexicalEditor } from 'lexical';
import {
  ArrowDown,
  ArrowUp,
  CaseSensitive,
  ChevronDown,
  ChevronRight,
  Regex,
  TextSelect,
  WholeWord,
  X,
  type LucideIcon,
} from 'lucide-react';
import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useStore } from 'zustand';
import { closeFind, showReplace, useFinding } from '../../desk/finding';
import { findWords as words } from '../../i18n/find';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { useWritingAllowed } from '../../ui/Writing';
import './findBar.css';
import type { FindSession } from './FindSession';
import type { FindState } from './findState';
import { useFindSession } from './useFindSession';

/** Looks through the article and replaces in it, from a bar above the text. */
export function FindBar({ editor }: { readonly editor: LexicalEditor }) {
  const isOpen = useFinding((state) => state.isOpen);
  return isOpen ? <OpenFindBar editor={editor} /> : null;
}

function OpenFindBar({ editor }: { readonly editor: LexicalEditor }) {
  const input = useRef<HTMLInputElement>(null);
  const session = useFindSession(editor, input);
  const state = useStore(session.state);
  const hasReplace = useFinding((finding) => finding.hasReplace);
  const mayWrite = useWritingAllowed();
  const leave = (): void => {
    closeFind();
    editor.focus();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !event.shiftKey;
    if (event.key === 'Escape') leave();
    else if (isUndo && state.replaced !== null) session.undo();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className="find-bar" aria-label={words.name} onKeyDown={press}>
      {mayWrite && (
        <IconButton
          size="small"
          label={words.withReplace}
          icon={hasReplace ? ChevronDown : ChevronRight}
          aria-expanded={hasReplace}
          onClick={() => showReplace(!hasReplace)}
        />
      )}
      <div className="find-bar__lines">
        <FindLine input={input} session={session} state={state} onLeave={leave} />
        {hasReplace && mayWrite && <ReplaceLine input={input} session={session} state={state} />}
      </div>
    </search>
  );
}

interface FindLineProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly session: FindSession;
  readonly state: FindState;
  readonly onLeave: () => void;
}

function FindLine({ input, session, state, onLeave }: FindLineProps) {
  const { query, isInSelection, found } = state;
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    session.step(event.shiftKey ? -1 : 1);
  };
  return (
    <div className="find-bar__line">
      <input
        ref={input}
        className="find-bar__words"
        aria-label={words.find}
        aria-invalid={state.problem !== null}
        placeholder={words.find}
        value={query.words}
        spellCheck={false}
        autoComplete="off"
        onChange={({ target }) => void session.ask({ words: target.value })}
        onKeyDown={press}
      />
      <span
        role="status"
        className={clsx(
          'find-bar__count',
          state.problem && 'find-bar__count--wrong',
          found[state.current]?.field && 'find-bar__count--held',
        )}
      >
        {countWords(state)}
      </span>
      <Toggle
        label={words.keepCase}
        icon={CaseSensitive}
        isOn={query.isCaseKept}
        onChange={(isCaseKept) => void session.ask({ isCaseKept })}
      />
      <Toggle
        label={words.wholeWord}
        icon={WholeWord}
        isOn={query.isWholeWord}
        onChange={(isWholeWord) => void session.ask({ isWholeWord })}
      />
      <Toggle
        label={words.expression}
        icon={Regex}
        isOn={query.isExpression}
        onChange={(isExpression) => void session.ask({ isExpression })}
      />
      <Toggle
        label={words.inSelection}
        icon={TextSelect}
        isOn={isInSelection}
        onChange={(isOn) => void session.setInSelection(isOn)}
      />
      <span className="find-bar__gap" />
      <IconButton
        size="small"
        label={words.previous}
        icon={ArrowUp}
        disabled={found.length === 0}
        onClick={() => session.step(-1)}
      />
      <IconButton
        size="small"
        label={words.next}
        icon={ArrowDown}
        disabled={found.length === 0}
        onClick={() => session.step(1)}
      />
      <IconButton size="small" label={words.close} icon={X} onClick={onLeave} />
    </div>
  );
}

interface ToggleProps {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Toggle({ label, icon, isOn, onChange }: ToggleProps) {
  return <IconButton size="small" label={label} icon={icon} pressed={isOn} onClick={() => onChange(!isOn)} />;
}

function ReplaceLine({ input, session, state }: Omit<FindLineProps, 'onLeave'>) {
  const [by, setBy] = useState('');
  const hasFound = state.found.length > 0;
  const replaceAll = (): void => {
    // The button has nothing left to do, and would take the focus with it.
    input.current?.focus();
    void session.replaceAll(by);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void session.replace(by);
  };
  return (
    <div className="find-bar__line">
      <input
        className="find-bar__words"
        aria-label={words.replaceBy}
        placeholder={words.replaceBy}
        value={by}
        spellCheck={false}
        autoComplete="off"
        onChange={({ target }) => setBy(target.value)}
        onKeyDown={press}
      />
      <Button size="small" disabled={!hasFound} onClick={() => void session.replace(by)}>
        {words.replace}
      </Button>
      <Button size="small" disabled={!hasFound} onClick={replaceAll}>
        {words.replaceAll}
      </Button>
    </div>
  );
}

function countWords({ query, problem, found, current, isCut, replaced }: FindState): string {
  if (replaced !== null) return words.replaced(replaced);
  if (problem) return problem.kind === 'stopped' ? words.stopped : words.notAnExpression(problem.why);
  if (query.words === '') return '';
  return found.length === 0
    ? words.none
    : words.count(current + 1, found.length, isCut, found[current]?.field);
}
