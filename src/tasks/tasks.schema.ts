import { z } from 'zod';
import { freeText } from '../platform/http/free-text';
import { pageOf, pageQuery } from '../platform/http/paging';
import { TASK_BASES, TASK_CATEGORIES, TASK_STATES } from './task-state';

const named = z.strictObject({ id: z.uuid(), name: z.string() });
const words = (most: number) => freeText().min(1).max(most);

export const taskShares = z
  .strictObject({
    total: z.int().meta({ description: 'Without those no longer asked for' }),
    ...{ done: z.int(), doneInTime: z.int(), doneLate: z.int(), open: z.int(), overdue: z.int() },
  })
  .meta({ id: 'TaskShares' });

export const boardTask = z
  .strictObject({
    id: z.uuid(),
    basis: z.enum(TASK_BASES),
    what: z.string(),
    guidance: z.string().nullable(),
    category: z.enum(TASK_CATEGORIES),
    sourceWords: z.string().nullable().meta({ description: 'What it follows from, in words' }),
    unit: named,
    owner: named,
    ownerPerson: z.string().nullable(),
    dueOn: z.iso.date(),
    milestone: z
      .strictObject({ code: z.string(), name: z.strictObject({ vi: z.string(), en: z.string() }) })
      .nullable()
      .meta({ description: 'The milestone whose day that is' }),
    overdueDays: z.int().min(0).meta({ description: '0 while in time, and once done' }),
    kit: z.strictObject({ code: z.string(), item: z.string(), offsetDays: z.int() }).nullable(),
    waitsFor: z
      .array(z.strictObject({ id: z.uuid(), what: z.string() }))
      .meta({ description: 'Tasks to be done first that are still open' }),
    state: z.enum(TASK_STATES),
    stateNote: z.string().nullable(),
    done: z
      .strictObject({
        ...{ on: z.iso.date(), by: z.string(), note: z.string().nullable(), inTime: z.boolean() },
      })
      .nullable(),
    madeBy: z.string(),
    version: z.int(),
    mayWork: z.boolean(),
    mayPlan: z.boolean(),
  })
  .meta({ id: 'Task' });

export const boardQuery = z.strictObject({
  ...pageQuery.shape,
  unitId: z.uuid().optional(),
  ownerId: z.uuid().optional().meta({ description: 'The body that has them to do' }),
  state: z.enum([...TASK_STATES, 'open']).optional(),
  kit: z.string().max(40).optional(),
  due: z
    .enum(['overdue', 'today', 'week', 'in-time'])
    .optional()
    .meta({ description: 'Of open tasks; `in-time`: those done by their day' }),
  dueOn: z.iso.date().optional().meta({ description: 'Due on this very day' }),
});

/** What of the board goes into a workbook: all that the filters leave. */
export const taskFilters = boardQuery.omit({ page: true, pageSize: true });

export const daysQuery = z.strictObject({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  unitId: z.uuid().optional(),
});

export const taskDays = z
  .strictObject({
    today: z.iso.date(),
    days: z.array(z.strictObject({ day: z.iso.date(), open: z.int(), done: z.int() })).meta({
      description: 'Days of the month on which tasks are due; without those no longer asked for',
    }),
  })
  .meta({ id: 'TaskDays' });

export const taskPage = pageOf(boardTask, 'Task');

export const unitShares = z
  .strictObject({
    today: z.iso.date(),
    all: taskShares,
    units: z.array(z.strictObject({ unit: named, shares: taskShares })),
    bodies: z
      .array(z.strictObject({ body: named, shares: taskShares }))
      .meta({ description: 'By the body that has them to do, in the order of their names' }),
  })
  .meta({ id: 'TaskSharesByUnit' });

export const newTaskBody = z
  .strictObject({
    unitId: z.uuid(),
    what: words(500),
    guidance: words(1000).nullable().default(null),
    category: z.enum(TASK_CATEGORIES).default('other'),
    ownerPerson: words(200).nullable().default(null),
    dueOn: z.iso.date().nullable().default(null).meta({ description: 'Null with a milestone' }),
    milestone: z
      .string()
      .max(40)
      .nullable()
      .default(null)
      .meta({ description: 'Code of the milestone whose day it is due on' }),
    after: z.array(z.uuid()).max(20).default([]),
  })
  .refine(({ dueOn, milestone }) => (dueOn === null) !== (milestone === null), {
    message: 'Chọn một mốc hoặc ghi hạn, không để trống cả hai.',
    path: ['dueOn'],
  })
  .meta({ id: 'NewTask' });

export const changeTaskBody = z
  .strictObject({ ownerPerson: words(200).nullable(), dueOn: z.iso.date() })
  .meta({ id: 'ChangeTask' });

export const taskStateBody = z
  .strictObject({
    state: z.enum(TASK_STATES),
    doneOn: z.iso.date().nullable().default(null).meta({ description: 'Today unless told' }),
    note: words(1000).nullable().default(null),
  })
  .meta({ id: 'MoveTask' });

export type BoardTask = z.infer<typeof boardTask>;
export type BoardQuery = z.infer<typeof boardQuery>;
export type TaskFilters = z.infer<typeof taskFilters>;
export type DaysQuery = z.infer<typeof daysQuery>;
export type TaskDays = z.infer<typeof taskDays>;
export type TaskPage = z.infer<typeof taskPage>;
export type UnitShares = z.infer<typeof unitShares>;
export type NewTaskBody = z.infer<typeof newTaskBody>;
export type ChangeTask = z.infer<typeof changeTaskBody>;
export type MoveTask = z.infer<typeof taskStateBody>;
