import { z } from 'zod';
import { freeText } from '../../platform/http/free-text';
import { CUSTODY_STATES } from './custody-rules';

const line = (most: number) => z.string().trim().min(1).max(most);
const day = z.iso.date();

export const beginCustodyBody = z
  .strictObject({
    itemIds: z.array(z.uuid()).min(1).max(500),
    custodianOrganisationId: z
      .uuid()
      .nullable()
      .meta({ description: 'A body of the round; null for another, told by its name' }),
    custodian: line(200),
    since: day,
    until: day.nullable(),
    paperNumber: line(100),
    paperDay: day,
    note: line(1000).nullable(),
  })
  .meta({ id: 'BeginCustody' });

export const endCustodyBody = z
  .strictObject({ endedOn: day, reason: freeText().min(5).max(1000) })
  .meta({ id: 'EndCustody' });

export const custodyBegun = z.strictObject({ rows: z.int() }).meta({ id: 'CustodyBegun' });

const custodyView = z
  .strictObject({
    id: z.uuid(),
    custodian: z.string(),
    since: day,
    until: day.nullable(),
    paperNumber: z.string(),
    paperDay: day,
    note: z.string().nullable(),
    state: z.enum(CUSTODY_STATES),
    madeBy: z.string(),
    madeAt: z.iso.datetime(),
    endedOn: day.nullable(),
    endedAt: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'When its end was recorded, or the row was accepted or closed' }),
    endReason: z.string().nullable(),
    endedBy: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'ItemCustody' });

export const itemCustodyView = z
  .strictObject({
    custodies: z.array(custodyView).meta({ description: 'The latest first' }),
    mayBegin: z.boolean(),
    mayEnd: z.boolean(),
    today: day,
  })
  .meta({ id: 'ItemCustodies' });

export const custodySummary = z
  .strictObject({
    rows: z.int().meta({ description: 'Rows that somebody keeps until the receiver takes over' }),
    overdue: z.int(),
    custodians: z.array(z.strictObject({ name: z.string(), rows: z.int() })),
  })
  .meta({ id: 'CustodySummary' });

export const custodyQuery = z.strictObject({
  moment: z.iso.datetime({ precision: 3 }).optional().meta({ description: 'As it was then' }),
});

export type BeginCustody = z.infer<typeof beginCustodyBody>;
export type EndCustody = z.infer<typeof endCustodyBody>;
export type ItemCustodyView = z.infer<typeof itemCustodyView>;
export type CustodySummary = z.infer<typeof custodySummary>;
