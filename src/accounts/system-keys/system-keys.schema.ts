import { z } from 'zod';

/** A key lives no longer: whoever runs the other system changes it once a year. */
export const LONGEST_DAYS = 366;

/** What another system may send: what came of tests, or figures of periods and scores. */
export const KEY_PURPOSES = ['tests', 'figures'] as const;
export type KeyPurpose = (typeof KEY_PURPOSES)[number];

export const systemKeyView = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    purpose: z.enum(KEY_PURPOSES),
    hint: z.string().describe('how the key ends'),
    madeAt: z.string(),
    lastDay: z.string(),
    usedAt: z.string().nullable(),
    usedFrom: z.string().nullable(),
    revokedAt: z.string().nullable(),
    state: z.enum(['good', 'over', 'revoked']),
  })
  .meta({ id: 'SystemKey' });
export const systemKeysView = z.array(systemKeyView).meta({ id: 'SystemKeys' });

export const newSystemKeyBody = z
  .strictObject({
    name: z.string().trim().min(1).max(120).describe('which system will hold it'),
    lastDay: z.iso.date().describe('good until the end of this day, at most 366 days from now'),
    purpose: z.enum(KEY_PURPOSES).default('tests').describe('all that the key is good for'),
  })
  .meta({ id: 'NewSystemKey' });
export const newSystemKeyView = z
  .strictObject({
    key: z.string().describe('shown this once; only its digest is kept'),
    ...systemKeyView.shape,
  })
  .meta({ id: 'MadeSystemKey' });

export type SystemKeyView = z.infer<typeof systemKeyView>;
export type NewSystemKeyBody = z.infer<typeof newSystemKeyBody>;
export type NewSystemKeyView = z.infer<typeof newSystemKeyView>;
