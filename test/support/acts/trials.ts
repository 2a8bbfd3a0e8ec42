import { trialPlan } from '../trial-plan';
import { type ActOf, province, round } from './acting';

export const trialsActs: Record<string, ActOf> = {
  'POST rounds/:roundId/trials': (scene) => ({
    ...{ talk: province(scene), address: round('trials')(scene) },
    body: () => ({ ...trialPlan(scene.newUnitId), templateId: scene.checklistId }),
  }),
};
