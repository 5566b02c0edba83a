import slugify from '@sindresorhus/slugify';

const LONGEST = 80;

/** The last part of an address from a headline: lower case, hyphens, at most 80 characters, cut at a word. */
export function slugFrom(headline: string): string {
  const slug = slugify(headline.replace(/['’]/g, ''), { decamelize: false });
  if (slug.length <= LONGEST) return slug;
  const cut = slug.slice(0, LONGEST + 1);
  const end = cut.lastIndexOf('-');
  return end > 0 ? cut.slice(0, end) : slug.slice(0, LONGEST);
}

/** True for what may stand in an address as it is: small letters, digits, single hyphens between. */
export function isSlug(slug: string): boolean {
  return slug.length <= LONGEST && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug);
}
