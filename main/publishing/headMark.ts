import { head, type Head } from '../../shared/domain/envelope';

/** A head as it is written into pages and blocks: `seq:hash`. */
export function headMark({ seq, hash }: Head): string {
  return `${seq}:${hash}`;
}

/** The head in such a mark; null for anything else. */
export function parseHead(text: string | null): Head | null {
  const [seq, hash] = (text ?? '').split(':');
  const parsed = head.safeParse({ seq: Number(seq), hash });
  return parsed.success ? parsed.data : null;
}
