import type { LeftOutReason } from '../../shared/domain/importing';

/** Whole lines that belong to the blog and not to the article. A sentence that merely mentions such words never matches. */
const LEFT_OUT: readonly (readonly [LeftOutReason, RegExp])[] = [
  ['pingback', /^(?:ping|track)back: .{1,200}$/i],
  ['comments', /^\d+ (?:thoughts?|comments?|responses?|replies) (?:on|to) [“"‘'].{1,200}$/i],
  ['comments', /^(?:\d+|no) (?:comments?|responses|replies)(?: yet)?$/i],
  ['commentForm', /^leave a (?:reply|comment)(?: cancel reply)?$/i],
  ['commentForm', /^(?:post|add|write) a comment$/i],
  ['commentForm', /^please log in using one of these methods to post your comment\b.{0,20}$/i],
  ['commentForm', /^fill in your details below or click an icon to log in\b.{0,20}$/i],
  ['commentForm', /^you are commenting using your .{1,40} account\b.{0,60}$/i],
  ['commentForm', /^your email address will not be published\b.{0,80}$/i],
  [
    'commentForm',
    /^(?:enter your comment here|notify me of new (?:comments|posts) (?:via|by) email)\b.{0,20}$/i,
  ],
  ['commentForm', /^(?:connecting to %s|%d bloggers like this)\W*$/i],
  ['shareLinks', /^(?:share this|share|like this|like loading)\s*(?:[:.…]+)?$/i],
  ['shareLinks', /^(?:be the first to like this|\d+ bloggers? likes? this|liked by \d+ people)\W*$/i],
  [
    'siteFurniture',
    /^(?:skip to (?:main )?content|menu|search|loading|advertisements?|report this ad|post navigation)\W*$/i,
  ],
  ['siteFurniture', /^(?:← .{1,120}|.{1,120} →|(?:previous|next) (?:post|article|story)\b.{0,120})$/i],
  ['siteFurniture', /^(?:filed under|tagged(?: with)?|categories|tags|posted in):? [^.]{1,120}$/i],
  ['siteFurniture', /^(?:posted|published) on (?=.*\d{4})[^.]{1,60}$/i],
  ['siteFurniture', /^(?:blog at wordpress\.com|powered by [^.]{1,40}|view all posts by .{1,60})\W*$/i],
];

const NETWORK =
  'twitter|x|facebook|linkedin|reddit|whatsapp|telegram|tumblr|pinterest|pocket|mastodon|bluesky|threads|instagram|youtube';
const SHARE_LINE = new RegExp(
  `^(?:(?:click to )?(?:share|tweet|email|print|like)(?: this)?(?: (?:on|to|via|by) [a-z]{1,12})?|${NETWORK}|e-?mail|more|copy link)` +
    '(?: (?:this )?(?:to|a link to) a friend)?(?:\\s*\\(opens in new window\\))?$',
  'i',
);
const FOLLOW = new RegExp(
  `^(?:you can |please )?(?:follow|find|like|join) [^.!?]{1,80}\\b(?:on|via) (?:${NETWORK})\\b[^.!?]{0,100}[.!]?$`,
  'i',
);

/** Why a piece of text is not the article, or null where it is. */
export function reasonToLeaveOut(text: string): LeftOutReason | null {
  const line = text.replace(/\s+/g, ' ').trim();
  const known = LEFT_OUT.find(([, pattern]) => pattern.test(line));
  if (known !== undefined) return known[0];
  const lines = text.split('\n').map((part) => part.trim());
  if (lines.every((part) => SHARE_LINE.test(part) || /^share this:?$/i.test(part))) return 'shareLinks';
  return line.length <= 200 && isFollowLine(line) ? 'socialLinks' : null;
}

/** True for a sentence that asks the reader to follow somebody on a network. */
export function isFollowLine(sentence: string): boolean {
  return FOLLOW.test(sentence.trim());
}
