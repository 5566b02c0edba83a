import { z } from 'zod';
import type { Sha256 } from '../../../../shared/domain/ids';
import type { Picture } from '../../../../shared/domain/picture';
import { fail } from '../../../../shared/errors/failure';
import type { WordPressMedium } from '../../../../shared/html/renderWordPress';
import type { Library } from '../../../library/library';
import { done, unclear, type Attempt } from '../target';
import type { WordPressClient } from './client';

const medium = z.object({
  id: z.int(),
  source_url: z.string(),
  alt_text: z.string(),
  caption: z.object({ raw: z.string() }),
});
type Medium = z.infer<typeof medium>;

/** The pictures as the site has them, by the hash of their files, and what it would not take. */
export interface SentPictures {
  readonly media: ReadonlyMap<Sha256, WordPressMedium>;
  readonly remarks: readonly string[];
}

/** Sends each file once: its slug is made from its hash, so a second time, or after a lost answer, it is found. */
export async function sendPictures(
  client: WordPressClient,
  pictures: readonly Picture[],
  objects: Library['objects'],
): Promise<Attempt<SentPictures>> {
  const media = new Map<Sha256, WordPressMedium>();
  const remarks: string[] = [];
  for (const picture of pictures) {
    if (media.has(picture.object.sha256)) continue;
    const sent = await sendPicture(client, picture, objects);
    if (sent.kind === 'refused' && sent.failure.code === 'wordpressRole') {
      return done({
        media,
        remarks: ['The site did not take the pictures: this account may not send files.'],
      });
    }
    if (sent.kind !== 'done') return sent;
    const { id, source_url: address } = sent.value.medium;
    media.set(picture.object.sha256, { id, address });
    remarks.push(...sent.value.remarks);
  }
  return done({ media, remarks });
}

interface SentPicture {
  readonly medium: Medium;
  readonly remarks: readonly string[];
}

async function sendPicture(
  client: WordPressClient,
  picture: Picture,
  objects: Library['objects'],
): Promise<Attempt<SentPicture>> {
  const name = `stet-${picture.object.sha256.slice(0, 16)}`;
  const there = await findMedium(client, name);
  const sent = there === null ? await upload(client, picture, objects, name) : done(there);
  return sent.kind === 'done' ? describe(client, sent.value, picture) : sent;
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
  if (sent.alt_text === picture.alternativeText && sent.caption.raw === caption)
    return done({ medium: sent, remarks: [] });
  const words = JSON.stringify({ alt_text: picture.alternativeText, caption });
  const answer = await client.post(`wp/v2/media/${sent.id}`, new TextEncoder().encode(words));
  const remarks = answer.kind === 'done' ? [] : ['The site did not take the words that go with a picture.'];
  return done({ medium: sent, remarks });
}
