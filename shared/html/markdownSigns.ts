/** Signs that hardly anybody writes but in Markdown: one is enough. */
const SURE = [
  /^#{1,6} \S.*\n\s*\n/m,
  /^(?:```|~~~)[\w-]*\s*$[\s\S]*?^(?:```|~~~)\s*$/m,
  /!?\[[^\]\n]+\]\((?:https?:\/\/|mailto:)[^\s)]+(?: "[^"\n]*")?\)/,
  /^\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)+\|?\s*$/m,
  /^\[\^[\w-]+\]: \S/m,
];
/** Signs that may be meant as they stand: two different ones are enough. */
const LIKELY = [
  /^#{1,6} \S/m,
  /(?:^|[\s(])\*\*[^\s*][^*\n]*\*\*(?=$|[\s.,;:!?)])/m,
  /(?:^|[\s(])(?:_[^\s_][^_\n]*_|\*[^\s*][^*\n]*\*)(?=$|[\s.,;:!?)])/m,
  /(?:^|[\s(])`[^`\n]+`/m,
  /^[-*+] \S.*\n(?:\s*\n)?[-*+] \S/m,
  /^\d+\. \S.*\n(?:\s*\n)?\d+\. \S/m,
  /^> \S/m,
  /^(?:\* ?\* ?\*|- ?- ?-|_ ?_ ?_)[*_ -]*$/m,
  /^\S.*\n(?:={3,}|-{3,})\s*$/m,
];

/** True for text that is plainly written in Markdown; a lone asterisk or hash is not enough. */
export function isPlainlyMarkdown(text: string): boolean {
  const lines = text.replace(/\r\n?/g, '\n');
  return SURE.some((sign) => sign.test(lines)) || LIKELY.filter((sign) => sign.test(lines)).length >= 2;
}
