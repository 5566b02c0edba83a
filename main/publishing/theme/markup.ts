import { escapeAttribute } from '../../../shared/html/escape';

/** A piece of HTML that is already safe to put on a page. */
export class Markup {
  constructor(readonly html: string) {}
}

type Piece = Markup | string | number | null | false | readonly Piece[];

/** Builds markup (not named `html`, or Prettier would set its white space); every value is escaped unless it is markup itself, and null and false leave nothing. */
export function markup(strings: TemplateStringsArray, ...values: readonly Piece[]): Markup {
  return new Markup(
    strings.reduce(
      (page, text, index) => page + (index === 0 ? '' : render(values[index - 1] ?? null)) + text,
      '',
    ),
  );
}

/** Markup that was made and escaped elsewhere, by the one renderer of bodies. */
export function trusted(html: string): Markup {
  return new Markup(html);
}

function render(piece: Piece): string {
  if (piece === null || piece === false) return '';
  if (piece instanceof Markup) return piece.html;
  if (typeof piece === 'string' || typeof piece === 'number') return escapeAttribute(String(piece));
  return piece.map(render).join('');
}
