import { describe, expect, it } from 'vitest';
import { Unsaved } from '../../../../renderer/desk/unsaved';
import type { Block } from '../../../../shared/domain/body';
import { blockId } from '../../../../shared/domain/ids';

const id = (name: string) => blockId.parse(name);
const block = (name: string, text: string): Block => ({
  id: id(name),
  content: { kind: 'paragraph', inline: [{ kind: 'text', text, marks: [] }] },
});

describe('What she typed and the disk does not have yet', () => {
  it('leaves out a paragraph that came and went before it was saved', () => {
    const unsaved = new Unsaved();
    unsaved.addBody({ changed: [block('b', 'A thought')], order: [id('a'), id('b')] });
    unsaved.addBody({ changed: [block('a', 'The rest')], order: [id('a')] });
    expect(unsaved.take(new Set())).toEqual({ changed: [block('a', 'The rest')], order: [id('a')] });
  });

  it('keeps the newer words when a save that failed is put back', () => {
    const unsaved = new Unsaved();
    unsaved.addBody({ changed: [block('a', 'Old'), block('b', 'Only here')], order: [id('a'), id('b')] });
    const failed = unsaved.take(new Set());
    unsaved.addBody({ changed: [block('a', 'New')], order: null });
    unsaved.putBack(failed);
    expect(unsaved.take(new Set())).toEqual({
      changed: [block('a', 'New'), block('b', 'Only here')],
      order: [id('a'), id('b')],
    });
    expect(unsaved.isEmpty).toBe(true);
  });

  it('goes to the disk in portions after a long paste, what she typed since first, and all of it in its place', () => {
    const unsaved = new Unsaved();
    const pasted = Array.from({ length: 2_500 }, (_, at) => block(`p${at}`, `Line ${at}`));
    const order = [id('a'), ...pasted.map((one) => one.id)];
    unsaved.addBody({ changed: pasted, order });
    const typed = [block('a', 'Typed since'), block('p0', 'Typed into what was pasted')];
    unsaved.addBody({ changed: typed, order: null });
    let disk: readonly Block[] = [block('a', 'Stored before')];
    for (let saves = 1; !unsaved.isEmpty; saves += 1) {
      const request = unsaved.take(new Set(disk.map((one) => one.id)));
      expect(request.changed.length).toBeLessThanOrEqual(1_000);
      if (saves === 1) expect(request.changed).toEqual(expect.arrayContaining(typed));
      if (saves === 2) {
        // A save that fails is tried again, and loses neither a block nor its place.
        unsaved.putBack(request);
        continue;
      }
      const known = new Map([...disk, ...request.changed].map((one) => [one.id, one]));
      const ids = request.order ?? disk.map((one) => one.id);
      disk = ids.map((one) => known.get(one) ?? expect.fail(`${one} has a place, and is not there`));
      for (const { id: changed } of request.changed) expect(ids).toContain(changed);
    }
    expect(disk).toEqual([...typed, ...pasted.slice(1)]);
  });
});
