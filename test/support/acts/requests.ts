import { REQUEST_FIELDS, answerBytes, formBytes, withWorkbook } from '../requests';
import { type ActOf, province, round } from './acting';

export const requestsActs: Record<string, ActOf> = {
  'POST rounds/:roundId/data-requests': async (scene) => {
    const bytes = await formBytes();
    return {
      ...{ talk: province(scene), address: round('data-requests')(scene) },
      body: () => withWorkbook(bytes, REQUEST_FIELDS),
    };
  },
  'POST data-requests/:id/sending': (scene) => ({
    ...{ talk: province(scene), address: `data-requests/${scene.requestDraftId}/sending` },
    body: () => ({ unitIds: null }),
    headers: { 'if-match': '"1"' },
  }),
  'POST data-requests/:id/reminders': (scene) => ({
    ...{ talk: province(scene), address: `data-requests/${scene.requestDraftId}/reminders` },
    body: () => ({ way: 'message' }),
  }),
  'POST data-requests/:id/closing': (scene) => ({
    ...{ talk: province(scene), address: `data-requests/${scene.requestDraftId}/closing` },
    body: () => ({}),
    headers: { 'if-match': '"2"' },
  }),
  'POST data-requests/:id/merging': (scene) => ({
    ...{ talk: province(scene), address: `data-requests/${scene.requestId}/merging` },
    // Told once the job has made the file.
    ...{ body: () => ({}), unaudited: true },
    headers: { 'if-match': '"2"' },
  }),
  'POST data-requests/:id/units/:unitId/answers': async (scene) => {
    const bytes = await answerBytes([[1, 'Xã Lục Hồn', 5, 4, 0, 20, 'Đủ']]);
    return {
      talk: scene.talks['own unit'],
      address: `data-requests/${scene.requestId}/units/${scene.newUnitId}/answers`,
      body: () => withWorkbook(bytes),
    };
  },
  'POST data-requests/:id/units/:unitId/rows': (scene) => ({
    talk: scene.talks['own unit'],
    address: `data-requests/${scene.requestId}/units/${scene.newUnitId}/rows`,
    body: () => ({ rows: [{ c3: 6, c4: 4, c5: 0, c6: 20, c7: 'Đủ' }] }),
  }),
  'POST request-answers/:id/decision': (scene) => ({
    ...{ talk: province(scene), address: `request-answers/${scene.requestAnswerId}/decision` },
    body: () => ({ accept: false, reason: 'Sai số liệu.' }),
    headers: { 'if-match': '"1"' },
  }),
};
