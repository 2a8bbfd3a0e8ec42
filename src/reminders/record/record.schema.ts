import { z } from 'zod';
import { pageOf, pageQuery } from '../../platform/http/paging';
import { REMINDER_KINDS } from '../reminder-kinds';

export const recordQuery = z.strictObject({
  ...pageQuery.shape,
  kind: z.enum(REMINDER_KINDS).optional(),
  day: z.iso.date().optional().meta({ description: 'The day on which it was said' }),
  unitId: z.uuid().optional().meta({ description: 'A unit that it is about' }),
});

export const toldMessage = z
  .strictObject({
    ...{ id: z.uuid(), kind: z.enum(REMINDER_KINDS), day: z.iso.date() },
    subjectId: z.uuid().meta({ description: 'The request, or the round for lists' }),
    subjectName: z.string(),
    person: z.string().meta({ description: 'Who was told' }),
    matters: z.int().meta({ description: 'How many things are meant' }),
    units: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
    dueAt: z.string(),
    madeAt: z.iso.datetime(),
    readAt: z.iso.datetime().nullable(),
    mailedAt: z.iso.datetime().nullable(),
    withdrawnAt: z.iso.datetime().nullable().meta({ description: 'Taken back: it was done' }),
  })
  .meta({ id: 'ToldMessage' });

export const recordPage = pageOf(toldMessage, 'Reminder');

export type RecordQuery = z.infer<typeof recordQuery>;
export type RecordPage = z.infer<typeof recordPage>;
