const MAC_SIGNS: readonly (readonly [string, string])[] = [
  ['Ctrl', '⌃'],
  ['Alt', '⌥'],
  ['Shift', '⇧'],
  ['Mod', '⌘'],
];
const KEY_SIGNS: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓' };

/** `Mod+Shift+P` as it is printed on the keys of a Mac, or of others. */
export function printedKeys(keys: string, isMac: boolean): string {
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  const sign = KEY_SIGNS[key] ?? key;
  if (!isMac) return [...parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)), sign].join('+');
  const held = MAC_SIGNS.flatMap(([name, printed]) => (parts.includes(name) ? [printed] : []));
  return held.join('') + sign;
}

const PUNCTUATION: Readonly<Record<string, string>> = { Period: '.', Comma: ',', Slash: '/' };

type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>;

/**
 * The chords that a key press can mean, as the table of commands writes them, the likeliest first. By what is printed on
 * the key where that is a Latin letter; else by where it is, for Alt and Shift make other signs of it, and so do other
 * alphabets. AltGr writes signs and is no chord.
 */
export function chordsOf(event: KeyPress, isMac: boolean): readonly string[] {
  if (event.getModifierState('AltGraph')) return [];
  const { key, code } = event;
  const named = key.length === 1 ? key.toUpperCase() : key;
  const chord = (name: string, isShift: boolean): string => held(event, isMac, isShift) + name;
  if (/^[A-Z]$|^.{2,}$/.test(named)) return [chord(named, event.shiftKey)];
  const placed = /^(?:Key|Digit)(.)$/.exec(code)?.[1] ?? PUNCTUATION[code];
  return [
    ...(placed ? [chord(placed, event.shiftKey)] : []),
    chord(named, event.shiftKey),
    chord(named, false),
  ];
}

function held({ ctrlKey, metaKey, altKey }: KeyPress, isMac: boolean, isShift: boolean): string {
  const isMod = isMac ? metaKey : ctrlKey;
  const parts = [isMac && ctrlKey && 'Ctrl', isMod && 'Mod', altKey && 'Alt', isShift && 'Shift'];
  return parts.map((part) => (part ? `${part}+` : '')).join('');
}
