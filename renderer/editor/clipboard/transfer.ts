import { body as bodySchema, type Block, type Body } from '../../../shared/domain/body';
import type { Clip } from '../../../shared/html/readClip';
import { renderBody } from '../../../shared/html/renderHtml';
import { bodyText } from '../../../shared/html/renderText';
import { newBlockId } from '../newBlockId';

/** Our own blocks, so that a missing link survives being moved; checked against the schema like anything from outside. */
const OWN_TYPE = 'application/x-stet-body';

type Readable = Pick<DataTransfer, 'getData'>;

/** What was copied in Stet itself, under new ids; null where it was not, or where it is no body. */
export function ownBlocks(transfer: Readable): Block[] | null {
  const text = transfer.getData(OWN_TYPE);
  if (text === '') return null;
  try {
    const read = bodySchema.safeParse(JSON.parse(text));
    return read.success ? read.data.map(({ content }) => ({ id: newBlockId(), content })) : null;
  } catch {
    return null;
  }
}

/** Whether a Stet copied it that knows more than this one: its blocks are then read as those of any other program. */
export const isFromNewerStet = (transfer: Readable): boolean =>
  transfer.getData(OWN_TYPE) !== '' && ownBlocks(transfer) === null;

/**
 * What another program put there. Lexical's own format is never read: anybody can write it. The HTML of a code editor is
 * only its colours, and a bare list of addresses is read as text.
 */
export function clipOf(transfer: Readable, isPlain = false): Clip {
  const isCode = transfer.getData('vscode-editor-data') !== '';
  const html = isCode ? '' : transfer.getData('text/html');
  return { html, text: transfer.getData('text/plain') || addressesOf(transfer), isPlain };
}

function addressesOf(transfer: Readable): string {
  const lines = transfer.getData('text/uri-list').split(/\r\n|\n/);
  return lines.filter((line) => line !== '' && !line.startsWith('#')).join('\n');
}

/** Files by themselves are pictures to be taken in, whatever they say that they are: nothing of a page comes with them. */
export function isFilesAlone(transfer: Readable & Pick<DataTransfer, 'files'>): boolean {
  if (transfer.files.length === 0) return false;
  return transfer.getData('text/html') === '' && transfer.getData('text/plain') === '';
}

/** The pictures among the files, in order. */
export function pictureFilesOf(transfer: Pick<DataTransfer, 'files'>): readonly File[] {
  return [...transfer.files].filter(({ type }) => type.startsWith('image/'));
}

/** Gives a passage to other programs, and to Stet itself. */
export function writeTransfer(transfer: Pick<DataTransfer, 'setData'>, copied: Body): void {
  transfer.setData('text/plain', bodyText(copied));
  transfer.setData('text/html', renderBody(copied));
  transfer.setData(OWN_TYPE, JSON.stringify(copied));
}
