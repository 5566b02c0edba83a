import { z } from 'zod';
import { targetId } from './ids';

/** The built-in site's id: it is there from the first start. */
export const SITE_TARGET = targetId.parse('site');

const site = z.strictObject({
  id: targetId,
  kind: z.literal('site'),
  label: z.string(),
  address: z.string(),
});
const wordpress = z.strictObject({
  id: targetId,
  kind: z.literal('wordpress'),
  label: z.string(),
  /** The site's address as she gave it, with its final slash. */
  address: z.string(),
  user: z.string(),
  /** The REST root that was found there. */
  api: z.string(),
  /** True where the account may publish script in its posts, so that JSON-LD can be sent. */
  mayUseUnfilteredHtml: z.boolean(),
  mayPublish: z.boolean(),
  /** Where the password is: in the system's safe storage, or asked for each time. */
  password: z.enum(['stored', 'askedEachTime']),
});

/** A place that articles are published to. */
export const target = z.discriminatedUnion('kind', [site, wordpress]);
export type Target = Readonly<z.infer<typeof target>>;
export type SiteTarget = Readonly<z.infer<typeof site>>;
export type WordPressTarget = Readonly<z.infer<typeof wordpress>>;
