import type { Occurrences } from './occurrences';

/**
 * Finds an address in texts, with or without its scheme, `www.`, a slash at its end and a fragment; never as the beginning
 * of a longer address, which leads elsewhere.
 */
export function occurrencesOfAddress(address: string): Occurrences {
  const bare = address.replace(/^(?:https?:\/\/(?:www\.)?|mailto:)/i, '').replace(/#.*$/, '');
  const core = bare.replace(/\/$/, '');
  if (core === '') return () => [];
  const pattern = new RegExp(`${BEFORE}(?:https?://|mailto:)?(?:www\\.)?${escaped(core)}${AFTER}`, 'gi');
  return (text) => [...text.matchAll(pattern)].map(({ 0: found, index }) => [index, index + found.length]);
}

/** Another host's name must not end in ours. */
const BEFORE = '(?<![\\w.@-])';
/** A tracking parameter leads to the same page; a full stop or a bracket may end the sentence that it stands in. */
const AFTER = '/?(?:\\?(?:utm_\\w+=[\\w%~-]*&?)+)?(?:#[\\w%/=&.~-]*[\\w/])?(?![\\w/?&=%~+@-])(?!\\.\\w)';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
