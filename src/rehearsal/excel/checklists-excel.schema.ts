import { z } from 'zod';
import { diffView, templateContent } from '../templates/templates.schema';

export const checklistPlan = z
  .strictObject({
    fileName: z.string(),
    /** To be sent on; null as long as anything in the file cannot be taken. */
    content: templateContent.nullable(),
    groups: z.int(),
    items: z.int(),
    scenarios: z.int(),
    problems: z.array(
      z.strictObject({ sheet: z.string(), cell: z.string(), vi: z.string(), en: z.string() }),
    ),
    /** What differs from the checklist it was compared with; null where there is none. */
    changes: diffView.nullable(),
  })
  .meta({ id: 'ChecklistPlan' });

export const newChecklistBody = z
  .strictObject({
    code: z
      .string()
      .trim()
      .regex(/^[a-z0-9][a-z0-9-]{1,58}[a-z0-9]$/),
    content: templateContent,
  })
  .meta({ id: 'NewChecklist' });

export type ChecklistPlan = z.infer<typeof checklistPlan>;
