import type { Footnote, Inline, Mark, TextRun } from '../domain/body';
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
type LinePiece = TextPiece | Footnote;
type Piece = LinePiece | { readonly kind: 'break' };

/** Gathers the text of one block and collapses white space as a browser does. */
export interface InlineCollector {
  readonly text: (text: string, dress: Dress) => void;
  readonly lineBreak: () => void;
  readonly footnote: (footnote: Footnote) => void;
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
    footnote: (footnote) => pieces.push(footnote),
    take: () => {
      trimEnd(pieces);
      const taken = paragraphsOf(pieces).map(toInline);
      pieces = [];
      return taken;
    },
  };
}

/** A lone tab stays, as typed into plain text; every other run of white space is one space, and none at a line's start. */
function collapse(text: string, mayStartWithSpace: boolean): string {
  const collapsed = text.replace(/[ \t\n\r\f]+/g, (space) => (space === '\t' ? '\t' : ' '));
  return mayStartWithSpace ? collapsed : collapsed.replace(/^[ \t]+/, '');
}

function endsOpen(pieces: readonly Piece[]): boolean {
  const last = pieces.at(-1);
  if (last === undefined || last.kind === 'break') return false;
  return last.kind === 'footnote' || !/[ \t]$/.test(last.text);
}

function trimEnd(pieces: Piece[]): void {
  for (let last = pieces.at(-1); last !== undefined && last.kind === 'text'; last = pieces.at(-1)) {
    last.text = last.text.replace(/[ \t]+$/, '');
    if (last.text !== '') return;
    pieces.pop();
  }
}

/** The words of each block: lines in a row belong together, a blank line parts them. */
function paragraphsOf(pieces: readonly Piece[]): LinePiece[][][] {
  const paragraphs: LinePiece[][][] = [[]];
  for (const line of linesOf(pieces)) {
    const isBlank = line.every((piece) => piece.kind === 'text' && !/[^\s\u00A0]/.test(piece.text));
    if (isBlank) paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter((lines) => lines.length > 0);
}

function linesOf(pieces: readonly Piece[]): LinePiece[][] {
  const lines: LinePiece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === 'break') lines.push([]);
    else lines.at(-1)?.push(piece);
  }
  return lines;
}

function toInline(lines: readonly (readonly LinePiece[])[]): Inline[] {
  return joinInline(
    lines.flatMap((line, index): Inline[] =>
      index === 0 ? lineToInline(line) : [{ kind: 'break' }, ...lineToInline(line)],
    ),
  );
}

function lineToInline(line: readonly LinePiece[]): Inline[] {
  const inline: Inline[] = [];
  let link: { kind: 'link'; address: string | null; label: TextRun[] } | null = null;
  for (const piece of line) {
    if (piece.kind === 'footnote') {
      link = null;
      inline.push(piece);
      continue;
    }
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
