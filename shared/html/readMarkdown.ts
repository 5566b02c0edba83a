import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { BlockId } from '../domain/ids';
import { readHtml, type ReadHtml, type ReadOptions } from './readHtml';

/**
 * Markdown (CommonMark with GitHub's additions) by way of HTML, so that there is one reader only. HTML in it and odd
 * addresses are let through to that reader, which judges them as it judges any other.
 */
export function readMarkdown(
  markdown: string,
  newBlockId: () => BlockId,
  options: ReadOptions = {},
): ReadHtml {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  return readHtml(html, newBlockId, options);
}
