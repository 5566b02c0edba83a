import fc from 'fast-check';
import { expect, test } from 'vitest';
import { body as bodySchema, type Block } from '../../../shared/domain/body';
import { cutDraft } from '../../../main/erasing/cut';
import { isIn, quarryOf, type Quarry } from '../../../main/erasing/quarry';
import { blockText, bodyText } from '../../../shared/html/renderText';
import { footnote } from '../../support/blocks';
import { block, link, paragraph, picture, run } from '../../support/bodies';
import { draftOf } from './drafts';

function looking(words: string): Quarry {
  const quarry = quarryOf({ kind: 'words', words, isWholeWord: false });
  if (quarry === null) throw new Error('nothing to look for');
  return quarry;
}
const cutBody = (words: string, ...blocks: Block[]) =>
  cutDraft(looking(words), draftOf({ body: blocks })).snapshot.body;

test('a name goes though it is half in italics, half in a link', () => {
  const text = paragraph(
    'I met ',
    run('Zoë', 'italic'),
    ' ',
    link('Quark', 'https://x.example'),
    ' at noon.',
  );
  const [left] = cutBody('Zoë Quark', block('b1', text));
  expect(left && bodyText([left])).toBe('I met at noon.');
});

test('a name goes out of the items of a list, and the list stays one', () => {
  const item = (text: string) => ({ inline: [run(text)], sublist: null });
  const list = block('b1', { kind: 'list', ordered: false, items: [item('Zoë Quark'), item('others')] });
  const cut = cutBody('Zoë Quark', list);
  expect(bodySchema.safeParse(cut).success).toBe(true);
  expect(bodyText(cut)).toBe('- \n- others');
});

test('an address that holds it becomes a missing link, and its label stays', () => {
  const text = paragraph('See ', link('her page', 'https://x.example/zoe-quark'), '.');
  expect(cutBody('Zoë Quark', block('b1', text))).toEqual([
    block('b1', paragraph('See ', link('her page', null), '.')),
  ]);
});

test('cells, footnotes, attributions, cards and what goes with a picture lose it too', () => {
  const shown = picture('a', { caption: 'Zoë Quark at noon', permission: 'Zoë Quark', licence: 'CC0' });
  const blocks = [
    block('t', { kind: 'table', hasHeaderRow: false, rows: [[[run('Zoë Quark')], [run('2019')]]] }),
    block('f', paragraph('Said', footnote('f1', 'By ', run('Zoë', 'bold'), ' Quark.'))),
    block('q', { kind: 'quote', inline: [run('No.')], attribution: [run('Zoë Quark')] }),
    block('p', { kind: 'picture', picture: shown }),
    block('e', { kind: 'embed', address: 'https://x.example/a', heading: 'Zoë Quark speaks' }),
    block('g', { kind: 'embed', address: 'https://x.example/zoe-quark', heading: 'A speech' }),
  ];
  const cut = cutBody('Zoë Quark', ...blocks);
  expect(bodySchema.parse(cut)).toEqual(cut);
  expect(cut.map(({ content }) => blockText(content))).toEqual([
    '\t2019',
    'Said\nBy .',
    'No.',
    'The bridge at low water\nat noon\nAda Example',
    'speaks',
  ]);
  expect(JSON.stringify(cut)).not.toMatch(/Zoë|quark/i);
});

test('a picture whose file is to vanish goes, and one whose original is keeps only what is published', () => {
  const [gone, kept] = [picture('a'), picture('b', { original: picture('c').object })];
  const quarryFor = (digit: string): Quarry => ({
    isText: false,
    in: () => [],
    isSource: () => false,
    isFile: (hash) => hash === digit.repeat(64),
  });
  const body = [gone, kept].map((shown, index) => block(`p${index}`, { kind: 'picture', picture: shown }));
  const cutFile = (digit: string) => cutDraft(quarryFor(digit), draftOf({ body })).snapshot.body;
  expect(cutFile('a').map(({ id }) => id)).toEqual(['p1']);
  expect(cutFile('c')[0]).toBe(body[0]);
  expect(cutFile('c')[1]?.content).toEqual({ kind: 'picture', picture: picture('b') });
});

test('fields, notices, tags, picture and notes lose it; what does not hold it is the same object', () => {
  const untouched = block('b1', paragraph('Nobody.'));
  const draft = draftOf({
    headline: 'Zoë Quark resigns',
    slug: 'zoe-quark-resigns',
    body: [untouched],
    notes: 'ring Zoe Quark',
    privateNotes: ['ask Zoë Quark too'],
    tags: ['Zoë Quark', 'budget'],
  });
  const { snapshot, notes, privateNotes } = cutDraft(looking('Zoë Quark'), draft);
  expect(snapshot.fields.headline).toBe('resigns');
  expect(snapshot.fields.slug).toBe('');
  expect(snapshot.publication.tags).toEqual(['budget']);
  expect(snapshot.body[0]).toBe(untouched);
  expect(notes).toBe('ring ');
  expect(privateNotes.map(({ text }) => text)).toEqual(['ask too']);
});

test('wherever runs begin and end, it is gone and the body is a body', () => {
  const cuts = fc.array(fc.nat({ max: 24 }), { maxLength: 5 });
  fc.assert(
    fc.property(cuts, (places) => {
      const text = 'before Zoë Quark and after';
      const edges = [0, ...places.sort((a, b) => a - b), text.length];
      const runs = edges.map((edge, at) =>
        run(text.slice(edges[at - 1] ?? 0, edge), ...(at % 2 ? ['bold' as const] : [])),
      );
      const cut = cutBody('Zoë Quark', block('b1', paragraph(...runs.filter((one) => one.text !== ''))));
      expect(bodySchema.safeParse(cut).success).toBe(true);
      expect(bodyText(cut)).toBe('before and after');
      expect(isIn(looking('Zoë Quark'), cut)).toBe(false);
    }),
  );
});

test('too little to look for is refused', () => {
  expect(quarryOf({ kind: 'words', words: ' a \n- ', isWholeWord: false })).toBe(null);
});
