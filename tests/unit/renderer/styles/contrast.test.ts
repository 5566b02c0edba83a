import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../../renderer/styles/tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split(":root[data-theme='dark']");

const coloursOf = (block: string): ReadonlyMap<string, string> =>
  new Map([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]));

const THEMES = { light: coloursOf(light), dark: coloursOf(dark) } as const;

/** WCAG 2: relative luminance of a colour such as #1f4b73. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [brighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (brighter + 0.05) / (darker + 0.05);
}

const GROUNDS = ['paper', 'desk', 'raised', 'hover', 'sunken'];
const MEANINGS = ['correction', 'sourced', 'unchecked', 'comment', 'published'];

/** Words and the ground they stand on. */
const WORDS: readonly (readonly [string, string])[] = [
  ...['ink', 'ink-soft', 'ink-quiet'].flatMap((ink) => GROUNDS.map((ground) => [ink, ground] as const)),
  ...MEANINGS.map((tone) => [tone, `${tone}-soft`] as const),
  ...MEANINGS.flatMap((tone) => ['paper', 'desk', 'raised'].map((ground) => [tone, ground] as const)),
  ['accent', 'paper'],
  ['accent', 'desk'],
  ['accent', 'accent-soft'],
  ['ink-soft', 'accent-soft'],
  ['ink', 'selection'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
];

describe.each(Object.entries(THEMES))('%s', (_, colours) => {
  const colour = (name: string): string => {
    const hex = colours.get(name);
    if (!hex) throw new Error(`No colour named ${name}`);
    return hex;
  };

  it.each(WORDS)('can be read: %s on %s', (words, ground) => {
    expect(contrast(colour(words), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['paper', 'desk', 'raised'])('shows focus and the borders of fields on %s', (ground) => {
    expect(contrast(colour('focus'), colour(ground))).toBeGreaterThanOrEqual(3);
    expect(contrast(colour('line-control'), colour(ground))).toBeGreaterThanOrEqual(3);
  });
});

const highlights = readFileSync(
  new URL('../../../../renderer/editor/highlights.css', import.meta.url),
  'utf8',
);

describe('what the browser highlights', () => {
  it.each([
    ['light', THEMES.light, highlights.split(':root')[0] ?? ''],
    ['dark', THEMES.dark, highlights.slice(highlights.indexOf(':root'))],
  ])('has the colours of the %s tokens, as such', (_, colours, rules) => {
    const used = [...rules.matchAll(/#[0-9a-f]{6}/g)].map(([hex]) => hex);
    const needed = ['unchecked-soft', 'unchecked', 'selection', 'accent', 'on-accent'];
    expect(used).toEqual(needed.map((name) => colours.get(name)));
    expect(rules).not.toContain('var(');
  });
});

describe('the tokens', () => {
  it('give every colour to both themes', () => {
    expect([...THEMES.dark.keys()].sort()).toEqual([...THEMES.light.keys()].sort());
  });
});
