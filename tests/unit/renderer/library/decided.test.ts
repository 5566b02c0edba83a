import { describe, expect, it } from 'vitest';
import { decided } from '../../../../renderer/features/library/decided';
import { blockId } from '../../../../shared/domain/ids';
import { importedPiece, type ImportedPiece } from '../../../../shared/domain/importing';
import { block, paragraph } from '../../../support/bodies';

const piece = (id: string, verdict: ImportedPiece['verdict']): ImportedPiece =>
  importedPiece.parse({ block: block(id, paragraph(`Text of ${id}`)), verdict });

const FILE = [
  piece('lead', { kind: 'article' }),
  piece('share', { kind: 'leftOut', reason: 'shareLinks' }),
  piece('rights', { kind: 'notice', notice: 'copyright', text: '© A. Marsh' }),
  piece('updated', { kind: 'notice', notice: 'lastUpdated', text: 'Page last updated on Friday' }),
  piece('reply', { kind: 'notice', notice: 'rightOfReply', text: 'Write to us.' }),
  piece('end', { kind: 'article' }),
];
const yesTo = (...ids: string[]) => new Set(ids.map((id) => blockId.parse(id)));

describe('importing a file', () => {
  it('takes the article alone when she says nothing', () => {
    const { blocks, notices, leftOut } = decided(FILE, yesTo());
    expect(blocks.map(({ id }) => id)).toEqual(['lead', 'end']);
    expect(notices).toEqual([]);
    expect(leftOut).toBe(4);
  });

  it('keeps a left-out piece in its place on her word', () => {
    const { blocks, leftOut } = decided(FILE, yesTo('share'));
    expect(blocks.map(({ id }) => id)).toEqual(['lead', 'share', 'end']);
    expect(leftOut).toBe(3);
  });

  it('turns typed notices into notices, in their own order, and never into text of the article', () => {
    const { blocks, notices } = decided(FILE, yesTo('rights', 'reply'));
    expect(blocks.map(({ id }) => id)).toEqual(['lead', 'end']);
    expect(notices).toEqual([
      { kind: 'rightOfReply', text: 'Write to us.' },
      { kind: 'copyright', text: '© A. Marsh' },
    ]);
  });

  it('leaves the date of the last update to the record', () => {
    expect(decided(FILE, yesTo('updated')).notices).toEqual([{ kind: 'lastUpdated', text: null }]);
  });

  it('makes one notice of two of a kind', () => {
    const twice = [
      ...FILE,
      piece('more', { kind: 'notice', notice: 'copyright', text: 'All rights reserved' }),
    ];
    expect(decided(twice, yesTo('rights', 'more')).notices).toEqual([
      { kind: 'copyright', text: '© A. Marsh\nAll rights reserved' },
    ]);
  });
});
