/** Every text in a value, names of members too, and the joined text of each list of runs: a name may be half in italics. */
export function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    const joined = value.map(runText).join('');
    if (joined !== '') yield joined;
    for (const item of value) yield* textsIn(item);
    return;
  }
  for (const [name, part] of Object.entries(value)) {
    yield name;
    yield* textsIn(part);
  }
}

/** The text of a run, of a link's label, or of a line break; nothing for anything else. */
function runText(part: unknown): string {
  if (typeof part !== 'object' || part === null) return '';
  if ('text' in part && typeof part.text === 'string') return part.text;
  if ('label' in part && Array.isArray(part.label)) return part.label.map(runText).join('');
  return 'kind' in part && part.kind === 'break' ? '\n' : '';
}
