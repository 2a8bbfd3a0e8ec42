import { z } from 'zod';
import { freeText } from '../platform/http/free-text';
import { ENTRY_STATES } from './entry-on-behalf.entity';

const reason = freeText().min(1).max(1000);

/** The check by the department in charge; null while there is none that counts. */
export const checkView = z
  .strictObject({ by: z.string(), at: z.iso.datetime(), note: z.string().nullable() })
  .meta({ id: 'ListCheck' });

/** A declaration made in place of the unit. */
export const entryView = z
  .strictObject({
    id: z.uuid(),
    by: z.string(),
    at: z.iso.datetime(),
    created: z.int(),
    changed: z.int(),
    state: z.enum(ENTRY_STATES),
    answeredBy: z.string().nullable(),
    answeredAt: z.iso.datetime().nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'EntryOnBehalf' });

/** How a list stands beside its rows. */
export const standingFields = {
  check: checkView.nullable(),
  onBehalf: z.array(entryView).meta({ description: 'Entries made for the unit, the latest first' }),
  representation: z.enum(['open', 'ended']).nullable().meta({
    description: 'Set where the person acts for a body that no longer exists, and whether still',
  }),
};

export const checkBody = z
  .strictObject({ note: reason.nullable().default(null) })
  .meta({ id: 'CheckList' });
export const uncheckBody = z.strictObject({ note: reason }).meta({ id: 'UncheckList' });
export const confirmEntryBody = z.strictObject({}).meta({ id: 'ConfirmEntry' });
export const disputeEntryBody = z.strictObject({ note: reason }).meta({ id: 'DisputeEntry' });

export type CheckView = z.infer<typeof checkView>;
export type EntryView = z.infer<typeof entryView>;
