import type { KitCopied, KitList } from '../../../src/tasks/kits/kits.schema';
import type { TaskPage } from '../../../src/tasks/tasks.schema';
import type { TaskState } from '../../../src/tasks/task-state';
import { asked } from '../../support/talk';
import { seen, type Scene } from './scene';

/** Every new unit gets its first thirty days; the tasks of dissolved units are shown by these. */
const DISSOLVED = ['06664', '06667', '06694'];
/** Of a dissolved unit's tasks in order of their day, those that are not simply done by now. */
const UNFINISHED: Record<number, { state: TaskState; note: string | null }> = {
  9: { state: 'doing', note: null },
  10: { state: 'waiting', note: 'Chờ Kho bạc Nhà nước khu vực hướng dẫn khóa sổ.' },
  11: { state: 'blocked', note: 'Chưa hẹn được lịch làm việc với phường mới.' },
};
/** So many of a dissolved unit's tasks have been looked at by now. */
const LOOKED_AT = 12;

/**
 * Gives units their tasks from the kits that ship, and lets some of them be worked on.
 * @returns how many tasks there are.
 */
export async function giveTasks(scene: Scene): Promise<number> {
  const { roundId, province } = scene;
  const { kits } = await asked<KitList>(province, 'GET', `rounds/${roundId}/task-kits`);
  const copy = (code: string, unitIds: string[] | null) =>
    asked<KitCopied>(province, 'POST', `rounds/${roundId}/task-kits/${code}/copies`, {
      ...{ edition: kits.find((kit) => kit.code === code)!.edition, unitIds },
    });
  const first = await copy('new-commune-first-30', null);
  const dissolved = scene.oldUnits(DISSOLVED);
  if (dissolved.length === 0) return first.tasks;
  const last = await copy('dissolved-commune-last-30', dissolved);
  for (const unitId of dissolved) await workOn(scene, unitId);
  return first.tasks + last.tasks;
}

async function workOn({ roundId, province }: Scene, unitId: string): Promise<void> {
  const address = `rounds/${roundId}/tasks?unitId=${unitId}&pageSize=${LOOKED_AT}`;
  const { rows } = await asked<TaskPage>(province, 'GET', address);
  for (const [place, task] of rows.entries()) {
    const { state, note } = UNFINISHED[place] ?? { state: 'done' as const, note: null };
    const doneOn = state === 'done' ? task.dueOn : null;
    await asked(
      ...([province, 'POST', `tasks/${task.id}/state`, { state, doneOn, note }] as const),
      seen(task.version),
    );
  }
}
