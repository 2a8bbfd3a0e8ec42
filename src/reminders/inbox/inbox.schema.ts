import { z } from 'zod';
import { MAIL_MODES, REMINDER_KINDS } from '../reminder-kinds';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const inboxMessage = z
  .strictObject({
    ...{ id: z.uuid(), kind: z.enum(REMINDER_KINDS) },
    round: z.strictObject({ code: z.string(), name: z.string() }),
    subjectId: z.uuid().meta({ description: 'The request, or the round for lists' }),
    subjectName: z.string(),
    matters: z.int().meta({ description: 'How many things are meant' }),
    units: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
    dueAt: z.string().meta({ description: 'The earliest deadline: a moment, or a day' }),
    day: z.iso.date().meta({ description: 'The day as of which it says so' }),
    times: z.int().meta({ description: 'On how many days it was said' }),
    madeAt: z.iso.datetime(),
    read: z.boolean(),
  })
  .meta({ id: 'InboxMessage' });

export const inboxView = z
  .strictObject({
    unread: z.int(),
    messages: z.array(inboxMessage).meta({ description: 'Of each subject the latest alone' }),
  })
  .meta({ id: 'Inbox' });

export const readBody = z
  .strictObject({
    ids: z.array(z.uuid()).min(1).max(500).nullable().meta({ description: 'null for all' }),
  })
  .meta({ id: 'ReadReminders' });

export const reminderSettings = z
  .strictObject({
    mail: z.enum(MAIL_MODES),
    address: z.string().nullable(),
    digestAt: time,
    quietFrom: time,
    quietTo: time,
    mailReady: z.boolean().meta({ description: 'Whether a mail server is set' }),
    version: z.int().meta({ description: '0 while nothing was set' }),
  })
  .meta({ id: 'ReminderSettings' });

export const reminderSettingsBody = z
  .strictObject({
    mail: z.enum(MAIL_MODES),
    address: z.email().max(200).nullable(),
    digestAt: time,
    quietFrom: time,
    quietTo: time,
  })
  .meta({ id: 'ChangeReminderSettings' });

export type InboxView = z.infer<typeof inboxView>;
export type ReadReminders = z.infer<typeof readBody>;
export type ReminderSettingsView = z.infer<typeof reminderSettings>;
export type ChangeReminderSettings = z.infer<typeof reminderSettingsBody>;
