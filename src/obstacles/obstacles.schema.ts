import { z } from 'zod';
import { freeText } from '../platform/http/free-text';
import { pageOf, pageQuery } from '../platform/http/paging';
import { AGES } from '../handover/discrepancies/ageing';
import {
  DUE_STAGES,
  LEVELS,
  OBSTACLE_STATES,
  OUTCOMES,
  SEVERITIES,
  SOURCES,
} from './obstacle-state';
import { OBSTACLE_ACTS } from './obstacle.policy';

const named = z.strictObject({ id: z.uuid(), name: z.string() });
const category = z.string().min(1).max(40);
const words = (most: number) => freeText().min(1).max(most);
const maybe = (most: number) => words(most).nullable().default(null);

const linkedItem = z
  .strictObject({ rehearsalId: z.uuid(), itemCode: z.string(), itemName: z.string() })
  .meta({ id: 'ObstacleItem', description: 'Item of a trial operation' });

export const obstacleView = z
  .strictObject({
    id: z.uuid(),
    roundId: z.uuid(),
    number: z.string().meta({ description: 'As people call it: VM-12' }),
    unit: z.strictObject({ id: z.uuid(), code: z.string(), name: z.string() }),
    source: z.enum(SOURCES),
    category,
    severity: z.enum(SEVERITIES),
    dueStage: z.enum(DUE_STAGES).meta({ description: 'Before or after the official date' }),
    title: z.string(),
    description: z.string(),
    cause: z.string().nullable(),
    state: z.enum(OBSTACLE_STATES),
    stateSince: z.iso.datetime(),
    level: z.enum(LEVELS),
    owner: named.meta({ description: 'Body in charge' }),
    ownerPerson: z.string().nullable(),
    ministry: z.string().nullable(),
    waitingFor: z.string().nullable(),
    answer: z
      .strictObject({
        id: z.uuid(),
        question: z.string(),
        answer: z.string(),
        documentNumber: z.string().nullable(),
        documentDay: z.iso.date().nullable(),
        link: z.string().nullable(),
        withdrawn: z.boolean(),
      })
      .nullable(),
    group: z.strictObject({ id: z.uuid(), number: z.string(), title: z.string() }).nullable(),
    items: z.array(linkedItem),
    foundOn: z.iso.date(),
    dueOn: z.iso.date(),
    overdueDays: z.int().min(0).meta({ description: '0 while in time, and once settled' }),
    ageDays: z.int().min(0).meta({ description: 'Days open, until now or until settled' }),
    openedAt: z.iso.datetime(),
    openedBy: z.string(),
    closed: z
      .strictObject({
        at: z.iso.datetime(),
        by: z.string(),
        outcome: z.enum(OUTCOMES),
        resolution: z.string(),
      })
      .nullable(),
    reopened: z.int().min(0),
    version: z.int(),
    may: z.array(z.enum(OBSTACLE_ACTS)),
  })
  .meta({ id: 'Obstacle' });

const counts = z
  .strictObject({
    open: z.int(),
    in_progress: z.int(),
    waiting: z.int(),
    answered: z.int(),
    closed: z.int(),
    overdue: z.int().meta({ description: 'Of those not settled' }),
    blocking: z.int().meta({ description: 'Of those not settled' }),
  })
  .meta({ id: 'ObstacleCounts' });

const filters = {
  category: category.optional(),
  severity: z.enum(SEVERITIES).optional(),
  level: z.enum(LEVELS).optional(),
  source: z.enum(SOURCES).optional(),
  dueStage: z.enum(DUE_STAGES).optional(),
  unitId: z.uuid().optional(),
  groupId: z.uuid().optional(),
  rehearsalId: z.uuid().optional(),
  ungrouped: z.enum(['true']).optional(),
  overdue: z.enum(['true']).optional(),
  text: z.string().trim().min(1).max(100).optional().meta({ description: 'With or without marks' }),
};
export const obstacleFilters = z.strictObject({
  ...filters,
  state: z.enum(OBSTACLE_STATES).optional(),
});
export const obstacleQuery = z.strictObject({
  ...pageQuery.shape,
  ...obstacleFilters.shape,
});

