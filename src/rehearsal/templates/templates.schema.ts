import { z } from 'zod';
import { EVIDENCE_KINDS, TEMPLATE_STATES } from '../checklist.entity';
import { CHANNELS } from './scenario.entity';
import { ITEM_FIELDS } from './template-diff';

const bilingual = z.strictObject({ vi: z.string(), en: z.string() });
const line = (most: number) => z.string().trim().min(1).max(most);
const optionalLine = (most: number) => line(most).nullable().default(null);
const minutes = z.int().min(1).max(10_000);

const itemContent = z.strictObject({
  code: z.string().regex(/^[A-Z]\d{1,2}$/),
  name: line(500),
  nameEn: optionalLine(500),
  mandatory: z.boolean(),
  /** Why it is mandatory. */
  because: optionalLine(500),
  evidence: z.enum(EVIDENCE_KINDS),
  responsible: optionalLine(300),
  guidance: optionalLine(2000),
  source: line(1000),
  papersOnly: z.boolean(),
});

/** What people write: one language is enough, the other one then says the same. */
export const templateContent = z
  .strictObject({
    name: line(300),
    nameEn: optionalLine(300),
    source: line(1000),
    groups: z
      .array(
        z.strictObject({
          code: z.string().regex(/^[A-Z]$/),
          name: line(300),
          nameEn: optionalLine(300),
          items: z.array(itemContent).min(1).max(99),
        }),
      )
      .min(1)
      .max(26),
    scenarios: z
      .array(
        z.strictObject({
          code: line(20),
          name: line(500),
          nameEn: optionalLine(500),
          channel: z.enum(CHANNELS),
          procedureCode: optionalLine(30),
          procedureName: optionalLine(500),
          standardMinutes: minutes.nullable().default(null),
          source: line(1000),
          steps: z
            .array(
              z.strictObject({
                name: line(500),
                nameEn: optionalLine(500),
                role: line(200),
                standardMinutes: minutes.nullable().default(null),
                source: line(1000),
              }),
            )
            .min(1)
            .max(30),
        }),
      )
      .max(30),
  })
  .meta({ id: 'ChecklistContent' });

export const templateRow = z
  .strictObject({
    id: z.string(),
    code: z.string(),
    edition: z.int(),
    name: bilingual,
    source: z.string(),
    state: z.enum(TEMPLATE_STATES),
    /** Came with the product. */
    shipped: z.boolean(),
    madeBy: z.string().nullable(),
    at: z.string(),
    items: z.int(),
    mandatory: z.int(),
    scenarios: z.int(),
    version: z.int(),
  })
  .meta({ id: 'ChecklistRow' });

export const templateList = z
  .strictObject({ rows: z.array(templateRow), mayEdit: z.boolean() })
  .meta({ id: 'ChecklistList' });

const itemView = z
  .strictObject({
    code: z.string(),
    name: bilingual,
    mandatory: z.boolean(),
    because: z.string().nullable(),
    evidence: z.enum(EVIDENCE_KINDS),
    responsible: z.string().nullable(),
    guidance: z.string().nullable(),
    source: z.string().nullable(),
    papersOnly: z.boolean(),
  })
  .meta({ id: 'ChecklistItem' });

export const scenarioView = z
  .strictObject({
    code: z.string(),
    name: bilingual,
    channel: z.enum(CHANNELS),
    procedureCode: z.string().nullable(),
    procedureName: z.string().nullable(),
    standardMinutes: z.int().nullable(),
    source: z.string(),
    steps: z.array(
      z.strictObject({
        position: z.int(),
        name: bilingual,
        role: z.string(),
        standardMinutes: z.int().nullable(),
        source: z.string(),
      }),
    ),
  })
  .meta({ id: 'Scenario' });

export const templateDetail = templateRow
  .extend({
    mayEdit: z.boolean(),
    basedOn: templateRow.pick({ id: true, code: true, edition: true, name: true }).nullable(),
    groups: z.array(
      z.strictObject({ code: z.string(), name: bilingual, items: z.array(itemView) }),
    ),
    scenarioList: z.array(scenarioView),
  })
  .meta({ id: 'Checklist' });

export const copyBody = z
  .strictObject({
    /** A code of its own for another checklist; left out for a new edition of the same. */
    code: z
      .string()
      .trim()
      .regex(/^[a-z0-9][a-z0-9-]{1,58}[a-z0-9]$/)
      .nullable()
      .default(null),
    name: line(300).nullable().default(null),
  })
  .meta({ id: 'CopyChecklist' });

export const diffQuery = z.strictObject({ to: z.uuid() });
export const diffView = z
  .array(
    z.strictObject({
      code: z.string(),
      kind: z.enum(['added', 'removed', 'changed']),
      name: bilingual,
      mandatory: z.boolean(),
      fields: z.array(
        z.strictObject({
          field: z.enum(ITEM_FIELDS),
          before: z.string().nullable(),
          after: z.string().nullable(),
        }),
      ),
    }),
  )
  .meta({ id: 'ChecklistDiff' });

export type TemplateContent = z.infer<typeof templateContent>;
export type TemplateRow = z.infer<typeof templateRow>;
export type TemplateList = z.infer<typeof templateList>;
export type TemplateDetail = z.infer<typeof templateDetail>;
export type ScenarioView = z.infer<typeof scenarioView>;
export type DiffView = z.infer<typeof diffView>;
