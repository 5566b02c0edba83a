import { longDate, dayOf, timeOfDay, zoneName } from '../text/dates';
import { assertNever } from '../errors/assertNever';
import type { House } from './house';
import type { NoticeKind } from './notice';

/** What a notice's words are made of. */
export interface NoticeFacts {
  readonly house: House;
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  readonly zone: string;
  readonly language: string;
  /** Her own words, or null. */
  readonly typed: string | null;
}

/** A notice as readers see it; her own words win, except for a date, which is the record's. Null where there is nothing to say. */
export function noticeText(kind: NoticeKind, facts: NoticeFacts): string | null {
  if (kind === 'lastUpdated') return lastUpdated(facts);
  const typed = facts.typed?.trim() ?? '';
  return typed === '' ? ownWords(kind, facts) : typed;
}

function ownWords(kind: Exclude<NoticeKind, 'lastUpdated'>, facts: NoticeFacts): string | null {
  const { name, contact } = facts.house;
  switch (kind) {
    case 'developing':
      return 'This is a developing story and will be updated.';
    case 'correctionsInvitation':
      return contact === ''
        ? null
        : `Corrections: if you see a mistake in this article, please write to ${contact}. It will be put right as soon as possible, and the correction will be shown here.`;
    case 'rightOfReply':
      return contact === ''
        ? null
        : `Right of reply: if you are named here and think this is wrong or unfair, write to ${contact}. I will consider it promptly and publish a fair account of a reasonable response.`;
    case 'author':
      return name === '' ? null : `By ${name}`;
    case 'copyright':
      return copyright(facts);
    default:
      return assertNever(kind);
  }
}

function lastUpdated({ publishedAt, updatedAt, zone, language }: NoticeFacts): string | null {
  const at = updatedAt ?? publishedAt;
  if (at === null) return null;
  return `Last updated: ${longDate(at, zone, language)}, ${timeOfDay(at, zone)} ${zoneName(at, zone, language)}`;
}

function copyright({ house, publishedAt, updatedAt, zone }: NoticeFacts): string | null {
  if (house.name === '' || publishedAt === null) return null;
  const first = dayOf(publishedAt, zone).slice(0, 4);
  const last = dayOf(updatedAt ?? publishedAt, zone).slice(0, 4);
  return `© ${house.name} ${first === last ? first : `${first}–${last}`}`;
}
