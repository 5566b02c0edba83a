import { body as bodySchema, type Body } from '../../shared/domain/body';
import { blockId } from '../../shared/domain/ids';
import { readHtml } from '../../shared/html/readHtml';
import { renderBody } from '../../shared/html/renderHtml';
import { isBlank } from '../../shared/html/renderText';
import { picturesIn, withKnownPictures } from './knownPictures';
import { sanitized } from './sanitize';
import { pictureOnSite } from './theme/pictureOnSite';

/** A body that a sanitiser of another make has passed. */
export interface SafeBody {
  readonly body: Body;
  /** What had to be changed, in plain words; empty as long as our own renderer is right. */
  readonly remarks: readonly string[];
}

/** Leaves out empty blocks and asks a second make about the body's HTML; where the two disagree, the stricter one is published and that is said. */
export function safeBody(written: Body): SafeBody {
  const body = written.filter(({ content }) => !isBlank(content));
  const { html, differs } = sanitized(
    renderBody(body, { pictureAddress: pictureOnSite, hasLiveEmbeds: true }),
  );
  if (!differs) return { body, remarks: [] };
  let made = 0;
  const read = readHtml(html, () => blockId.parse(`safe-${(made += 1)}`), { takesPictures: true });
  return {
    body: bodySchema.parse(withKnownPictures(read, picturesIn(body))),
    remarks: ['Some formatting was left out because it did not look safe.'],
  };
}
