import { type ActOf, province, round } from './acting';

export const conditionsActs: Record<string, ActOf> = {
  'POST rounds/:roundId/condition-statements': (scene) => ({
    ...{ talk: province(scene), address: round('condition-statements')(scene) },
    body: () => ({
      source: 'hand',
      statements: [
        {
          ...{ unitCode: '06724', procedureCode: null, condition: 'posted', state: 'met' },
          ...{ factDay: '2025-06-20', evidence: 'Biên bản 02' },
        },
      ],
    }),
  }),
};
