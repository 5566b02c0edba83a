import { z } from 'zod';

/** The standing notices at an article's foot, in the order in which they are shown. */
export const NOTICE_KINDS = [
  'developing',
  'lastUpdated',
  'correctionsInvitation',
  'rightOfReply',
  'author',
  'copyright',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** A notice; `text` is null where Stet writes it from the record (the date of the last update). */
export const notice = z.strictObject({ kind: z.enum(NOTICE_KINDS), text: z.string().nullable() });
export type Notice = Readonly<z.infer<typeof notice>>;
