import { z } from 'zod';

/** The body of an act that needs no further words: nothing, or an object without fields. */
export const emptyBody = z.strictObject({}).nullish();
export type EmptyBody = z.infer<typeof emptyBody>;
