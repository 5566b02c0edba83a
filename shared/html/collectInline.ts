import type { Inline, Mark, TextRun } from '../domain/body';
import { joinInline } from '../domain/inline';

/** How a stretch of text is dressed where it stands. */
export interface Dress {
  readonly marks: readonly Mark[];
  /** The address around it; null for a missing link, undefined where there is no link. */
  readonly address: string | null | undefined;
}

interface TextPiece {
  readonly kind: 'text';
  text: string;
  readonly dress: Dress;
}
type Piece = TextPiece | { readonly kind: 'break' };

/** Gathers the text of one block and collapses white space as a browser does. */
export interface InlineCollector {
  readonly text: (text: string, dress: Dress) => void;
  readonly lineBreak: () => void;
  /** The border between two cells of a table: one tab, whatever white space was there. */
  readonly cellBorder: () => void;
  /** What was gathered, split where a blank line was; empty ones are gone. The collector starts anew. */
  readonly take: () => Inline[][];
}

/** A collector with nothing in it. */
export function collectInline(): InlineCollector {
  let pieces: Piece[] = [];
  return {
    text: (text, dress) => {
      const collapsed = collapse(text, endsOpen(pieces));
      if (collapsed !== '') pieces.push({ kind: 'text', text: collapsed, dress });
    },
    lineBreak: () => {
      trimEnd(pieces);
      pieces.push({ kind: 'break' });
    },
    cellBorder: () => {
      trimEnd(pieces);
      if (endsOpen(pieces))
        pieces.push({ kind: 'text', text: '\t', dress: { marks: [], address: undefined } });
    },
    take: () => {
      trimEnd(pieces);
      const taken = paragraphsOf(pieces).map(toInline);
      pieces = [];
      return taken;
    },
  };
}

/** A lone tab is a table's cell border and stays; every other run of white space is one space, and none at a line's start. */
function collapse(text: string, mayStartWithSpace: boolean): string {
  const collapsed = text.replace(/[ \t\n\r\f]+/g, (space) => (space === '\t' ? '\t' : ' '));
  return mayStartWithSpace ? collapsed : collapsed.replace(/^[ \t]+/, '');
}

function endsOpen(pieces: readonly Piece[]): boolean {
  const last = pieces.at(-1);
  return last !== undefined && last.kind === 'text' && !/[ \t]$/.test(last.text);
}

function trimEnd(pieces: Piece[]): void {
  for (let last = pieces.at(-1); last !== undefined && last.kind === 'text'; last = pieces.at(-1)) {
    last.text = last.text.replace(/[ \t]+$/, '');
    if (last.text !== '') return;
    pieces.pop();
  }
}

/** The words of each block: lines in a row belong together, a blank line parts them. */
function paragraphsOf(pieces: readonly Piece[]): TextPiece[][][] {
  const paragraphs: TextPiece[][][] = [[]];
  for (const line of linesOf(pieces)) {
    const isBlank = line.every((piece) => !/[^\s\u00A0]/.test(piece.text));
    if (isBlank) paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter((lines) => lines.length > 0);
}

function linesOf(pieces: readonly Piece[]): TextPiece[][] {
  const lines: TextPiece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === 'break') lines.push([]);
    else lines.at(-1)?.push(piece);
  }
  return lines;
}

function toInline(lines: readonly (readonly TextPiece[])[]): Inline[] {
  return joinInline(
    lines.flatMap((line, index): Inline[] =>
      index === 0 ? lineToInline(line) : [{ kind: 'break' }, ...lineToInline(line)],
    ),
  );
}

function lineToInline(line: readonly TextPiece[]): Inline[] {
  const inline: Inline[] = [];
  let link: { kind: 'link'; address: string | null; label: TextRun[] } | null = null;
  for (const piece of line) {
    const run: TextRun = { kind: 'text', text: piece.text, marks: [...piece.dress.marks] };
    const { address } = piece.dress;
    if (address === undefined) {
      link = null;
      inline.push(run);
    } else if (link !== null && link.address === address) {
      link.label.push(run);
    } else {
      link = { kind: 'link', address, label: [run] };
      inline.push(link);
    }
  }
  return inline.flatMap((part): Inline[] =>
    part.kind === 'link' && isBlankLabel(part.label) ? part.label : [part],
  );
}

/** A link around nothing but a space cannot be seen or clicked. */
function isBlankLabel(label: readonly TextRun[]): boolean {
  return label.every((run) => run.text.trim() === '');
}
