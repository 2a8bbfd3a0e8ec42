import { z } from 'zod';
import { taskShares } from '../tasks.schema';

const bilingual = z.strictObject({ vi: z.string(), en: z.string() });
const words = (most: number) => z.string().trim().min(1).max(most);

export const plannedMilestone = z
  .strictObject({
    code: z
      .string()
      .regex(/^[a-z][a-z0-9-]{1,39}$/)
      .meta({ description: 'Never changes; tasks hang on it' }),
    ...{ nameVi: words(200), nameEn: words(200) },
    offsetDays: z
      .int()
      .min(-400)
      .max(400)
      .meta({ description: "Days after the round's first day" }),
    source: words(300).meta({ description: 'The document or practice that sets it' }),
    remindBefore: z
      .int()
      .min(0)
      .max(60)
      .nullable()
      .meta({ description: 'Days before it from which people are reminded; null for nobody' }),
  })
  .meta({ id: 'PlannedMilestone' });

export const setMilestonePlanBody = z
  .strictObject({
    milestones: z.array(plannedMilestone).max(60),
    reason: z.string().trim().min(3).max(1000),
  })
  .meta({ id: 'SetMilestonePlan' });

export const milestonePlanView = z
  .strictObject({
    version: z.int().meta({ description: '0 for what came with the round' }),
    effectiveDate: z.iso.date(),
    today: z.iso.date(),
    mayChange: z.boolean(),
    milestones: z.array(
      z.strictObject({
        ...plannedMilestone.shape,
        day: z.iso.date(),
        daysLeft: z.int(),
        needed: z.boolean().meta({ description: 'Other parts go by it: it may not be removed' }),
        tasks: taskShares.meta({ description: 'Of the tasks that hang on it and may be seen' }),
      }),
    ),
    versions: z.array(
      z.strictObject({
        ...{ number: z.int(), by: z.string(), at: z.string(), reason: z.string() },
        changes: z.array(
          z.strictObject({
            ...{ code: z.string(), name: bilingual, from: z.string(), to: z.string() },
            field: z.enum(['added', 'removed', 'offsetDays', 'name', 'source', 'remindBefore']),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'MilestonePlan' });

export type SetMilestonePlan = z.infer<typeof setMilestonePlanBody>;
export type MilestonePlanView = z.infer<typeof milestonePlanView>;