export const obstaclePage = z
  .strictObject({
    ...pageOf(obstacleView, 'Obstacle').shape,
    counts,
    mayReport: z.boolean(),
    provinceUnit: named
      .nullable()
      .meta({ description: 'For who may report what the province itself meets' }),
    mayHandle: z.boolean(),
  })
  .meta({ id: 'ObstaclePage', description: 'Counts are those of the filters but the state' });

export const reportBody = z
  .strictObject({
    unitId: z.uuid(),
    source: z.enum(SOURCES),
    category,
    severity: z.enum(SEVERITIES),
    dueStage: z.enum(DUE_STAGES).nullable().default(null).meta({ description: 'Left out: by day' }),
    title: words(200),
    description: words(4000),
    cause: maybe(2000),
    foundOn: z.iso.date().nullable().default(null).meta({ description: 'Left out: today' }),
    dueOn: z.iso.date().nullable().default(null).meta({ description: 'Left out: by severity' }),
    items: z
      .array(z.strictObject({ rehearsalId: z.uuid(), itemCode: words(20) }))
      .max(20)
      .default([]),
  })
  .meta({ id: 'ReportObstacle' });

export const changeBody = z
  .strictObject({
    category,
    severity: z.enum(SEVERITIES),
    dueStage: z.enum(DUE_STAGES),
    title: words(200),
    description: words(4000),
    cause: words(2000).nullable(),
    ownerOrganisationId: z.uuid(),
    ownerPerson: words(200).nullable(),
    dueOn: z.iso.date(),
    items: z
      .array(z.strictObject({ rehearsalId: z.uuid(), itemCode: words(20) }))
      .max(20)
      .optional()
      .meta({ description: 'Left out: those that are there' }),
  })
  .meta({ id: 'ChangeObstacle' });

export const moveBody = z
  .discriminatedUnion('to', [
    z.strictObject({ to: z.literal('in_progress'), reason: maybe(1000) }),
    z.strictObject({ to: z.literal('waiting'), waitingFor: words(500) }),
    z.strictObject({ to: z.literal('answered'), answerId: z.uuid() }),
    z.strictObject({ to: z.literal('closed'), outcome: z.enum(OUTCOMES), resolution: words(2000) }),
  ])
  .meta({ id: 'MoveObstacle' });

export const reopenBody = z.strictObject({ reason: words(1000) }).meta({ id: 'ReopenObstacle' });

export const escalateBody = z
  .strictObject({
    level: z.enum(LEVELS),
    ownerOrganisationId: z.uuid(),
    ministry: maybe(200),
    reason: words(1000),
    dueOn: z.iso.date().nullable().default(null).meta({ description: 'Left out: as it was' }),
  })
  .meta({ id: 'EscalateObstacle' });

const ages = z.strictObject(
  Object.fromEntries(AGES.map((age) => [age, z.int()])) as Record<(typeof AGES)[number], z.ZodInt>,
);
export const obstacleAgeing = z
  .strictObject({
    today: z.iso.date(),
    total: z.int(),
    overdue: z.int(),
    severities: z.array(z.strictObject({ severity: z.enum(SEVERITIES), ages, total: z.int() })),
    rows: z.array(
      z.strictObject({
        unit: named,
        ages,
        total: z.int(),
        blocking: z.int(),
        overdue: z.int(),
        oldest: z.int().meta({ description: 'Days' }),
      }),
    ),
  })
  .meta({ id: 'ObstacleAgeing', description: 'What is not settled, by age in days' });

export const obstacleOwners = z
  .strictObject({ unit: z.array(named), province: z.array(named) })
  .meta({ id: 'ObstacleOwners', description: 'Bodies that can be in charge, by level' });

export type ObstacleView = z.infer<typeof obstacleView>;
export type ObstacleFilters = z.infer<typeof obstacleFilters>;
export type ObstacleQuery = z.infer<typeof obstacleQuery>;
export type ObstaclePage = z.infer<typeof obstaclePage>;
export type ReportObstacle = z.infer<typeof reportBody>;
export type ChangeObstacle = z.infer<typeof changeBody>;
export type MoveObstacle = z.infer<typeof moveBody>;
export type EscalateObstacle = z.infer<typeof escalateBody>;
export type ObstacleAgeing = z.infer<typeof obstacleAgeing>;
export type ObstacleOwners = z.infer<typeof obstacleOwners>;
