import { z } from 'zod';

/** Names one of our windows for as long as it is there: the id of its contents. */
export const windowId = z.int().brand('WindowId');
export type WindowId = z.infer<typeof windowId>;
