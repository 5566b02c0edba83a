// What a press of keys means, on every layout.
import { describe, expect, it } from 'vitest';
import { chordsOf, printedKeys } from '../../../renderer/ui/chord';

const press = (key: string, code: string, held: readonly string[] = [], isMac = false) =>
  chordsOf(
    {
      key,
      code,
      ctrlKey: held.includes('Ctrl'),
      metaKey: held.includes('Cmd'),
      altKey: held.includes('Alt'),
      shiftKey: held.includes('Shift'),
      getModifierState: (name) => held.includes(name),
    },
    isMac,
  );

describe('a press of keys', () => {
  it('is read by what is printed on the key', () => {
    expect(press('b', 'KeyB', ['Ctrl'])).toEqual(['Mod+B']);
    // Dvorak: the key that says B lies elsewhere.
    expect(press('b', 'KeyN', ['Ctrl'])).toEqual(['Mod+B']);
    expect(press('F11', 'F11')).toEqual(['F11']);
  });

  it('is read by its place where another alphabet or Shift writes another sign', () => {
    expect(press('и', 'KeyB', ['Ctrl'])[0]).toBe('Mod+B');
    expect(press('&', 'Digit7', ['Ctrl', 'Shift'])[0]).toBe('Mod+Shift+7');
    expect(press('é', 'Digit2', ['Ctrl'])[0]).toBe('Mod+2');
    expect(press('?', 'Slash', ['Shift'])).toContain('?');
    expect(press('/', 'Digit7', ['Ctrl', 'Shift'])).toContain('Mod+/');
  });

  it('is read with Cmd on a Mac, where Alt writes other signs', () => {
    expect(press('¡', 'Digit1', ['Cmd', 'Alt'], true)[0]).toBe('Mod+Alt+1');
    expect(press('f', 'KeyF', ['Cmd', 'Ctrl'], true)).toEqual(['Ctrl+Mod+F']);
    expect(press('b', 'KeyB', ['Ctrl'], true)).toEqual(['Ctrl+B']);
  });

  it('means nothing while AltGr is held, which writes signs', () => {
    expect(press('{', 'Digit7', ['Ctrl', 'Alt', 'AltGraph'])).toEqual([]);
  });
});

it('is printed as the keys of each computer say it', () => {
  expect(printedKeys('Mod+Shift+P', false)).toBe('Ctrl+Shift+P');
  expect(printedKeys('Mod+Shift+P', true)).toBe('⇧⌘P');
  expect(printedKeys('Alt+Shift+ArrowUp', false)).toBe('Alt+Shift+↑');
});
