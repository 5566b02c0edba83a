// One table says what can be done, what it is called and by which keys.
import { describe, expect, it } from 'vitest';
import { stateNames } from '../../../renderer/i18n/states';
import { COMMAND_IDS, COMMANDS, keysOf } from '../../../shared/commands/table';
import { stage } from '../../../shared/domain/stage';

describe.each([
  ['a Mac', true],
  ['Windows and Linux', false],
])('the keys on %s', (_computer, isMac) => {
  it('mean one thing each, but for what stands in for another where there is no article', () => {
    const keys = COMMAND_IDS.flatMap((id) => keysOf(COMMANDS[id], isMac));
    const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
    expect(twice.filter((key) => key !== 'Mod+F')).toEqual([]);
  });

  it('are written in the one way in which a press is read', () => {
    const wellWritten = /^(Ctrl\+)?(Mod\+)?(Alt\+)?(Shift\+)?([A-Z0-9.,/?]|[A-Z][A-Za-z0-9]+)$/;
    for (const id of COMMAND_IDS) {
      for (const key of keysOf(COMMANDS[id], isMac)) expect(key).toMatch(wellWritten);
    }
  });
});

it('has no two commands of one name', () => {
  const names = COMMAND_IDS.map((id) => COMMANDS[id].name);
  expect(new Set(names).size).toBe(names.length);
});

it('calls each stage as the article itself does', () => {
  const named = COMMAND_IDS.filter((id) => id.startsWith('stage')).map((id) => COMMANDS[id].name);
  expect(named).toEqual(stage.options.map((one) => `Stage: ${stateNames[one]}`));
});
