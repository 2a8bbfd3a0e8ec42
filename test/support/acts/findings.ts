import { type ActOf, province, round } from './acting';

export const findingsActs: Record<string, ActOf> = {
  'POST rounds/:roundId/finding-causes/assign': (scene) => ({
    ...{ talk: province(scene), address: round('finding-causes/assign')(scene) },
    body: () => ({
      causes: [{ id: scene.causeId, version: 1 }],
      ...{ ownerOrganisationId: null, ownerPerson: 'Tổ công nghệ', dueOn: '2025-07-01' },
    }),
  }),
};
