import { newId } from '../../../src/platform/database/ids';
import { trialPlan } from '../trial-plan';
import {
  OPEN,
  OWN,
  type RouteExpectation,
  act,
  get,
  ofPlanner,
  round,
  send,
  trial,
} from './expectation';

export const trialsRoutes: Record<string, RouteExpectation> = {
  'GET rounds/:roundId/trials': get(OPEN, round('/trials')),
  // Of a unit that is no new one, so that nothing is planned.
  'POST rounds/:roundId/trials': send('401 403 403 403 422', round('/trials'), (scene) => ({
    ...trialPlan(scene.receiverOrganisationId),
    ...{ templateId: scene.checklistId, followsId: null },
  })),
  'GET trials/:id': get(OWN, trial()),
  'GET trials/:id/dossiers': get(OWN, trial('/dossiers')),
  'POST trials/:id/purges': send('401 403 403 403 409', trial('/purges'), () => ({
    how: 'Đã xóa trên hệ thống thử.',
  })),
  'PUT test-dossiers/:id': act(
    ({ dossierId }) => `test-dossiers/${dossierId}`,
    () => ({
      ...{ received: true, paid: null, components: 2, digitised: 1, visibleSteps: null },
      ...{ documents: null, validDocuments: null, stored: null, note: null },
    }),
  ),
  'PUT test-dossiers/:id/steps/:position': act(
    ({ dossierId }) => `test-dossiers/${dossierId}/steps/1`,
    () => ({ startedAt: '2025-06-20T01:00:00.000Z', endedAt: null }),
  ),
  'GET trials/:id/scores': get(OWN, trial('/scores')),
  // Of a round that has not started, so that no paper is written.
  'GET trials/:id/report.docx': get('401 409 409 404 409', trial('/report.docx')),
  'GET trials/:id/report.pdf': get('401 409 409 404 409', trial('/report.pdf')),
  'GET trials/:id/report.xlsx': get('401 409 409 404 409', trial('/report.xlsx')),
  'GET trials/:id/comparison': get('401 409 409 404 409', trial('/comparison')),
  'GET trials/:id/comparison.xlsx': get('401 409 409 404 409', trial('/comparison.xlsx')),
  'GET trials/:id/wall': get(OWN, trial('/wall')),
  'GET trials/:id/live': get(OWN, trial('/live?seconds=0')),
  'PUT trials/:id': ofPlanner(trial(), ({ newUnitId }) => trialPlan(newUnitId)),
  'POST trials/:id/start': ofPlanner(trial('/start'), () => ({})),
  'POST trials/:id/stop': ofPlanner(trial('/stop'), () => ({})),
  'POST trials/:id/evaluate': ofPlanner(trial('/evaluate'), () => ({ conclusion: 'Đạt yêu cầu.' })),
  'POST trials/:id/sign': ofPlanner(trial('/sign'), () => ({
    ...{ paperNumber: '12/BC-SNV', paperDay: '2025-06-21', signer: 'Giám đốc' },
  })),
  'GET trials/:id/evaluators': get(OWN, trial('/evaluators')),
  'GET trials/:id/evaluators/candidates': get(
    '401 403 403 403 200',
    trial('/evaluators/candidates'),
  ),
  'POST trials/:id/evaluators': ofPlanner(trial('/evaluators'), () => ({
    ...{ accountId: newId(), position: 'Tổ viên', unitIds: [] },
    ...{ fromDay: '2025-06-20', toDay: '2025-06-25' },
  })),
  'POST trials/:id/evaluators/withdraw': ofPlanner(trial('/evaluators/withdraw'), () => ({
    ids: [newId()],
  })),
  'POST trials/:id/checklist': ofPlanner(trial('/checklist'), ({ checklistId }) => ({
    templateId: checklistId,
  })),
};
