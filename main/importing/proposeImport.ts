import type { Block } from '../../shared/domain/body';
import type { BlockId } from '../../shared/domain/ids';
import type { ImportedPiece, ImportProposal } from '../../shared/domain/importing';
import { fail, ok, type Result } from '../../shared/errors/failure';
import { readHtml, type ReadHtml } from '../../shared/html/readHtml';
import { readMarkdown } from '../../shared/html/readMarkdown';
import { readPlainText } from '../../shared/html/readText';
import { assertNever } from '../../shared/errors/assertNever';
import type { ImportKind } from './fileKinds';
import { countMissing, withMissingLinks } from './missingLinks';
import { recognise } from './recognise';

/** A file's text, and what the article made of it will need. */
export interface ImportText {
  readonly text: string;
  readonly kind: ImportKind;
  readonly language: string;
  readonly zone: string;
}

/** What a text would become as an article; `importEmpty` where there is nothing to read in it. */
export function proposeImport(
  file: ImportText,
  newBlockId: () => BlockId,
): Result<Omit<ImportProposal, 'file'>> {
  const { blocks, origins, dropped } = readAs(file.kind, file.text, newBlockId);
  if (blocks.length === 0) return fail('importEmpty');
  const recognised = recognise(blocks, origins);
  const pieces = file.kind === 'text' ? recognised.pieces.map(withLinksToFill) : recognised.pieces;
  const { headline, byline } = recognised;
  return ok({
    fields: {
      kicker: '',
      headline,
      standfirst: '',
      slug: '',
      byline,
      language: file.language,
      zone: file.zone,
    },
    pieces: [...pieces],
    dropped,
    missingLinks: pieces.reduce(
      (sum, { block, verdict }) => (verdict.kind === 'article' ? sum + countMissing(block.content) : sum),
      0,
    ),
  });
}

function readAs(kind: ImportKind, text: string, newBlockId: () => BlockId): ReadHtml {
  switch (kind) {
    case 'text':
      return { blocks: readPlainText(text, newBlockId), origins: new Map(), dropped: [], pending: [] };
    case 'html':
      return readHtml(text, newBlockId);
    case 'markdown':
      return readMarkdown(withoutFrontMatter(text), newBlockId);
    default:
      return assertNever(kind);
  }
}

/** The block of settings that site generators put before the text. */
function withoutFrontMatter(markdown: string): string {
  return markdown.replace(/^---\r?\n(?:[^\n]*\n)*?---\r?\n/, '');
}

/** Copied as plain text, links lost their addresses; only there is a lone "here" a link to fill in. */
function withLinksToFill(piece: ImportedPiece): ImportedPiece {
  if (piece.verdict.kind !== 'article') return piece;
  const block: Block = withMissingLinks(piece.block);
  return { ...piece, block };
}
