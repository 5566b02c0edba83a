import type { Snapshot } from '../../shared/domain/article';
import { blockWords } from '../../shared/text/words';
import { inSlices } from '../storage/inSlices';

/** Counts what has not been counted yet, which is very much after a long paste; asking for the sum then costs nothing. */
export const countAhead = ({ body, fields }: Snapshot): Promise<void> =>
  inSlices(body, ({ content }) => void blockWords(content, fields.language));
