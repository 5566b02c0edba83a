import type { LexicalEditor } from 'lexical';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { isInBody } from '../../desk/editing';
import { useFinding } from '../../desk/finding';
import { FindSession } from './FindSession';
import { bringIntoView, paint, unpaint } from './paint';
import { threadSearcher } from './searcher';

/** A look through the article for as long as the bar is open; begun anew from the text each time that she asks. */
export function useFindSession(
  editor: LexicalEditor,
  input: RefObject<HTMLInputElement | null>,
): FindSession {
  const [{ session, searcher }] = useState(() => {
    const thread = threadSearcher();
    return {
      searcher: thread,
      session: new FindSession(editor, thread.look, {
        paint: (found, current) => paint(editor, found, current),
        reveal: (stretch) => bringIntoView(editor, stretch),
      }),
    };
  });
  useEffect(
    () => () => {
      session.end();
      searcher.end();
      unpaint();
    },
    [session, searcher],
  );
  const asked = useFinding((state) => state.asked);
  useEffect(() => {
    const isFromText = isInBody() || session.state.getState().query.words === '';
    if (isFromText) void session.begin();
    input.current?.focus();
    input.current?.select();
  }, [asked, input, session]);
  useSteps(session);
  return session;
}

/** Follows each step that a key asks for, once. */
function useSteps(session: FindSession): void {
  const step = useFinding((state) => state.step);
  const seen = useRef(step.key);
  useEffect(() => {
    if (step.key === seen.current) return;
    seen.current = step.key;
    session.step(step.by);
  }, [session, step]);
}
