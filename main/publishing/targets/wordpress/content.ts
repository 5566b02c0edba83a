import { footnotesOf } from '../../../../shared/domain/footnotes';
import type { Picture } from '../../../../shared/domain/picture';
import { escapeText } from '../../../../shared/html/escape';
import { footnoteNumbers, type FootnoteNumbers } from '../../../../shared/html/footnoteNumbers';
import {
  wordPressBlock,
  wordPressFootnotes,
  wordPressFootnotesMeta,
  type WordPressMedium,
} from '../../../../shared/html/renderWordPress';
import { wordPressGroup, wordPressHtml, wordPressParagraph } from '../../../../shared/html/wordPressMarkup';
import { dayInWords } from '../../../../shared/text/dates';
import type { Head } from '../../../../shared/domain/envelope';
import type { EditionId } from '../../../../shared/domain/ids';
import { headMark } from '../../headMark';
import type { EditionMaterial } from '../../material';
import type { Attachments } from '../target';
import { newsArticle, scriptSafeJson } from '../../theme/jsonLd';
import { KIND_WORDS, WORDS } from '../../theme/words';

/** Classes of what Stet puts around the body, by which it is told from the body when the post is read. */
export const OUR_CLASSES = ['stet-kicker', 'stet-standfirst', 'stet-corrections', 'stet-notices'] as const;

/** One block of the post; a name is seen in the editor's list view only, never on the page. */
type NamedBlock = (name: string | undefined) => string;

/** A post's content, and the notes of its footnotes, which WordPress keeps beside it. */
export interface PostContent {
  readonly content: string;
  readonly footnotes: string;
}

/** The post's content as blocks: kicker, standfirst, body, data for machines where allowed, corrections, notices; marked first and last. */
export function postContent(
  material: EditionMaterial,
  media: Attachments['media'],
  mayUseUnfilteredHtml: boolean,
): PostContent {
  const numbers = footnoteNumbers();
  const mediumOf = ({ object }: Picture): WordPressMedium | null => media.get(object.sha256) ?? null;
  const blocks: readonly NamedBlock[] = [
    ...kicker(material),
    ...standfirst(material),
    ...material.snapshot.body.map(
      ({ content }): NamedBlock =>
        (name) =>
          wordPressBlock(content, { name, mediumOf, numbers }),
    ),
    ...footnotes(material, numbers),
    ...corrections(material),
    ...notices(material),
  ];
  const last = blocks.length - 1;
  const written = blocks.map((block, index) => {
    const names = [
      ...(index === 0 ? [markerName(material.marker)] : []),
      ...(index === last ? [headName(material.head)] : []),
    ];
    return block(names.length === 0 ? undefined : names.join(' '));
  });
  const content = [...written, ...(mayUseUnfilteredHtml ? [jsonLd(material)] : [])].join('\n\n');
  return { content, footnotes: wordPressFootnotesMeta(numbers) };
}

/** The marker that finds the post again. */
export function markerName(marker: EditionId): string {
  return `stet:${marker}`;
}

function headName(head: Head): string {
  return `stet-head:${headMark(head)}`;
}

/** The head that a post carries, as `seq:hash`, or null. */
export function headIn(content: string): string | null {
  return /stet-head:(\d+:[0-9a-f]{64})/.exec(content)?.[1] ?? null;
}

function kicker({ snapshot }: EditionMaterial): readonly NamedBlock[] {
  const words = snapshot.fields.kicker.trim();
  if (words === '') return [];
  return [(name) => group(paragraph(`<em>${safeText(words)}</em>`, name), 'stet-kicker')];
}

function standfirst({ snapshot }: EditionMaterial): readonly NamedBlock[] {
  const words = snapshot.fields.standfirst.trim();
  if (words === '') return [];
  return [(name) => group(paragraph(`<strong>${safeText(words)}</strong>`, name), 'stet-standfirst')];
}

function corrections({ corrections: issued, snapshot }: EditionMaterial): readonly NamedBlock[] {
  if (issued.length === 0) return [];
  const { language } = snapshot.fields;
  const lines = issued.map(({ kind, issuedOn, notice }) => {
    const when = `${KIND_WORDS[kind]}, ${dayInWords(issuedOn, language)}`;
    return `<strong>${safeText(when)}:</strong> ${safeText(notice)}`;
  });
  return [(name) => aside([`<strong>${WORDS.corrections}</strong>`, ...lines], 'stet-corrections', name)];
}

function notices({ notices: worded }: EditionMaterial): readonly NamedBlock[] {
  if (worded.length === 0) return [];
  return [
    (name) =>
      aside(
        worded.map(({ text }) => `<em>${safeText(text)}</em>`),
        'stet-notices',
        name,
      ),
  ];
}

function footnotes({ snapshot }: EditionMaterial, numbers: FootnoteNumbers): readonly NamedBlock[] {
  if (footnotesOf(snapshot.body).length === 0) return [];
  return [(name) => wordPressFootnotes(numbers, name).join('')];
}

function jsonLd(material: EditionMaterial): string {
  return wordPressHtml(
    `<script type="application/ld+json">${scriptSafeJson(newsArticle(material, null))}</script>`,
  );
}

function aside(lines: readonly string[], className: string, name: string | undefined): string {
  const inner = lines.map((line, index) => paragraph(line, index === lines.length - 1 ? name : undefined));
  return wordPressGroup(inner.join('\n\n'), 'aside', className);
}

function group(inner: string, className: string): string {
  return wordPressGroup(inner, 'div', className);
}

function paragraph(html: string, name: string | undefined): string {
  return wordPressParagraph(html, name === undefined ? {} : { metadata: { name } });
}

/** A line break stays one; a bracket is a character, never a shortcode. */
function safeText(text: string): string {
  return escapeText(text).replace(/\[/g, '&#91;').replace(/\r?\n/g, '<br>');
}
