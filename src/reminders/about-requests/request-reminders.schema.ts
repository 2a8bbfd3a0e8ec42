import { z } from 'zod';
import { REMINDER_WAYS } from '../reminder-kinds';

export const remindBody = z
  .strictObject({ way: z.enum(REMINDER_WAYS) })
  .meta({ id: 'RemindUnits' });

export const requestReminders = z
  .strictObject({
    late: z.array(z.string()).meta({ description: 'Units that have not answered' }),
    text: z.string().nullable().meta({ description: 'To copy into a chat group' }),
    reminders: z
      .array(
        z.strictObject({
          ...{ id: z.uuid(), way: z.enum(REMINDER_WAYS) },
          ofItself: z.boolean().meta({ description: 'Sent by the program, not by a person' }),
          units: z.array(z.string()),
          nobody: z.array(z.string()).meta({
            description: 'Units of them for which nobody has an account to answer with',
          }),
          people: z.int().meta({ description: 'Who got it in the inbox' }),
          text: z.string().nullable(),
          ...{ madeBy: z.string(), madeAt: z.iso.datetime() },
        }),
      )
      .meta({ description: 'The latest first' }),
    received: z
      .array(
        z.strictObject({
          ...{ name: z.string(), units: z.array(z.string()), at: z.iso.datetime() },
          readAt: z.iso.datetime().nullable(),
          mailedAt: z.iso.datetime().nullable(),
        }),
      )
      .meta({ description: 'Who got what when; the latest first' }),
  })
  .meta({ id: 'RequestReminders' });

export type RemindUnits = z.infer<typeof remindBody>;
export type RequestRemindersView = z.infer<typeof requestReminders>;
