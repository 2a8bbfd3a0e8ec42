import { z } from 'zod';
import { sheetOutcomes } from '../imports/sheet-layout';
import { ROLES } from '../platform/http/actor';

const whole = z.int().min(0);
const leftOut = z.strictObject({
  column: z.string(),
  heading: z.string(),
  /** Why it may not be kept; null where it is simply not known. */
  why: z.string().nullable(),
});

const plannedRow = z
  .strictObject({
    sheet: z.string(),
    rowNumber: z.int(),
    verdict: z.enum(['created', 'unchanged', 'refused']),
    name: z.string().nullable(),
    login: z.string().nullable(),
    /** The login was made of the name and the unit. */
    proposed: z.boolean(),
    organisation: z.string().nullable(),
    role: z.enum(ROLES).nullable(),
    listTypes: z.array(z.string()).nullable(),
    validFrom: z.string().nullable(),
    /** Last day on which the duty holds. */
    lastDay: z.string().nullable(),
    decisionNumber: z.string().nullable(),
    decisionDate: z.string().nullable(),
    problems: z.array(
      z.strictObject({
        cell: z.string(),
        code: z.string(),
        message: z.string(),
        nearest: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'PlannedAccountRow' });

/** The same as a new account asks for, with nothing left out. */
const accountToMake = z
  .strictObject({
    login: z.string(),
    name: z.string(),
    duties: z.array(
      z.strictObject({
        role: z.enum(ROLES),
        organisationId: z.uuid().nullable(),
        listTypes: z.array(z.string()).nullable(),
        validFrom: z.string(),
        /** First day on which it no longer holds. */
        validTo: z.string().nullable(),
        decisionNumber: z.string().nullable(),
        decisionDate: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'AccountToMake' });

export const accountsPlan = z
  .strictObject({
    fileName: z.string(),
    /** rows = created + unchanged + refused */
    counts: z.strictObject({ rows: whole, created: whole, unchanged: whole, refused: whole }),
    sheets: z.array(
      z.strictObject({
        sheet: z.string(),
        outcome: z.enum(sheetOutcomes),
        rows: whole,
        leftOut: z.array(leftOut),
      }),
    ),
    rows: z.array(plannedRow),
    /** What to send to `POST accounts/bulk`; several rows of one login are one account. */
    accounts: z.array(accountToMake),
  })
  .meta({ id: 'AccountsPlan' });

export type AccountsPlan = z.infer<typeof accountsPlan>;
