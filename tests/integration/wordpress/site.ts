// What a test asks of the real WordPress behind Stet's back, and how it is connected.
import type { Target } from '../../../shared/domain/target';
import { valueOf } from '../../support/temporaryLibrary';
import type { WordPress, WordPressUser } from '../../support/wordpress';
import type { Newsroom } from '../publishing/newsroom';

export interface SeenPost {
  readonly id: number;
  readonly status: string;
  readonly slug: string;
  readonly link: string;
  readonly date_gmt: string;
  readonly title: { readonly raw: string };
  readonly content: { readonly raw: string };
  readonly excerpt: { readonly raw: string };
  readonly categories: readonly number[];
  readonly tags: readonly number[];
  readonly featured_media: number;
}

/** Connects the newsroom to the site, at its own address or over another line. */
export async function connect(room: Newsroom, user: WordPressUser, address: string): Promise<Target> {
  return valueOf(
    await room.handlers['targets.connectWordPress']({
      address,
      user: user.user,
      password: user.applicationPassword,
      allowPlainHttp: false,
    }),
  );
}

/** Asks the REST interface as the administrator: reads, or sends a change. */
export async function askSite<T>(
  wordpress: WordPress,
  route: string,
  change?: object,
  method = change === undefined ? 'GET' : 'POST',
): Promise<T> {
  const { user, applicationPassword } = wordpress.users.admin;
  const answer = await fetch(`${wordpress.url}/wp-json/wp/v2/${route}`, {
    method,
    headers: {
      authorization: `Basic ${Buffer.from(`${user}:${applicationPassword}`).toString('base64')}`,
      'content-type': 'application/json',
    },
    ...(change === undefined ? {} : { body: JSON.stringify(change) }),
  });
  return (await answer.json()) as T;
}

/** All posts whatever their status, but for WordPress's own first one. */
export async function allPosts(wordpress: WordPress): Promise<readonly SeenPost[]> {
  const posts = await askSite<SeenPost[]>(
    wordpress,
    'posts?context=edit&per_page=100&status=publish,future,draft,pending,private',
  );
  return posts.filter(({ slug }) => slug !== 'hello-world');
}

/** Reads a post. */
export function postAt(wordpress: WordPress, id: string | null): Promise<SeenPost> {
  return askSite<SeenPost>(wordpress, `posts/${id}?context=edit`);
}

/** Someone puts a post into the bin over there. */
export async function binPost(wordpress: WordPress, id: string | null): Promise<void> {
  await askSite(wordpress, `posts/${id}`, undefined, 'DELETE');
}
