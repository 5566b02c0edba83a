const VAGUE = new Set(
  (
    'here|this|that|it|link|this link|the link|a link|more|read|read more|read on|more here|see more|find out more|learn more|' +
    'full story|the full story|story|source|sources|website|web site|page|site|article|this article|post|this post|' +
    'click|click this|hier|mehr|mehr lesen|weiterlesen|' +
    'ici|en savoir plus|lire la suite|aquí|leer más|qui|leggi tutto'
  ).split('|'),
);

const ENDS_IN_HERE =
  /^(?:(?:please|you|can|may|be|just|read|reads|view|viewed|see|seen|click|find|found|watch|listen|hear|download|go|look|follow|visit|more|in|full|it|this|that|the|on|about|for|to|all|out|details|detail|also|available|online|hier|klicken|cliquez)\s+)*(?:here|hier|ici)$/;

/** True for a label that says nothing of where it leads: "here", "read more", "view in full here". */
export function isVagueLabel(label: string): boolean {
  const words = label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words === '' || VAGUE.has(words) || ENDS_IN_HERE.test(words);
}
