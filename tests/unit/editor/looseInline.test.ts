import { $createLinkNode } from '@lexical/link';
import { $createTextNode, $getRoot } from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../shared/domain/body';
import { $block, link, openEditor, paragraph, text } from './openEditor';

const ADDRESS = 'https://records.example/';
const $loose = (words: string) => $createLinkNode(ADDRESS).append($createTextNode(words));

describe('A link that comes to stand between the blocks', () => {
  const content = (part: Inline) => ({ kind: 'paragraph', inline: [part] });

  it('is put into a paragraph of its own, at the end and in the middle', () => {
    const open = openEditor([paragraph('a', text('One')), paragraph('b', text('Two'))]);
    open.edit(() => void $getRoot().append($loose('Three')));
    open.edit(() => void $block('b').insertBefore($loose('Between')));
    expect(open.editorBody().map((block) => block.content)).toEqual(
      [text('One'), link('Between', ADDRESS), text('Two'), link('Three', ADDRESS)].map(content),
    );
  });

  it('is so too where it stands in for a block', () => {
    const open = openEditor([paragraph('a', text('One')), paragraph('b', text('Two'))]);
    open.edit(() => void $block('a').replace($loose('Instead')));
    expect(open.editorBody().map((block) => block.content)).toEqual(
      [link('Instead', ADDRESS), text('Two')].map(content),
    );
  });
});
