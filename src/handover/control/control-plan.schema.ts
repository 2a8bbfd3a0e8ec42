import { z } from 'zod';
import { controlEntry } from './control.schema';

const whole = z.int().min(0);
const amounts = z.strictObject({
  rows: z.int().nullable(),
  quantity: z.int().nullable(),
  money: z.int().nullable(),
});

export const CONTROL_VERDICTS = [
  'created',
  'corrected',
  'unchanged',
  'skipped',
  'refused',
] as const;
export type ControlVerdict = (typeof CONTROL_VERDICTS)[number];

const plannedRow = z
  .strictObject({
    sheet: z.string(),
    rowNumber: z.int(),
    verdict: z.enum(CONTROL_VERDICTS),
    giver: z.string().nullable(),
    listType: z.string().nullable(),
    source: z.string().nullable(),
    asOf: z.string().nullable(),
    amounts,
    before: amounts.nullable().meta({ description: 'The figure that would be corrected' }),
    problems: z.array(
      z.strictObject({
        cell: z.string(),
        code: z.string(),
        message: z.string(),
        nearest: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'PlannedControlRow' });

export const controlPlan = z
  .strictObject({
    fileName: z.string(),
    counts: z
      .strictObject({
        rows: whole,
        created: whole,
        corrected: whole,
        unchanged: whole,
        skipped: whole,
        refused: whole,
      })
      .meta({ id: 'ControlPlanCounts' }),
    rows: z.array(plannedRow),
    figures: z.array(controlEntry).meta({ description: 'What to send to enter them' }),
  })
  .meta({
    id: 'ControlPlan',
    description: 'rows = created + corrected + unchanged + skipped + refused',
  });

export const controlTemplateQuery = z.strictObject({ listType: z.string().max(10).optional() });

export type ControlPlan = z.infer<typeof controlPlan>;
export type PlannedControlRow = ControlPlan['rows'][number];
