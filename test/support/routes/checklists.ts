import { OPEN, type RouteExpectation, get, ofPlanner, send } from './expectation';

/** A checklist as somebody writes it. */
export const CHECKLIST = {
  ...{ name: 'Bộ nội dung thử', nameEn: null, source: 'Kế hoạch của tỉnh', scenarios: [] },
  groups: [
    {
      ...{ code: 'A', name: 'Đảng ủy', nameEn: null },
      items: [
        {
          ...{ code: 'A1', name: 'Hội nghị', nameEn: null, mandatory: false, because: null },
          ...{ evidence: 'minutes', responsible: null, guidance: null, papersOnly: true },
          source: 'Kế hoạch 551-KH/TU',
        },
      ],
    },
  ],
};

export const checklistsRoutes: Record<string, RouteExpectation> = {
  'GET checklists': get(OPEN, () => 'checklists'),
  'GET checklists/:id/checklist.xlsx': get(
    OPEN,
    ({ checklistId }) => `checklists/${checklistId}/checklist.xlsx`,
  ),
  'POST checklists/plan': {
    expected: '401 403 403 403 422',
    request: () => ({ address: 'checklists/plan', form: {} }),
  },
  'POST checklists/:id/plan': {
    expected: '401 403 403 403 422',
    request: ({ checklistId }) => ({ address: `checklists/${checklistId}/plan`, form: {} }),
  },
  // Under a code that is taken, so that nothing is made.
  'POST checklists': send(
    '401 403 403 403 409',
    () => 'checklists',
    () => ({ code: 'trial-operation-2025', content: CHECKLIST }),
  ),
  'GET checklists/:id': get(OPEN, ({ checklistId }) => `checklists/${checklistId}`),
  'GET checklists/:id/diff': get(
    OPEN,
    ({ checklistId }) => `checklists/${checklistId}/diff?to=${checklistId}`,
  ),
  // Under a code that is taken, so that nothing is made.
  'POST checklists/:id/copies': send(
    '401 403 403 403 409',
    ({ checklistId }) => `checklists/${checklistId}/copies`,
    () => ({ code: 'trial-operation-2025', name: null }),
  ),
  'PUT checklists/:id': ofPlanner(
    ({ checklistId }) => `checklists/${checklistId}`,
    () => CHECKLIST,
  ),
  'POST checklists/:id/publish': ofPlanner(
    ({ checklistId }) => `checklists/${checklistId}/publish`,
    () => ({}),
  ),
  'POST checklists/:id/withdraw': ofPlanner(
    ({ checklistId }) => `checklists/${checklistId}/withdraw`,
    () => ({}),
  ),
};
