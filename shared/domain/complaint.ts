import { z } from 'zod';
import { instant, seq } from './ids';

/** *Legal letter*: from a solicitor or a court; while one is on record the article is preserved. */
const COMPLAINT_KINDS = ['legalLetter'] as const;

/** What came in about an article, as she logs it. */
export const complaintDetails = z.strictObject({
  kind: z.enum(COMPLAINT_KINDS),
  from: z.string().trim().min(1),
  /** The calendar day on which it came, in the article's zone. */
  receivedOn: z.iso.date(),
  /** What it asks for, in her words or its own; may be empty. */
  demand: z.string(),
  /** The day by which it is to be answered. */
  answerBy: z.iso.date(),
});
export type ComplaintDetails = Readonly<z.infer<typeof complaintDetails>>;

/** A complaint with the instant of its entry, as the log shows it. */
export const loggedComplaint = complaintDetails.extend({ loggedAt: instant, seq });
export type LoggedComplaint = Readonly<z.infer<typeof loggedComplaint>>;
