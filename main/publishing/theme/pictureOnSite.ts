import type { Picture } from '../../../shared/domain/picture';

/** Where a picture lies below the site's root: it follows from the picture alone, so that a page can be made again without asking anybody. */
export function pictureOnSite({ object }: Picture): string {
  return `pictures/${object.sha256.slice(0, 16)}.${object.ext}`;
}
