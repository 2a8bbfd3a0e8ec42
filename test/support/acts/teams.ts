import { type ActOf, round } from './acting';

export const teamsActs: Record<string, ActOf> = {
  'POST rounds/:roundId/handover/teams': (scene) => ({
    ...{ talk: scene.talks['own unit'], address: round('handover/teams')(scene) },
    body: () => ({
      ...{ kind: 'giving', name: 'Tổ bàn giao', decisionNumber: '15/QĐ-UBND' },
      ...{ decisionDay: '2025-06-10', decidedBy: 'UBND tỉnh', listTypes: null },
      ...{ organisationIds: [scene.giverOrganisationId], validFrom: '2025-06-12', validTo: null },
      members: [{ name: 'Trần Văn An', position: 'Phó Chủ tịch', role: 'head' }],
    }),
  }),
};
