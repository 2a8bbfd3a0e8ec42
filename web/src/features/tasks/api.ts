import {
  changeTask,
  copyTaskKit,
  editTaskKit,
  getMilestonePlan,
  listTaskKits,
  listTasks,
  makeTask,
  moveTask,
  setMilestonePlan,
  takeTaskKitChanges,
  taskDays,
  taskKitChanges,
  taskShares,
} from '../../api/sdk.gen';
import type {
  ListTasksData,
  MilestonePlan,
  MoveTask,
  NewTask,
  NewTaskKitEdition,
  SetMilestonePlan,
  Task,
  TaskKit,
} from '../../api/types.gen';
import { fileAddress } from '../../components/file-address';
import { dataOf, ifMatch } from '../../components/server';

export type {
  MilestonePlan,
  NewTaskKitEdition,
  PlannedMilestone,
  Task,
  TaskKit,
  TaskShares,
  TaskSharesByUnit,
} from '../../api/types.gen';

export type MilestoneOfPlan = MilestonePlan['milestones'][number];

export const TASKS_KEY = 'tasks';
export const TASK_STATES = ['todo', 'doing', 'waiting', 'blocked', 'done', 'dropped'] as const;
export const OPEN_STATES = ['todo', 'doing', 'waiting', 'blocked'] as const;

type Query = NonNullable<ListTasksData['query']>;
export type TaskFilters = Pick<Query, 'unitId' | 'ownerId' | 'state' | 'kit' | 'due'>;

export const tasksApi = {
  page: (roundId: string, query: Query) => dataOf(listTasks({ path: { roundId }, query })),
  workbook: (roundId: string, filters: TaskFilters) =>
    fileAddress(`/api/rounds/${roundId}/tasks.xlsx`, filters),
  days: (roundId: string, month: string, unitId?: string) =>
    dataOf(taskDays({ path: { roundId }, query: { month, unitId } })),
  shares: (roundId: string) => dataOf(taskShares({ path: { roundId } })),
  make: (roundId: string, body: NewTask) => dataOf(makeTask({ path: { roundId }, body })),
  change: ({ id, version }: Task, ownerPerson: string | null, dueOn: string) =>
    dataOf(changeTask({ path: { id }, headers: ifMatch(version), body: { ownerPerson, dueOn } })),
  move: ({ id, version }: Task, body: MoveTask) =>
    dataOf(moveTask({ path: { id }, headers: ifMatch(version), body })),
  milestones: (roundId: string) => dataOf(getMilestonePlan({ path: { roundId } })),
  setMilestones: (roundId: string, version: number, body: SetMilestonePlan) =>
    dataOf(setMilestonePlan({ path: { roundId }, headers: ifMatch(version), body })),
  kits: (roundId: string) => dataOf(listTaskKits({ path: { roundId } })),
  copy: (roundId: string, { code, edition }: TaskKit) =>
    dataOf(copyTaskKit({ path: { roundId, code }, body: { edition, unitIds: null } })),
  edit: (roundId: string, code: string, body: NewTaskKitEdition) =>
    dataOf(editTaskKit({ path: { roundId, code }, body })),
  changes: (roundId: string, code: string) => dataOf(taskKitChanges({ path: { roundId, code } })),
  take: (roundId: string, { code, edition }: TaskKit, overwrite: boolean) =>
    dataOf(
      takeTaskKitChanges({
        path: { roundId, code },
        body: { edition, unitIds: null, items: null, overwrite },
      }),
    ),
};
