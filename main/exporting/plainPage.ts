import type { Snapshot } from '../../shared/domain/article';
import { escapeAttribute, escapeText } from '../../shared/html/escape';
import { renderBody } from '../../shared/html/renderHtml';
import { directionOfLanguage } from '../../shared/text/direction';

/** An article as one plain page that any browser and any word processor opens: its text, and nothing from elsewhere. */
export function plainPage({ fields, body, notices }: Snapshot): string {
  const { kicker, headline, standfirst, byline, language } = fields;
  const direction = directionOfLanguage(language);
  const line = (tag: string, text: string): string[] =>
    text === '' ? [] : [`<${tag}>${escapeText(text)}</${tag}>`];
  return [
    '<!doctype html>',
    `<html lang="${escapeAttribute(language)}" dir="${direction}">`,
    '<meta charset="utf-8">',
    `<title>${escapeText(headline)}</title>`,
    ...line('p', kicker),
    ...line('h1', headline),
    ...line('p', standfirst),
    ...line('p', byline),
    renderBody(body, { direction }),
    ...notices.flatMap(({ text }) => line('p', text ?? '')),
    '</html>',
    '',
  ].join('\n');
}
