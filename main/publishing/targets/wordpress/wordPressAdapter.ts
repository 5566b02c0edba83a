import { z } from 'zod';
import type { BlockId } from '../../../../shared/domain/ids';
import type { WordPressTarget } from '../../../../shared/domain/target';
import { fail, ok, type Result } from '../../../../shared/errors/failure';
import type { Library } from '../../../library/library';
import type { Fetch } from '../../http';
import { picturesIn } from '../../knownPictures';
import type { EditionMaterial } from '../../material';
import {
  done,
  NOTHING_ATTACHED,
  unclear,
  type Attachments,
  type Attempt,
  type Composition,
  type Place,
  type PublishingTarget,
  type RemoteCopy,
} from '../target';
import { parseJson, wordPressClient, type JsonAnswer, type WordPressClient } from './client';
import { markerName, postContent } from './content';
import { markupDifferences } from './differences';
import { sendPictures } from './media';
import { withNotes } from './footnotes';
import { post, postMeta, remoteCopy } from './post';
import { nowFor, wordPressTime } from './schedule';
import { findTerms } from './terms';

/** What a WordPress target needs. */
export interface WordPressPorts {
  readonly fetch: Fetch;
  readonly library: Library;
  readonly now: () => Date;
  readonly newBlockId: () => BlockId;
  /** How long one request may take, in milliseconds; 30 seconds unless given. */
  readonly longestWait?: number;
}

/** A slow PHP may finish long after we gave up; until then "not here" proves nothing. */
const SETTLES_AFTER = 60_000;
const EVERY_STATUS = 'publish,future,draft,pending,private';

/** A WordPress site as a target; the password lives no longer than this. */
export function wordPressAdapter(
  target: WordPressTarget,
  password: string,
  ports: WordPressPorts,
): PublishingTarget {
  const client = wordPressClient(ports.fetch, { ...target, password }, ports.longestWait);
  return {
    settlesAfter: SETTLES_AFTER,
    mayBeMissing: false,
    prepare: () => prepare(client, target),
    find: (place) => find(client, place, ports),
    attach: (material) => attach(client, material, ports),
    attachedTo: attachedTo,
    compose: (material, attachments, isNew) => compose(material, attachments, isNew, target),
    createDraft: async (_material, { bytes }) => postId(await client.post('wp/v2/posts', bytes)),
    update: async (id, _material, { bytes }) => postId(await client.post(`wp/v2/posts/${id}`, bytes)),
    release: (id, material, _composition, before) =>
      release(client, id, material, before?.visibility === 'scheduled', ports),
    differences: (composition, copy, attachments) => [
      ...attachments.remarks,
      ...contentDifferences(composition, copy),
    ],
  };
}

/** Asks who we are first: on a public route a wrong password would be taken for a visitor. */
async function prepare(client: WordPressClient, target: WordPressTarget): Promise<Result<null>> {
  const me = await client.get('wp/v2/users/me', { context: 'edit' });
  if (!me.ok) return me;
  return target.mayPublish ? ok(null) : fail('wordpressRole', { user: target.user, lacks: 'publish' });
}

async function find(
  client: WordPressClient,
  place: Place,
  ports: WordPressPorts,
): Promise<Result<RemoteCopy | null>> {
  const id = place.remoteId ?? (await idByMarker(client, place));
  if (id === null) return ok(null);
  if (typeof id !== 'string') return id;
  const answer = await client.getIfThere(`wp/v2/posts/${id}`, { context: 'edit' });
  if (!answer.ok) return answer;
  if (answer.value === null) return ok(null);
  const parsed = post.safeParse(answer.value.json);
  if (!parsed.success) return fail('serverAnswerUnreadable');
  return ok(remoteCopy(parsed.data, answer.value.bytes, ports.newBlockId));
}

/** The search of WordPress is by likeness: only a post that really holds the marker is ours. */
async function idByMarker(
  client: WordPressClient,
  { marker }: Place,
): Promise<string | null | Extract<Result<never>, { ok: false }>> {
  const answer = await client.get('wp/v2/posts', {
    context: 'edit',
    status: EVERY_STATUS,
    search: markerName(marker),
    search_columns: 'post_content',
  });
  if (!answer.ok) return answer;
  const posts = post.array().safeParse(answer.value.json);
  if (!posts.success) return fail('serverAnswerUnreadable');
  const found = posts.data.find(({ content }) => content.raw.includes(markerName(marker)));
  return found === undefined ? null : String(found.id);
}

