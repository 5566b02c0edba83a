import { body as bodySchema, type Body } from '../../shared/domain/body';
import { blockId } from '../../shared/domain/ids';
import { readHtml } from '../../shared/html/readHtml';
import { renderBody } from '../../shared/html/renderHtml';
import { isBlank } from '../../shared/html/renderText';
import { sanitized } from './sanitize';

/** A body that a sanitiser of another make has passed. */
export interface SafeBody {
  readonly body: Body;
  /** What had to be changed, in plain words; empty as long as our own renderer is right. */
  readonly remarks: readonly string[];
}

/** Leaves out empty blocks and asks a second make about the body's HTML; where the two disagree, the stricter one is published and that is said. */
export function safeBody(written: Body): SafeBody {
  const body = written.filter(({ content }) => !isBlank(content));
  const { html, differs } = sanitized(renderBody(body));
  if (!differs) return { body, remarks: [] };
  let made = 0;
  const { blocks } = readHtml(html, () => blockId.parse(`safe-${(made += 1)}`));
  return {
    body: bodySchema.parse(blocks),
    remarks: ['Some formatting was left out because it did not look safe.'],
  };
}
