import { z } from 'zod';
import { freeText } from '../../platform/http/free-text';
import { obstacleView } from '../obstacles.schema';

const words = (most: number) => freeText().min(1).max(most);

export const groupView = z
  .strictObject({
    id: z.uuid(),
    number: z.string().meta({ description: 'As people call it: NVM-3' }),
    category: z.string(),
    title: z.string(),
    state: z.enum(['open', 'closed']),
    resolution: z.string().nullable(),
    closedAt: z.iso.datetime().nullable(),
    closedBy: z.string().nullable(),
    openedAt: z.iso.datetime(),
    openedBy: z.string(),
    obstacles: z.int().meta({ description: 'Of all units, seen or not' }),
    units: z.int().meta({ description: 'That met it, seen or not' }),
    open: z.int().meta({ description: 'Obstacles not settled' }),
    blocking: z.int().meta({ description: 'Of those' }),
    earliestDue: z.iso.date().nullable().meta({ description: 'Of those not settled' }),
    version: z.int(),
  })
  .meta({ id: 'ObstacleGroup', description: 'One problem that many units met' });

export const groupsView = z
  .strictObject({ groups: z.array(groupView), mayGroup: z.boolean() })
  .meta({ id: 'ObstacleGroups' });

export const groupDetail = z
  .strictObject({
    ...groupView.shape,
    members: z.array(obstacleView).meta({ description: 'Those the person may see' }),
    maySettle: z.boolean(),
  })
  .meta({ id: 'ObstacleGroupDetail' });

const asSeen = z
  .strictObject({ id: z.uuid(), version: z.int().min(1) })
  .meta({ description: 'An obstacle as the person saw it' });

export const makeGroupBody = z
  .strictObject({
    category: z.string().min(1).max(40),
    title: words(200),
    obstacles: z.array(asSeen).min(1).max(500),
  })
  .meta({ id: 'MakeObstacleGroup' });

export const joinGroupBody = z
  .strictObject({ groupId: z.uuid().nullable().meta({ description: 'null: of none' }) })
  .meta({ id: 'JoinObstacleGroup' });

export const closeGroupBody = z
  .strictObject({ resolution: words(2000) })
  .meta({ id: 'CloseObstacleGroup' });

export const answerGroupBody = z
  .strictObject({ answerId: z.uuid() })
  .meta({ id: 'AnswerObstacleGroup' });

export type GroupView = z.infer<typeof groupView>;
export type GroupsView = z.infer<typeof groupsView>;
export type GroupDetail = z.infer<typeof groupDetail>;
export type MakeGroup = z.infer<typeof makeGroupBody>;
