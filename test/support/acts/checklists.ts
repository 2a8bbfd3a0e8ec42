import { CHECKLIST } from '../routes/checklists';
import { type ActOf, province } from './acting';

export const checklistsActs: Record<string, ActOf> = {
  'POST checklists': (scene) => ({
    ...{ talk: province(scene), address: 'checklists' },
    body: () => ({ code: 'tu-excel', content: CHECKLIST }),
  }),
  'POST checklists/:id/copies': (scene) => ({
    ...{ talk: province(scene), address: `checklists/${scene.checklistId}/copies` },
    body: () => ({ code: 'sao-chep-thu', name: 'Bản sao để thử' }),
  }),
};
