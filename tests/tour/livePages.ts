// Both live pages as a reader's browser gets them, and what must and must not be in them.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WordPress } from '../support/wordpress';

export interface LivePages {
  readonly siteAddress: string;
  readonly wordpressAddress: string;
  readonly postId: number;
  /** How many of the two pages hold the correction. */
  readonly notices: number;
  /** How many hold a blog's comment form that was never part of the article. */
  readonly furniture: number;
}

interface Wanted {
  readonly out: string;
  readonly library: string;
  readonly siteAddress: string;
  readonly wordpressAddress: string;
  readonly wordpress: WordPress;
  readonly mustHold: readonly string[];
}

const FURNITURE = ['Leave a Reply', 'Log Out', 'Connecting to %s'];

export async function fetchLivePages(wanted: Wanted): Promise<LivePages> {
  const site = readFileSync(
    join(wanted.library, 'site', new URL(wanted.siteAddress).pathname, 'index.html'),
    'utf8',
  );
  const wordpress = await (await fetch(wanted.wordpressAddress)).text();
  writeFileSync(join(wanted.out, 'live-site.html'), site);
  writeFileSync(join(wanted.out, 'live-wordpress.html'), wordpress);
  cpSync(join(wanted.library, 'site'), join(wanted.out, 'site'), { recursive: true });
  const pages = [site, wordpress];
  return {
    siteAddress: wanted.siteAddress,
    wordpressAddress: wanted.wordpressAddress,
    postId: await postIdOf(wanted),
    notices: pages.filter(
      (page) => wanted.mustHold.every((words) => page.includes(words)) && /amended on/.test(page),
    ).length,
    furniture: pages.filter((page) => FURNITURE.some((words) => page.includes(words))).length,
  };
}

async function postIdOf({ wordpressAddress, wordpress }: Wanted): Promise<number> {
  const slug = new URL(wordpressAddress).pathname.split('/').filter(Boolean).at(-1) ?? '';
  const answer = await fetch(`${wordpress.url}/wp-json/wp/v2/posts?slug=${encodeURIComponent(slug)}`);
  const posts = (await answer.json()) as readonly { readonly id: number }[];
  const id = posts[0]?.id;
  if (!id) throw new Error(`There is no post with the slug ${slug}`);
  return id;
}
