// The menu goes by what the window in front says is there.
import { expect, it } from 'vitest';
import { makeMenuNeeds } from '../../../main/shell/menuNeeds';
import { windowId, type WindowId } from '../../../main/shell/windowId';

it('shows the needs of the window in front, none of one that has not told yet, and that there is no window', () => {
  const [first, second] = [windowId.parse(1), windowId.parse(2)];
  let front: WindowId | null = first;
  const shown: (readonly string[] | null)[] = [];
  const needs = makeMenuNeeds(
    () => front,
    (met) => shown.push(met && [...met]),
  );
  needs.tell(first, ['nothing', 'text']);
  needs.tell(second, ['nothing']);
  front = second;
  needs.look();
  front = first;
  needs.forget(second);
  needs.forget(first);
  front = null;
  needs.look();
  expect(shown).toEqual([
    ['nothing', 'text'],
    ['nothing', 'text'],
    ['nothing'],
    ['nothing', 'text'],
    [],
    null,
  ]);
});
