import { z } from 'zod';
import { ROLES } from '../platform/http/actor';

const wording = z.strictObject({ vi: z.string(), en: z.string() });
const place = z.strictObject({ id: z.string(), name: z.string() });

/** What an act changed of one or several objects alike. */
const auditChange = z
  .strictObject({
    what: wording,
    /** How many of the objects looked at changed alike. */
    count: z.int(),
    fields: z.array(
      z.strictObject({
        name: wording,
        before: wording.nullable(),
        after: wording.nullable(),
        /** The values are a person's: their column, and which of them can be asked for in full. */
        personal: z
          .strictObject({ column: z.string(), sides: z.array(z.enum(['before', 'after'])) })
          .nullable(),
      }),
    ),
  })
  .meta({ id: 'AuditChange' });

export const auditEntryView = z
  .strictObject({
    seq: z.int(),
    at: z.string(),
    actor: z.strictObject({
      id: z.string().nullable(),
      name: z.string(),
      kind: z.string(),
      duties: z.array(z.strictObject({ role: z.enum(ROLES), organisation: place.nullable() })),
    }),
    action: z.string(),
    actionName: wording,
    subject: z.strictObject({
      type: z.string(),
      typeName: wording,
      id: z.string(),
      name: z.string().nullable(),
    }),
    organisation: place.nullable(),
    reason: z.string().nullable(),
    /** From where; told to auditors only. */
    origin: z.strictObject({ address: z.string(), requestId: z.string().nullable() }).nullable(),
    objectCount: z.int(),
    changes: z.array(auditChange),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntryView = z.infer<typeof auditEntryView>;

export const auditEntries = z
  .strictObject({
    rows: z.array(auditEntryView),
    /** Sequence to ask on from; null at the end. */
    next: z.int().nullable(),
  })
  .meta({ id: 'AuditEntries' });
export type AuditEntries = z.infer<typeof auditEntries>;

const before = z.coerce.number().int().min(1).max(2_147_483_647).optional();

export const historyQuery = z.strictObject({ before });
export const historyType = z.string().regex(/^[a-z_]{1,60}$/);

/** A search for a personal number would put it into addresses and logs, and find nothing. */
const searchText = z
  .string()
  .trim()
  .max(200)
  .refine((text) => !/\d{9,}/.test(text.replace(/[\s.-]/g, '')), 'no personal numbers');

const filters = {
  actorId: z.uuid().optional(),
  action: z.string().max(80).optional(),
  subjectType: z.string().max(60).optional(),
  subjectId: z.string().max(80).optional(),
  organisationId: z.uuid().optional(),
  /** Days in Việt Nam, both included. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  text: searchText.optional(),
};
export const auditExportRequest = z.strictObject(filters).meta({ id: 'AuditExportRequest' });
export type AuditFilters = z.infer<typeof auditExportRequest>;
export const auditQuery = z.strictObject({
  ...filters,
  before,
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AuditQuery = z.infer<typeof auditQuery>;

const choice = z.strictObject({ value: z.string(), name: wording });
export const auditFilterChoices = z
  .strictObject({
    actors: z.array(place),
    actions: z.array(choice),
    subjects: z.array(choice),
  })
  .meta({ id: 'AuditFilterChoices' });
export type AuditFilterChoices = z.infer<typeof auditFilterChoices>;

export const auditState = z
  .strictObject({
    entries: z.int(),
    lastCheck: z
      .strictObject({
        whole: z.boolean(),
        finishedAt: z.string(),
        toSeq: z.int(),
        bad: z.strictObject({ seq: z.int(), why: wording }).nullable(),
      })
      .nullable(),
    /** When the whole trail was last verified. */
    lastWhole: z.string().nullable(),
    /** The verification under way. */
    jobId: z.string().nullable(),
  })
  .meta({ id: 'AuditState' });
export type AuditState = z.infer<typeof auditState>;

export const auditJob = z.strictObject({ jobId: z.uuid() }).meta({ id: 'AuditJob' });