async function attach(
  client: WordPressClient,
  { snapshot }: EditionMaterial,
  { library }: WordPressPorts,
): Promise<Attempt<Attachments>> {
  const { featured, categories, tags } = snapshot.publication;
  const pictures = [...(featured === null ? [] : [featured]), ...picturesIn(snapshot.body)];
  const sent = await sendPictures(client, pictures, library.objects);
  if (sent.kind !== 'done') return sent;
  const { media, remarks } = sent.value;
  const filed = await findTerms(client, 'categories', categories);
  const tagged = await findTerms(client, 'tags', tags);
  return done({
    featured: featured && (media.get(featured.object.sha256)?.id.toString() ?? null),
    categories: filed.ids,
    tags: tagged.ids,
    media,
    remarks: [...remarks, ...filed.remarks, ...tagged.remarks],
  });
}

/** A picture is known in the text by its hash, and there stand its number and its address at the site. */
function attachedTo({ snapshot }: EditionMaterial, copy: RemoteCopy): Attachments {
  const read = post.safeParse(parseJson(copy.bytes)).data;
  const images = [...(read?.content.raw ?? '').matchAll(/<img src="([^"]*)"[^>]* class="wp-image-(\d+)"/g)];
  const media = picturesIn(snapshot.body).flatMap(({ object: { sha256 } }) => {
    const [, address, id] = images.find(([, source]) => source?.includes(sha256.slice(0, 16))) ?? [];
    return address === undefined ? [] : [[sha256, { id: Number(id), address }] as const];
  });
  return { ...NOTHING_ATTACHED, media: new Map(media) };
}

function compose(
  material: EditionMaterial,
  attachments: Attachments,
  isNew: boolean,
  target: WordPressTarget,
): Composition {
  const { snapshot, slug } = material;
  const { content, footnotes } = postContent(material, attachments.media, target.mayUseUnfilteredHtml);
  const body = {
    ...(isNew ? { status: 'draft', slug } : {}),
    title: snapshot.fields.headline,
    content,
    ...(isNew && footnotes === '' ? {} : { meta: { footnotes } }),
    excerpt: snapshot.publication.excerpt || snapshot.fields.standfirst,
    categories: attachments.categories.map(Number),
    tags: attachments.tags.map(Number),
    featured_media: Number(attachments.featured ?? 0),
  };
  return {
    bytes: new TextEncoder().encode(JSON.stringify(body)),
    ext: 'json',
    mediaType: 'application/json',
  };
}

/** Published by its id, so that the server keeps the draft as its first revision. */
async function release(
  client: WordPressClient,
  id: string,
  { scheduledFor }: EditionMaterial,
  wasScheduled: boolean,
  ports: WordPressPorts,
): Promise<Attempt<string>> {
  if (scheduledFor !== null) {
    return change(client, id, { status: 'future', date_gmt: wordPressTime(new Date(scheduledFor)) });
  }
  if (!wasScheduled) return change(client, id, { status: 'publish' });
  // A scheduled post stays scheduled until it is given a date that has come, by the server's own clock.
  const clock = await client.get(`wp/v2/posts/${id}`, { context: 'edit' });
  if (!clock.ok) return unclear(clock.failure);
  const at = nowFor(ports.now(), clock.value.serverTime);
  return change(client, id, { status: 'publish', date_gmt: wordPressTime(at) });
}

async function change(client: WordPressClient, id: string, changes: object): Promise<Attempt<string>> {
  return postId(await client.post(`wp/v2/posts/${id}`, new TextEncoder().encode(JSON.stringify(changes))));
}

function postId(attempt: Attempt<JsonAnswer>): Attempt<string> {
  if (attempt.kind !== 'done') return attempt;
  const parsed = post.safeParse(attempt.value.json);
  return parsed.success ? done(String(parsed.data.id)) : unclear(fail('serverAnswerUnreadable').failure);
}

function contentDifferences(composition: Composition, copy: RemoteCopy): readonly string[] {
  const sent = sentPost.safeParse(parseJson(composition.bytes)).data;
  const read = post.safeParse(parseJson(copy.bytes)).data;
  return markupDifferences(
    withNotes(sent?.content ?? '', sent?.meta.footnotes ?? ''),
    withNotes(read?.content.raw ?? '', read?.meta.footnotes ?? ''),
  );
}

const sentPost = z.object({ content: z.string(), meta: postMeta });
