import { z } from 'zod';
import { freeText } from '../../platform/http/free-text';

const named = z.strictObject({ id: z.uuid(), name: z.string() });
const words = (most: number) => freeText().min(1).max(most);

export const taskView = z
  .strictObject({
    id: z.uuid(),
    what: z.string(),
    obstacle: z
      .strictObject({ id: z.uuid(), number: z.string(), title: z.string() })
      .nullable()
      .meta({ description: 'null for a lesson, or where the person does not see it' }),
    lesson: z.string().nullable(),
    trialNumber: z.int().nullable(),
    unit: named,
    owner: named,
    ownerPerson: z.string().nullable(),
    dueOn: z.iso.date(),
    overdueDays: z.int().min(0).meta({ description: '0 while in time, and once done' }),
    done: z
      .strictObject({ on: z.iso.date(), by: z.string(), note: z.string().nullable() })
      .nullable(),
    madeBy: z.string(),
    madeAt: z.iso.datetime(),
    version: z.int(),
    mayDo: z.boolean(),
  })
  .meta({ id: 'ObstacleTask' });

export const tasksQuery = z.strictObject({
  obstacleId: z.uuid().optional(),
  trialNumber: z.coerce.number().int().min(1).max(99).optional(),
  done: z.enum(['true', 'false']).optional(),
});

export const tasksView = z
  .strictObject({
    tasks: z.array(taskView),
    open: z.int(),
    overdue: z.int(),
    owners: z.array(named).meta({ description: 'Bodies the person may give tasks to' }),
  })
  .meta({ id: 'ObstacleTasks' });

export const newTaskBody = z
  .strictObject({
    obstacleId: z.uuid().nullable().default(null),
    lesson: words(1000).nullable().default(null).meta({
      description: 'What a trial taught; needed where the task is of no obstacle',
    }),
    trialNumber: z.int().min(1).max(99).nullable().default(null),
    what: words(500),
    ownerOrganisationId: z.uuid(),
    ownerPerson: words(200).nullable().default(null),
    dueOn: z.iso.date(),
  })
  .meta({ id: 'NewObstacleTask' });

export const taskDoneBody = z
  .strictObject({
    doneOn: z.iso.date().nullable().meta({ description: 'null: not done after all' }),
    note: words(1000).nullable().default(null),
  })
  .meta({ id: 'ObstacleTaskDone' });

export type TaskView = z.infer<typeof taskView>;
export type TasksQuery = z.infer<typeof tasksQuery>;
export type TasksView = z.infer<typeof tasksView>;
export type NewTask = z.infer<typeof newTaskBody>;
export type TaskDone = z.infer<typeof taskDoneBody>;
