import type { ObstacleOwners, ObstacleView } from '../../../src/obstacles/obstacles.schema';
import type { TasksView } from '../../../src/obstacles/tasks/tasks.schema';
import type { RehearsalRowView } from '../../../src/rehearsal/rehearsal.schema';
import { asked, type Talk } from '../../support/talk';
import { communeLogin } from '../people';
import { ANSWERS, SHARED, STORIES, type Story } from './obstacle-stories';
import { seen, type Scene } from './scene';

/** Units report what stands in their way; the province settles, groups and answers. @returns how many there are. */
export async function reportObstacles(scene: Scene): Promise<number> {
  const answers = await publish(scene);
  const trials = await trialsOf(scene);
  const shared: ObstacleView[] = [];
  for (const story of STORIES) {
    const unit = scene.unit(story.unit);
    const talk = await scene.as(communeLogin(unit.code));
    const { source, category, severity, title, description, cause, foundOn, dueOn } = story;
    const reported = await asked<ObstacleView>(talk, 'POST', `rounds/${scene.roundId}/obstacles`, {
      ...{ unitId: unit.id, source, category, severity, title, description, cause },
      ...{ foundOn, dueOn },
      items: story.item ? [{ rehearsalId: trials.get(unit.id)!, itemCode: story.item }] : [],
    });
    const moved = await moveOn(scene, talk, reported, story, answers[0]!);
    if (story.shared) shared.push(moved);
    if (story.severity === 'blocking') await giveTask(scene, moved);
  }
  await asked(scene.province, 'POST', `rounds/${scene.roundId}/obstacle-groups`, {
    ...{ ...SHARED, obstacles: shared.map(({ id, version }) => ({ id, version })) },
  });
  return STORIES.length;
}

async function publish(scene: Scene): Promise<string[]> {
  const ids: string[] = [];
  for (const answer of ANSWERS) {
    const address = `rounds/${scene.roundId}/known-answers`;
    ids.push((await asked<{ id: string }>(scene.province, 'POST', address, answer)).id);
  }
  return ids;
}

/** The trial operation of each unit. */
async function trialsOf(scene: Scene): Promise<Map<string, string>> {
  const address = `rounds/${scene.roundId}/rehearsals`;
  const rows = await asked<RehearsalRowView[]>(scene.province, 'GET', address);
  return new Map(
    rows.flatMap(({ unitId, rehearsal: trial }) => (trial ? [[unitId, trial.id]] : [])),
  );
}

async function moveOn(
  scene: Scene,
  talk: Talk,
  obstacle: ObstacleView,
  { becomes }: Story,
  answerId: string,
): Promise<ObstacleView> {
  if (!becomes) return obstacle;
  const { id, version } = obstacle;
  if (becomes.to === 'department') {
    const owners = await asked<ObstacleOwners>(talk, 'GET', `obstacles/${id}/owners`);
    const department = owners.province.find(({ name }) => name.startsWith('Sở '))!;
    return asked(
      ...([talk, 'POST', `obstacles/${id}/escalate`] as const),
      { level: 'department', ownerOrganisationId: department.id, reason: becomes.reason },
      seen(version),
    );
  }
  const by = becomes.to === 'answered' || becomes.to === 'waiting' ? scene.province : talk;
  const body = becomes.to === 'answered' ? { to: becomes.to, answerId } : becomes;
  return asked(by, 'POST', `obstacles/${id}/move`, body, seen(version));
}

async function giveTask(scene: Scene, { id, unit }: ObstacleView): Promise<void> {
  const address = `rounds/${scene.roundId}/obstacle-tasks`;
  const { owners } = await asked<TasksView>(scene.province, 'GET', address);
  const own = owners.find(({ name }) => name.includes(unit.name)) ?? owners[0]!;
  await asked(scene.province, 'POST', address, {
    ...{ obstacleId: id, what: 'Ký thử lại ngay khi chứng thư được đổi thông tin, báo kết quả' },
    ...{ ownerOrganisationId: own.id, ownerPerson: 'Công chức Văn phòng', dueOn: '2025-06-27' },
  });
}
