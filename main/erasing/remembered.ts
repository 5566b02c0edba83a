/** Asks of each object once, though it comes up in a thousand revisions: what they have in common is the same object. */
export function remembered<T>(ask: (value: object) => T): (value: object) => T {
  const answers = new WeakMap<object, { readonly answer: T }>();
  return (value) => {
    const known = answers.get(value);
    if (known !== undefined) return known.answer;
    const answer = ask(value);
    answers.set(value, { answer });
    return answer;
  };
}
