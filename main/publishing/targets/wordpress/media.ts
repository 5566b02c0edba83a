import { z } from 'zod';
import type { Picture } from '../../../../shared/domain/picture';
import { fail } from '../../../../shared/errors/failure';
import type { Library } from '../../../library/library';
import { done, unclear, type Attempt } from '../target';
import type { WordPressClient } from './client';

const medium = z.object({
  id: z.int(),
  alt_text: z.string(),
  caption: z.object({ raw: z.string() }),
});
type Medium = z.infer<typeof medium>;

/** A picture at the site, or why there is none. */
export interface SentPicture {
  readonly id: string | null;
  readonly remarks: readonly string[];
}

/** Sends a picture once: its slug is made from its hash, so a second time, or after a lost answer, it is found. */
export async function sendPicture(
  client: WordPressClient,
  picture: Picture,
  objects: Library['objects'],
): Promise<Attempt<SentPicture>> {
  const name = `stet-${picture.object.sha256.slice(0, 16)}`;
  const there = await findMedium(client, name);
  const sent = there === null ? await upload(client, picture, objects, name) : done(there);
  if (sent.kind === 'refused' && sent.failure.code === 'wordpressRole') {
    return done({
      id: null,
      remarks: ['The site did not take the featured picture: this account may not send files.'],
    });
  }
  if (sent.kind !== 'done') return sent;
  return describe(client, sent.value, picture);
}

async function findMedium(client: WordPressClient, slug: string): Promise<Medium | null> {
  const answer = await client.get('wp/v2/media', { slug, context: 'edit' });
  const found = answer.ok ? z.array(medium).safeParse(answer.value.json).data : undefined;
  return found?.[0] ?? null;
}

async function upload(
  client: WordPressClient,
  { object }: Picture,
  objects: Library['objects'],
  name: string,
): Promise<Attempt<Medium>> {
  const bytes = await objects.read(object);
  const file = { bytes, mediaType: object.mediaType, name: `${name}.${object.ext}` };
  const answer = await client.upload('wp/v2/media', file);
  if (answer.kind === 'refused') return answer;
  const answered = answer.kind === 'done' ? medium.safeParse(answer.value.json).data : undefined;
  const arrived = answered ?? (await findMedium(client, name));
  if (arrived !== null) return done(arrived);
  return answer.kind === 'done' ? unclear(fail('serverAnswerUnreadable').failure) : answer;
}

/** The words that go with it are sent only where they differ from those that are there. */
async function describe(
  client: WordPressClient,
  sent: Medium,
  picture: Picture,
): Promise<Attempt<SentPicture>> {
  const caption = [picture.caption, picture.credit].filter(Boolean).join(' ');
  const id = String(sent.id);
  if (sent.alt_text === picture.alternativeText && sent.caption.raw === caption)
    return done({ id, remarks: [] });
  const words = JSON.stringify({ alt_text: picture.alternativeText, caption });
  const answer = await client.post(`wp/v2/media/${sent.id}`, new TextEncoder().encode(words));
  const remarks =
    answer.kind === 'done' ? [] : ['The site did not take the words that go with the featured picture.'];
  return done({ id, remarks });
}
