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
    expect(unsaved.take()).toEqual({ changed: [block('a', 'The rest')], order: [id('a')] });
  });

  it('keeps the newer words when a save that failed is put back', () => {
    const unsaved = new Unsaved();
    unsaved.addBody({ changed: [block('a', 'Old'), block('b', 'Only here')], order: [id('a'), id('b')] });
    const failed = unsaved.take();
    unsaved.addBody({ changed: [block('a', 'New')], order: null });
    unsaved.putBack(failed);
    expect(unsaved.take()).toEqual({
      changed: [block('a', 'New'), block('b', 'Only here')],
      order: [id('a'), id('b')],
    });
    expect(unsaved.isEmpty).toBe(true);
  });
});
