import {
  answerObstacleGroup,
  changeObstacle,
  closeObstacleGroup,
  escalateObstacle,
  getObstacle,
  getObstacleAgeing,
  getObstacleCatalogue,
  getObstacleGroup,
  joinObstacleGroup,
  listObstacleGroups,
  listObstacleOwners,
  listObstacles,
  makeObstacleGroup,
  moveObstacle,
  publishAnswer,
  reopenObstacle,
  reportObstacle,
  searchAnswers,
  withdrawAnswer,
} from '../../api/sdk.gen';
import type {
  ChangeObstacle,
  EscalateObstacle,
  KnownAnswer,
  ListObstaclesData,
  MakeObstacleGroup,
  MoveObstacle,
  Obstacle,
  ObstacleGroup,
  PublishAnswer,
  ReportObstacle,
} from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';

export type {
  ChangeObstacle,
  EscalateObstacle,
  KnownAnswer,
  MoveObstacle,
  Obstacle,
  ObstacleAgeing,
  ObstacleGroup,
  PublishAnswer,
  ReportObstacle,
} from '../../api/types.gen';

export type ObstacleState = Obstacle['state'];
export type Severity = Obstacle['severity'];
export type Level = Obstacle['level'];
/** In the order of the board's columns. */
export const STATES: readonly ObstacleState[] = [
  'open',
  'in_progress',
  'waiting',
  'answered',
  'closed',
];
export const SEVERITIES: readonly Severity[] = ['blocking', 'serious', 'ordinary'];
export const LEVELS: readonly Level[] = ['commune', 'department', 'province', 'ministry'];
export const SOURCES: readonly Obstacle['source'][] = [
  'rehearsal',
  'operation',
  'hotline',
  'feedback',
];
export const STAGES: readonly Obstacle['dueStage'][] = ['before', 'after'];

export type ObstacleFilters = Omit<NonNullable<ListObstaclesData['query']>, 'page' | 'pageSize'>;

const A_COLUMN = 50;
const SOME_ANSWERS = 20;

export const obstaclesApi = {
  catalogue: () => dataOf(getObstacleCatalogue()),
  page: (roundId: string, filters: ObstacleFilters, page: number, pageSize = A_COLUMN) =>
    dataOf(listObstacles({ path: { roundId }, query: { ...filters, page, pageSize } })),
  one: (id: string) => dataOf(getObstacle({ path: { id } })),
  owners: (id: string) => dataOf(listObstacleOwners({ path: { id } })),
  ageing: (roundId: string) => dataOf(getObstacleAgeing({ path: { roundId } })),
  report: (roundId: string, body: ReportObstacle) =>
    dataOf(reportObstacle({ path: { roundId }, body })),
  change: ({ id, version }: Obstacle, body: ChangeObstacle) =>
    dataOf(changeObstacle({ path: { id }, headers: ifMatch(version), body })),
  move: ({ id, version }: Obstacle, body: MoveObstacle) =>
    dataOf(moveObstacle({ path: { id }, headers: ifMatch(version), body })),
  reopen: ({ id, version }: Obstacle, reason: string) =>
    dataOf(reopenObstacle({ path: { id }, headers: ifMatch(version), body: { reason } })),
  escalate: ({ id, version }: Obstacle, body: EscalateObstacle) =>
    dataOf(escalateObstacle({ path: { id }, headers: ifMatch(version), body })),
  join: ({ id, version }: Obstacle, groupId: string | null) =>
    dataOf(joinObstacleGroup({ path: { id }, headers: ifMatch(version), body: { groupId } })),
};

type OfGroup = Pick<ObstacleGroup, 'id' | 'version'>;

export const groupsApi = {
  list: (roundId: string) => dataOf(listObstacleGroups({ path: { roundId } })),
  one: (id: string) => dataOf(getObstacleGroup({ path: { id } })),
  make: (roundId: string, body: MakeObstacleGroup) =>
    dataOf(makeObstacleGroup({ path: { roundId }, body })),
  close: ({ id, version }: OfGroup, resolution: string) =>
    dataOf(closeObstacleGroup({ path: { id }, headers: ifMatch(version), body: { resolution } })),
  answer: ({ id, version }: OfGroup, answerId: string) =>
    dataOf(answerObstacleGroup({ path: { id }, headers: ifMatch(version), body: { answerId } })),
};

export const answersApi = {
  search: (roundId: string, query: { text?: string; category?: string }, page = 1) =>
    dataOf(searchAnswers({ path: { roundId }, query: { ...query, page, pageSize: SOME_ANSWERS } })),
  publish: (roundId: string, body: PublishAnswer) =>
    dataOf(publishAnswer({ path: { roundId }, body })),
  withdraw: ({ id, version }: KnownAnswer, reason: string) =>
    dataOf(withdrawAnswer({ path: { id }, headers: ifMatch(version), body: { reason } })),
};

/** Beginning of the keys of everything read about obstacles. */
export const OBSTACLES_KEY = 'obstacles';
