import { z } from 'zod';
import { freeText } from '../../platform/http/free-text';
import { pageOf, pageQuery } from '../../platform/http/paging';
import { CAUSE_STATES } from './finding.entity';
import { FINDING_KINDS } from './finding-kinds';
import { SEVERITIES, STANDINGS } from './finding-rules';

const day = z.iso.date();
const sentence = z.strictObject({ vi: z.string(), en: z.string() });
const kind = z.enum(FINDING_KINDS).meta({ id: 'FindingKind' });

export const findingKinds = z.array(
  z
    .strictObject({ kind, name: sentence, cause: sentence, remedy: sentence })
    .meta({ id: 'FindingKindWords' }),
);

export const causesQuery = z.strictObject({
  ...pageQuery.shape,
  state: z.enum(CAUSE_STATES).optional(),
  kind: z.enum(FINDING_KINDS).optional(),
  q: z.string().trim().max(100).optional().describe('in the code or name, marks or not'),
  unitId: z.uuid().optional(),
  ownerId: z.uuid().optional(),
  unowned: z.enum(['true']).optional().describe('only those nobody was asked to mend'),
  overdue: z.enum(['true']).optional(),
});

const causeFields = {
  id: z.uuid(),
  kind,
  code: z.string(),
  name: z.string(),
  field: z.string().nullable(),
  state: z.enum(CAUSE_STATES),
  severity: z.enum(SEVERITIES),
  units: z.int().describe('units at which it is open, of those the person sees'),
  changes: z.strictObject({ new: z.int(), persisting: z.int(), reopened: z.int(), fixed: z.int() }),
  owner: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
  ownerPerson: z.string().nullable(),
  dueOn: z.string().nullable(),
  overdue: z.boolean(),
  guidance: z.string().nullable(),
  note: z.string().nullable(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  version: z.int(),
};
export const causeView = z.strictObject(causeFields).meta({ id: 'FindingCause' });
export const causePage = pageOf(causeView, 'FindingCause');

const findingAtUnit = z
  .strictObject({
    unitId: z.uuid(),
    unitName: z.string(),
    standing: z.enum(STANDINGS),
    firstSeenAt: z.string(),
    lastSeenAt: z.string(),
    fixedAt: z.string().nullable(),
    fixedBy: z.enum(['seen-right', 'not-expected']).nullable(),
    timesReopened: z.int(),
    seenValue: z.string().nullable().describe('exactly as it was read'),
    expectedValue: z.string().nullable(),
    source: z.string().describe('of the run that saw it last'),
    sourceText: z.strictObject({ vi: z.string(), en: z.string() }),
    runId: z.uuid(),
  })
  .meta({ id: 'FindingAtUnit' });
export const causeDetail = z
  .strictObject({
    ...causeFields,
    decisionNumber: z.string().nullable(),
    decisionDate: z.string().nullable(),
    findings: z.array(findingAtUnit),
    mayFollow: z.boolean(),
  })
  .meta({ id: 'FindingCauseDetail' });

export const followBody = z
  .strictObject({
    state: z.enum(['open', 'waiting']),
    ownerOrganisationId: z.uuid().nullable(),
    ownerPerson: z.string().trim().min(1).max(200).nullable(),
    dueOn: day.nullable(),
    guidance: freeText().min(1).max(1000).nullable(),
    note: freeText().min(1).max(1000).nullable(),
  })
  .meta({ id: 'FollowFinding' });

/** Causes in one act. */
export const MOST_ASSIGNED = 200;
export const assignBody = z
  .strictObject({
    causes: z
      .array(z.strictObject({ id: z.uuid(), version: z.int() }))
      .min(1)
      .max(MOST_ASSIGNED)
      .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'each cause once'),
    ownerOrganisationId: z.uuid().nullable(),
    ownerPerson: z.string().trim().min(1).max(200).nullable(),
    dueOn: day.nullable(),
  })
  .meta({ id: 'AssignFindings' });
export const assignedView = z.strictObject({ assigned: z.int() }).meta({ id: 'AssignedFindings' });

export const findingOwners = z
  .array(
    z.strictObject({
      owner: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
      open: z.int().describe('causes open or waiting, of those the person sees'),
      overdue: z.int(),
    }),
  )
  .meta({ id: 'FindingOwners' });

export type AssignBody = z.infer<typeof assignBody>;
export type FindingOwners = z.infer<typeof findingOwners>;
export type CausesQuery = z.infer<typeof causesQuery>;
export type CauseView = z.infer<typeof causeView>;
export type CausePage = z.infer<typeof causePage>;
export type CauseDetail = z.infer<typeof causeDetail>;
export type FollowBody = z.infer<typeof followBody>;
export type FindingKindWords = z.infer<typeof findingKinds>[number];
