import type { NoticeKind } from '../../shared/domain/notice';
import { isFollowLine } from './judge';

const DEVELOPING =
  /^this is a (?:developing|breaking) (?:news )?(?:story|article|report)(?:(?:,|;| –| -)? ?(?:and |which |that )?(?:will|may|is being|we|more)\b[^.!?]*)?[.!]?$/i;
const AFTER_DEVELOPING =
  /\b(?:follow|check back|refresh|updates?|more (?:to follow|details|soon)|come back)\b/i;

const UPDATED =
  /^(?:this )?(?:(?:page|article|post|story) )?(?:was )?(?:last )?(?:updated|modified)(?: on| at)?\s*[:–—-]?\s*(?<when>.{4,80})$/i;
const DATE_WORDS =
  /^(?:\d[\d:./-]*(?:st|nd|rd|th|am|pm|h|hrs)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*|at|on|the|of|am|pm|hours?|hrs|gmt|bst|utc|[ce]e?s?t)$/i;

const INVITES = /\b(?:please|let (?:me|us) know|contact|e-?mail|write to|get in touch|if you|if there)\b/i;
const CORRECTIONS =
  /^(?:corrections?\s*[:–—-]\s*|if (?:you|there)\b.{0,60}\b(?:mistakes?|errors?|inaccura\w+)\b.{0,80}\b(?:article|story|post|piece|page|report)\b)/i;
const RIGHT_OF_REPLY =
  /^(?:right (?:of|to) reply\s*[:–—-]\s*|if you (?:are|have been) (?:mentioned|named|criticised)\b.{0,60}\b(?:article|story|post|piece|page|report)\b)/i;
const COPYRIGHT =
  /^(?:©|\(c\)\s|copyright (?:©|\(c\))|copyright (?:19|20)\d\d\b|.{0,80}\ball rights reserved\b)/i;

/** The standing notice that a piece of text was typed to be, or null. A sentence about such things is none. */
export function typedNotice(text: string): NoticeKind | null {
  const line = text.replace(/\s+/g, ' ').trim();
  if (isDeveloping(line)) return 'developing';
  if (isLastUpdated(line)) return 'lastUpdated';
  if (line.length > 800) return null;
  if (CORRECTIONS.test(line) && INVITES.test(line)) return 'correctionsInvitation';
  if (RIGHT_OF_REPLY.test(line) && /\b(?:you|your|please|contact)\b/i.test(line)) return 'rightOfReply';
  return COPYRIGHT.test(line) ? 'copyright' : null;
}

const PERSON =
  /^(?:published|written|posted) by (?<name>[\p{Lu}][\p{L}'’.-]*(?: (?:de|la|van|von|der|den|bin|al|[\p{Lu}][\p{L}'’.-]*)){0,4})$/u;

/** The name in a line that says who published the article, or null. */
export function publishedBy(text: string): string | null {
  return (
    PERSON.exec(text.trim().replace(/^[A-Z]/, (letter) => letter.toLowerCase()))?.groups?.['name'] ?? null
  );
}

/** "By Jane Roe" and nothing else: the name, or null. */
export function bylineOf(text: string): string | null {
  const name = /^by:? (?<name>.+)$/i.exec(text.trim())?.groups?.['name'] ?? '';
  return publishedBy(`published by ${name}`);
}

/** The first sentence says it; whatever follows may only tell readers to come back or to follow. */
function isDeveloping(line: string): boolean {
  const [first = '', ...rest] = line.split(/(?<=[.!?])\s+/);
  return DEVELOPING.test(first) && rest.every((more) => AFTER_DEVELOPING.test(more) || isFollowLine(more));
}

function isLastUpdated(line: string): boolean {
  const when = UPDATED.exec(line)?.groups?.['when'];
  if (when === undefined || !/\d/.test(when)) return false;
  return when.split(/[\s,()]+/).every((word) => word === '' || DATE_WORDS.test(word.replace(/\.$/, '')));
}
