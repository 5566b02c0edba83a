import { HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';

/** Makes a change at once, as a step of the undo history by itself, and gives what it answers. */
export function inOneStep<T>(editor: LexicalEditor, $act: () => T): T {
  const answers: T[] = [];
  editor.update(() => void answers.push($act()), { tag: HISTORY_PUSH_TAG, discrete: true });
  const [answer] = answers;
  if (answer === undefined) throw new Error('An update did not run.');
  return answer;
}
