import { segmenterFor } from './words';

/** The sentence in which the character at an offset stands, trimmed. */
export function sentenceAround(text: string, offset: number): string {
  for (const segment of segmenterFor('en', 'sentence').segment(text)) {
    if (offset < segment.index + segment.segment.length) return segment.segment.trim();
  }
  return text.trim();
}
