import { z } from 'zod';
import { EVIDENCE_KINDS, type EvidenceKind } from './checklist.entity';
import { CHANNELS } from './templates/scenario.entity';

const bilingual = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
/** What items of a group share unless they say otherwise. */
const shared = {
  evidence: z.enum(EVIDENCE_KINDS).optional(),
  responsible: z.string().min(1).max(300).optional(),
  papersOnly: z.boolean().optional(),
};

const itemSchema = z
  .strictObject({
    code: z.string().regex(/^[A-Z]\d{1,2}$/),
    name: bilingual,
    mandatory: z.boolean(),
    because: z.string().min(1).optional(),
    source: z.string().min(1).max(1000).optional(),
    guidance: z.string().min(1).max(2000).optional(),
    ...shared,
  })
  .refine((item) => item.mandatory === (item.because !== undefined), {
    message: 'a mandatory item says why ("because"), an ordinary one does not',
  });

const groupSchema = z
  .strictObject({
    code: z.string().regex(/^[A-Z]$/),
    name: bilingual,
    source: z.string().min(1),
    ...shared,
    items: z.array(itemSchema).min(1),
  })
  .refine((group) => group.items.every((item) => item.code.startsWith(group.code)), {
    message: 'the code of an item begins with the letter of its group',
  });

const minutes = z.int().min(1).max(10_000);
const scenarioSchema = z.strictObject({
  code: z.string().min(1).max(20),
  name: bilingual,
  channel: z.enum(CHANNELS),
  procedureName: z.string().min(1).max(500).optional(),
  standardMinutes: minutes.optional(),
  source: z.string().min(1).max(1000),
  steps: z
    .array(
      z.strictObject({
        name: bilingual,
        role: z.string().min(1).max(200),
        standardMinutes: minutes.optional(),
        /** Left out, the step comes from where its scenario comes from. */
        source: z.string().min(1).max(1000).optional(),
      }),
    )
    .min(1)
    .max(30),
});

const fileSchema = z.strictObject({
  code: z.string().min(1).max(60),
  edition: z.number().int().positive(),
  name: bilingual,
  source: z.string().min(1),
  groups: z.array(groupSchema).min(1),
  scenarios: z.array(scenarioSchema).max(30).default([]),
});

/** A checklist as it stands in `reference/checklists/*.json`. */
export type ChecklistFile = z.infer<typeof fileSchema>;

/** One item of a checklist with its group, in the order of the plan it comes from. */
export interface TemplateItem {
  code: string;
  groupCode: string;
  groupName: { vi: string; en: string };
  name: { vi: string; en: string };
  mandatory: boolean;
  because: string | null;
  evidence: EvidenceKind;
  responsible: string | null;
  guidance: string | null;
  source: string;
  papersOnly: boolean;
}

/**
 * Reads a checklist file.
 *
 * @param text content of the file (JSON, UTF-8)
 * @throws ZodError or SyntaxError naming the place, when the file is not a checklist
 */
export function parseTemplate(text: string): ChecklistFile {
  return fileSchema
    .refine((file) => allDifferent(itemsOf(file).map((item) => item.code)), {
      message: 'no two items share a code',
    })
    .refine((file) => allDifferent(file.scenarios.map(({ code }) => code)), {
      message: 'no two scenarios share a code',
    })
    .parse(JSON.parse(text));
}

/** The items of a checklist file, flat and in its order. */
export function itemsOf(template: Pick<ChecklistFile, 'groups'>): TemplateItem[] {
  return template.groups.flatMap((group) =>
    group.items.map((item) => ({
      code: item.code,
      groupCode: group.code,
      groupName: group.name,
      name: item.name,
      mandatory: item.mandatory,
      because: item.because ?? null,
      evidence: item.evidence ?? group.evidence ?? 'file',
      responsible: item.responsible ?? group.responsible ?? null,
      guidance: item.guidance ?? null,
      source: item.source ?? group.source,
      papersOnly: item.papersOnly ?? group.papersOnly ?? false,
    })),
  );
}

function allDifferent(codes: string[]): boolean {
  return new Set(codes).size === codes.length;
}
