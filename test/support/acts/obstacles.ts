import { type ActingScene, versionOf } from '../acting-scene';
import { asked as answerOf } from '../../../scripts/support/talk';
import { type ActOf, province, round } from './acting';

const onObstacle =
  (act: string, body: (owners: { province: { id: string }[] }) => unknown): ActOf =>
  async (scene) => {
    const talk = province(scene);
    const obstacle = `obstacles/${scene.obstacleId}`;
    const owners = await answerOf<{ province: { id: string }[] }>(
      talk,
      'GET',
      `${obstacle}/owners`,
    );
    return {
      ...{ talk, address: `${obstacle}/${act}`, body: () => body(owners) },
      headers: await versionOf(talk, obstacle),
    };
  };

const onGroup =
  (act: string, body: (scene: ActingScene) => unknown): ActOf =>
  async (scene) => {
    const talk = province(scene);
    const group = `obstacle-groups/${scene.obstacleGroupId}`;
    return {
      ...{ talk, address: `${group}/${act}`, body: () => body(scene) },
      headers: await versionOf(talk, group),
    };
  };

export const obstaclesActs: Record<string, ActOf> = {
  'POST rounds/:roundId/obstacles': (scene) => ({
    ...{ talk: scene.talks['own unit'], address: round('obstacles')(scene) },
    body: () => ({
      ...{ unitId: scene.newUnitId, source: 'hotline', category: 'land', severity: 'serious' },
      ...{ title: 'Chưa trả được sổ đỏ', description: 'Dấu cũ đã thu hồi.' },
    }),
  }),
  'POST rounds/:roundId/obstacle-groups': (scene) => ({
    ...{ talk: province(scene), address: round('obstacle-groups')(scene) },
    body: () => ({
      ...{ category: 'land', title: 'Sổ đỏ' },
      obstacles: [{ id: scene.looseObstacleId, version: 1 }],
    }),
  }),
  'POST rounds/:roundId/known-answers': (scene) => ({
    ...{ talk: province(scene), address: round('known-answers')(scene) },
    body: () => ({ category: 'land', question: 'Sổ đỏ?', answer: 'Ký lại, đóng dấu mới.' }),
  }),
  'POST rounds/:roundId/obstacle-tasks': (scene) => ({
    ...{ talk: scene.talks['own unit'], address: round('obstacle-tasks')(scene) },
    body: () => ({
      ...{ lesson: 'Thiếu máy dự phòng.', trialNumber: 1, what: 'Chuẩn bị máy dự phòng' },
      ...{ ownerOrganisationId: scene.receiverOrganisationId, dueOn: '2099-01-01' },
    }),
  }),
  'POST obstacle-tasks/:id/done': (scene) => ({
    ...{ talk: scene.talks['own unit'], address: `obstacle-tasks/${scene.obstacleTaskId}/done` },
    body: () => ({ doneOn: '2025-06-24', note: 'Đã mượn máy.' }),
    headers: { 'if-match': '"1"' },
  }),
  'POST obstacles/:id/move': onObstacle('move', () => ({ to: 'in_progress' })),
  'POST obstacles/:id/escalate': onObstacle('escalate', ({ province: [first] }) => ({
    ...{ level: 'department', ownerOrganisationId: first!.id, reason: 'Vượt thẩm quyền.' },
  })),
  'POST obstacle-groups/:id/answer': onGroup('answer', ({ knownAnswerId }) => ({
    answerId: knownAnswerId,
  })),
  'POST obstacle-groups/:id/close': onGroup('close', () => ({ resolution: 'Đã mở két.' })),
  'POST obstacles/:id/reopen': onObstacle('reopen', () => ({ reason: 'Vẫn chưa mở được.' })),
  'POST obstacles/:id/group': onObstacle('group', () => ({ groupId: null })),
  'POST known-answers/:id/withdraw': (scene) => ({
    ...{ talk: province(scene), address: `known-answers/${scene.knownAnswerId}/withdraw` },
    body: () => ({ reason: 'Đã có văn bản mới.' }),
    headers: { 'if-match': '"1"' },
  }),
};
