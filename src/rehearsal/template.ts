import { z } from 'zod';

const bilingual = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });

const itemSchema = z
  .strictObject({
    code: z.string().regex(/^[A-Z]\d{1,2}$/),
    name: bilingual,
    mandatory: z.boolean(),
    because: z.string().min(1).optional(),
  })
  .refine((item) => item.mandatory === (item.because !== undefined), {
    message: 'a mandatory item says why ("because"), an ordinary one does not',
  });

const groupSchema = z
  .strictObject({
    code: z.string().regex(/^[A-Z]$/),
    name: bilingual,
    source: z.string().min(1),
    items: z.array(itemSchema).min(1),
  })
  .refine((group) => group.items.every((item) => item.code.startsWith(group.code)), {
    message: 'the code of an item begins with the letter of its group',
  });

const fileSchema = z.strictObject({
  code: z.string().min(1).max(60),
  edition: z.number().int().positive(),
  name: bilingual,
  source: z.string().min(1),
  groups: z.array(groupSchema).min(1),
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
    .parse(JSON.parse(text));
}

/** The items of a checklist file, flat and in its order. */
export function itemsOf(template: ChecklistFile): TemplateItem[] {
  return template.groups.flatMap((group) =>
    group.items.map((item) => ({
      code: item.code,
      groupCode: group.code,
      groupName: group.name,
      name: item.name,
      mandatory: item.mandatory,
      because: item.because ?? null,
    })),
  );
}

function allDifferent(codes: string[]): boolean {
  return new Set(codes).size === codes.length;
}
