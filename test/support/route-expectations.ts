import { canonical, sha256 } from '../../src/platform/audit/canonical';
import { newId } from '../../src/platform/database/ids';
import { shippedSettings } from '../../src/readiness/criteria/shipped-criteria';
import { TEST_PASSWORD } from './application';
import { CONTROL_SAYS, STANDBY_BODIES, type Scene } from './scene';
import { EVIDENCE } from './closing-evidence';
import { trialPlan } from './trial-plan';

/** What to send to a route so that only the asker's right decides: a right request, changing nothing for good. */
export interface RouteRequest {
  /** Address below `/api`. */
  address: string;
  body?: unknown;
  /** A form with a file that is no workbook, beside these fields. */
  form?: Record<string, string>;
  /** A version nobody has seen: whoever may act is told so (409). */
  stale?: boolean;
}

export interface RouteExpectation {
  /** Status for nobody, viewer, own unit, other unit, province; see `ASKERS`. */
  expected: string;
  request: (scene: Scene) => RouteRequest;
  /** Status for who has the right where neither the province officer nor the commune officer has it. */
  holder?: number;
  /** Belongs to the account that asked for it; beside it, only a duty without limits sees it. */
  ofAccount?: boolean;
  /** About a list although its right is not. */
  ofList?: boolean;
  /** Answered also to who has duties for other kinds of lists, with nothing of this one in it. */
  anyList?: boolean;
  /** Wants a duty for every kind of list; the status for who has one for some of them. */
  everyList?: 403 | 404;
  /** Answered wherever the right holds: what is told or made depends on the place. */
  anyPlace?: boolean;
  /** Status for who has the right at other places only; what lies there does not exist unless told. */
  elsewhere?: number;
  /** Seen only by who has the right; for everybody else it does not exist. */
  unseen?: boolean;
  /** Ends the session it is sent with. */
  endsSession?: boolean;
}

const OPEN = '401 200 200 200 200';
const OWN = '401 200 200 404 200';
/** For those only who run the installation or look after its trail. */
const forAuditors = (expectation: RouteExpectation, holder = 200): RouteExpectation => ({
  ...expectation,
  expected: '401 403 403 403 403',
  holder,
});
const STALE = '401 403 409 404 409';
const KIT_EDITION = {
  ...{ nameVi: 'Bộ việc', nameEn: 'Kit', side: 'new', source: 'Thử', note: 'Thử' },
  items: [{ code: 'A', what: 'Việc', category: 'other', offsetDays: 0, source: 'Thử' }],
};

const get = (expected: string, address: (scene: Scene) => string): RouteExpectation => ({
  expected,
  request: (scene) => ({ address: address(scene) }),
});
const send = (
  expected: string,
  address: (scene: Scene) => string,
  body: (scene: Scene) => unknown,
): RouteExpectation => ({
  expected,
  request: (scene) => ({ address: address(scene), body: body(scene) }),
});
/** An act on something that has a version. */
const act = (
  address: (scene: Scene) => string,
  body: (scene: Scene) => unknown,
): RouteExpectation => ({
  expected: STALE,
  request: (scene) => ({ address: address(scene), body: body(scene), stale: true }),
});
const round =
  (rest = '') =>
  ({ roundId }: Scene) =>
    `rounds/${roundId}${rest}`;
const dataRequest =
  (rest = '') =>
  ({ requestId }: Scene) =>
    `data-requests/${requestId}${rest}`;
const requestOfUnit =
  (rest = '') =>
  ({ requestId, newUnitId }: Scene) =>
    `data-requests/${requestId}/units/${newUnitId}${rest}`;
const FORM_LAYOUT = {
  ...{ sheet: 'Biểu 01', headerTop: 3, headerBottom: 3, first: 4, last: 5, listed: [] },
  columns: [
    {
      ...{ key: 'c3', column: 3, heading: 'Số hồ sơ', role: 'fill', type: 'number' },
      required: true,
    },
  ],
};
const testSubmission =
  (rest = '') =>
  ({ testId }: Scene) =>
    `test-submissions/${testId}${rest}`;
const CHANGED_TEST = {
  ...{ channel: 'portal', testAccount: 'thu-01', virtual: true, failedStep: null, note: null },
  ...{ submittedAt: '2025-06-20T02:00:00.000Z', payment: 'none', synced: 'unknown' },
  steps: { received: null, appraised: null, approved: null, signed: null, returned: null },
};
/** Taken by nobody, because no round has the unit: whoever may ask is told so. */
const TEST_OF_NOWHERE = {
  ...{ ...CHANGED_TEST, unitCode: '99999', procedureCode: '1.001193', dossierCode: 'THU-1' },
};
const verificationRun =
  (rest: string) =>
  ({ runId }: Scene) =>
    `verification-runs/${runId}${rest}`;
const catalogueVersion =
  (rest = '') =>
  ({ catalogueVersionId }: Scene) =>
    `catalogue-versions/${catalogueVersionId}${rest}`;
const list =
  (rest = '') =>
  ({ listId }: Scene) =>
    `handover/lists/${listId}${rest}`;
const control =
  (rest = '') =>
  ({ controlId }: Scene) =>
    `handover/control/${controlId}${rest}`;
const share =
  (rest = '') =>
  ({ listId, receiverOrganisationId }: Scene) =>
    `handover/lists/${listId}/shares/${receiverOrganisationId}${rest}`;
const discrepancy =
  (rest = '') =>
  ({ discrepancyId }: Scene) =>
    `discrepancies/${discrepancyId}${rest}`;
const obstacle =
  (rest = '') =>
  ({ obstacleId }: Scene) =>
    `obstacles/${obstacleId}${rest}`;
/** What units keep for the days of going live; a new one says two things that cannot both be. */
const standby = (
  path: string,
  id: 'shiftId' | 'supportTeamId' | 'hotlineId',
  body: object,
  wrong: object,
): Record<string, RouteExpectation> => {
  const one = (scene: Scene) => `${path}/${scene[id]}`;
  return {
    [`GET rounds/:roundId/${path}`]: get(OPEN, round(`/${path}`)),
    [`POST rounds/:roundId/${path}`]: send(
      '401 403 422 404 422',
      round(`/${path}`),
      ({ newUnitId: unitId }) => ({ unitId, ...body, ...wrong }),
    ),
    [`PUT ${path}/:id`]: act(one, ({ newUnitId: unitId }) => ({ unitId, ...body })),
    [`DELETE ${path}/:id`]: { ...act(one, () => undefined) },
  };
};
/** For those only who settle obstacles for the province. */
const ofSettlers = (
  address: (scene: Scene) => string,
  body: (scene: Scene) => unknown,
): RouteExpectation => ({ ...act(address, body), expected: '401 403 403 403 409' });
const batch =
  (rest = '') =>
  ({ importId }: Scene) =>
    `imports/${importId}${rest}`;
const account =
  (rest = '') =>
  ({ accountId }: Scene) =>
    `accounts/${accountId}${rest}`;
/** It is there only for who may look after it; of an account, the leaders of its unit and the province. */
const seenByHolder = (expectation: RouteExpectation, holder: number): RouteExpectation => ({
  ...forAuditors(expectation, holder),
  unseen: true,
});
/** Right in its form; the code is that of a kind of list that there is, so that nothing is made. */
export const NEW_LIST_TYPE = {
  code: 'B3',
  name: { vi: 'Cây xanh', en: 'Trees' },
  source: 'Quyết định của UBND tỉnh',
  group: 'assets',
  counted: { vi: 'cây', en: 'trees' },
  columns: [
    {
      ...{ header: { vi: 'Tên cây', en: 'Tree' }, type: 'text', required: true },
      ...{ identifies: true, stands: true },
    },
  ],
};
/** Right in its form; the address is one that is never asked, so that nothing is made. */
export const newPortalSource = () => ({
  ...{ interface: 'json-2026', address: 'https://10.0.0.1', contact: 'tin@tinh.example' },
  ...{ permissionNumber: '15/UBND-CNTT', permissionDay: '2025-06-20', replaces: null },
});
const ofRegister = ({ newUnitId: unitId }: Scene) => ({ unitId, listType: 'B3' });
/** Under a name that ships, so that nothing is made. */
export const NEW_LAYOUT = {
  ...{ listType: 'B3', name: 'Tất cả các cột', system: 'Phần mềm kế toán', basis: 'Tệp mẫu' },
  columns: [{ heading: 'Tên', source: 'assetName' }],
};
/** Every row, of which there is one. */
const MATCHING = { filter: {}, expected: 1 };
/** Of a row that is in no list: taken by the route and stored nowhere. */
const NOT_EXPECTED = {
  ...{ key: newId(), itemId: newId(), surplusKey: null, seen: 0, result: 'found' },
  ...{ quantity: 1000, condition: null, place: null, name: null, note: null },
};
const portionIds = ({ portionId }: Scene) => [portionId];
const trial =
  (rest = '') =>
  ({ trialId }: Scene) =>
    `trials/${trialId}${rest}`;
/** For those only who plan for the whole province. */
const ofPlanner = (
  address: (scene: Scene) => string,
  body: (scene: Scene) => unknown,
): RouteExpectation => ({ ...act(address, body), expected: '401 403 403 403 409' });
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

/** Every route of the product; a route that is not here fails `test/journeys/permissions.spec.ts`. */
export const routeExpectations: Record<string, RouteExpectation> = {
  'GET session': get(OPEN, () => 'session'),
  'POST session': send(
    '204 204 204 204 204',
    () => 'session',
    () => ({ login: 'xem', password: TEST_PASSWORD }),
  ),
  'DELETE session': { ...get('401 204 204 204 204', () => 'session'), endsSession: true },
  'GET setup': get('200 200 200 200 200', () => 'setup'),
  'POST setup': send(
    '403 403 403 403 403',
    () => 'setup',
    () => ({ token: 'đoán', login: 'ai-do', name: 'Ai đó', password: TEST_PASSWORD }),
  ),

  'GET account': get(OPEN, () => 'account'),
  'POST account/password': send(
    '401 422 422 422 422',
    () => 'account/password',
    () => ({ current: 'không phải mật khẩu này', chosen: 'Rừng thông 47 mùa' }),
  ),
  'POST account/identity': send(
    '401 204 204 204 204',
    () => 'account/identity',
    () => ({ password: TEST_PASSWORD }),
  ),
  'POST account/second-factor': { ...get(OPEN, () => 'account/second-factor') },
  'POST account/second-factor/confirmation': send(
    '401 422 422 422 422',
    () => 'account/second-factor/confirmation',
    () => ({ code: 'không số' }),
  ),
  'DELETE account/second-factor': get('401 409 409 409 409', () => 'account/second-factor'),
  'POST account/recovery-codes': get('401 409 409 409 409', () => 'account/recovery-codes'),
  'GET account/sessions': get(OPEN, () => 'account/sessions'),
  'DELETE account/sessions': get(OPEN, () => 'account/sessions'),
  'DELETE account/sessions/:id': get(
    '401 404 404 404 404',
    ({ listId }) => `account/sessions/${listId}`,
  ),

  'GET accounts': { ...forAuditors(get('', () => 'accounts')), anyPlace: true },
  'POST accounts': {
    ...forAuditors(
      send(
        '',
        () => 'accounts',
        ({ giverOrganisationId: organisationId }) => ({
          login: 'quan-tri-tinh',
          name: 'Tên đã có',
          duties: [{ role: 'viewer', organisationId }],
        }),
      ),
      409,
    ),
    elsewhere: 403,
  },
  'GET accounts/places': { ...forAuditors(get('', () => 'accounts/places')), anyPlace: true },
  'GET accounts/roles': { ...forAuditors(get('', () => 'accounts/roles')), anyPlace: true },
  'POST accounts/review': {
    ...forAuditors(
      send(
        '',
        () => 'accounts/review',
        () => ({}),
      ),
      202,
    ),
    anyPlace: true,
  },
  'GET accounts/bulk/template.xlsx': {
    ...forAuditors(get('', () => 'accounts/bulk/template.xlsx')),
    anyPlace: true,
  },
  'POST accounts/bulk/plan': {
    ...forAuditors(
      { expected: '', request: () => ({ address: 'accounts/bulk/plan', form: {} }) },
      422,
    ),
    anyPlace: true,
  },
  'POST accounts/bulk': {
    ...forAuditors(
      send(
        '',
        () => 'accounts/bulk',
        ({ giverOrganisationId: organisationId }) => ({
          accounts: [
            {
              login: 'quan-tri-tinh',
              name: 'Tên đã có',
              duties: [{ role: 'viewer', organisationId }],
            },
          ],
        }),
      ),
      409,
    ),
    elsewhere: 403,
  },
  'POST accounts/slips': seenByHolder(
    send(
      '',
      () => 'accounts/slips',
      ({ accountId }) => ({ ids: [accountId], again: false }),
    ),
    409,
  ),
  'GET accounts/:id': seenByHolder(get('', account()), 200),
  'PUT accounts/:id': seenByHolder(
    act(account(), () => ({ name: 'Tên khác' })),
    409,
  ),
  'POST accounts/:id/disable': seenByHolder(
    act(account('/disable'), () => ({})),
    409,
  ),
  'POST accounts/:id/enable': seenByHolder(
    act(account('/enable'), () => ({})),
    409,
  ),
  'POST accounts/:id/password': seenByHolder(
    send('', account('/password'), () => ({ withoutSecondFactor: false })),
    200,
  ),
  'DELETE accounts/:id/sessions': seenByHolder(get('', account('/sessions')), 200),
  'POST accounts/:id/duties': seenByHolder(
    send('', account('/duties'), ({ giverOrganisationId: organisationId }) => ({
      ...{ role: 'viewer', organisationId },
    })),
    204,
  ),
  'POST accounts/:id/duties/:dutyId/end': seenByHolder(
    send(
      '',
      ({ accountId, listId }) => `accounts/${accountId}/duties/${listId}/end`,
      () => ({ validTo: '2026-01-01' }),
    ),
    404,
  ),

  'GET rounds': get(OPEN, () => 'rounds'),
  'GET rounds/:roundId': get(OPEN, round()),
  'GET rounds/:roundId/milestones': get(OPEN, round('/milestones')),
  'GET rounds/:roundId/units': get(OPEN, round('/units')),
  'GET rounds/:roundId/units/:unitId': get(OPEN, (scene) =>
    round(`/units/${scene.oldUnitId}`)(scene),
  ),
  'GET rounds/:roundId/organisations': get(OPEN, round('/organisations')),

  'POST rounds/:roundId/imports': {
    expected: '401 403 422 404 422',
    request: (scene) => ({
      address: round('/imports')(scene),
      form: { listType: 'B3', giverOrganisationId: scene.giverOrganisationId },
    }),
  },
  'GET rounds/:roundId/imports': get(OPEN, round('/imports')),
  'GET imports/:id': get(OWN, batch()),
  'GET imports/:id/rows': get(OWN, batch('/rows')),
  'GET imports/:id/problems.xlsx': get(OWN, batch('/problems.xlsx')),
  'POST imports/:id/apply': act(batch('/apply'), () => ({})),
  'GET imports/:id/repairs': get(OWN, batch('/repairs')),
  'POST imports/:id/repairs/refusals': act(batch('/repairs/refusals'), () => ({
    changes: [{ kind: 'space', place: null, refused: true }],
  })),
  'POST imports/:id/mended-cells': act(batch('/mended-cells'), () => ({
    cells: [{ rowId: newId(), column: 'quantity', text: '2' }],
  })),
  'POST imports/:id/undo': act(batch('/undo'), () => ({ reason: 'Nhập nhầm tệp.' })),
  'POST imports/:id/discard': send(
    '401 403 200 404 200',
    ({ importToDiscardId }) => `imports/${importToDiscardId}/discard`,
    () => ({}),
  ),

  'GET list-types': get(OPEN, () => 'list-types'),
  'POST list-types': forAuditors(
    send(
      OPEN,
      () => 'list-types',
      () => NEW_LIST_TYPE,
    ),
    409,
  ),
  'GET list-types/:code': forAuditors(get(OPEN, () => 'list-types/B3')),
  'POST list-types/:code/columns': forAuditors(
    act(
      () => 'list-types/B3/columns',
      () => ({ header: { vi: 'Mã vạch', en: 'Bar code' }, type: 'text' }),
    ),
    409,
  ),
  'GET rounds/:roundId/handover/asked-lists': get(OPEN, round('/handover/asked-lists')),
  'POST rounds/:roundId/handover/asked-lists/:code': forAuditors(
    act(round('/handover/asked-lists/B3'), () => ({
      required: true,
      dueOn: null,
      cutOffDay: null,
    })),
    409,
  ),
  'GET list-types/:code/template.xlsx': get(OPEN, () => 'list-types/B3/template.xlsx'),
  'GET rounds/:roundId/givers/:organisationId/list-types/:code/template.xlsx': get(OWN, (scene) =>
    round(`/givers/${scene.giverOrganisationId}/list-types/B3/template.xlsx`)(scene),
  ),
  'GET rounds/:roundId/handover/matrix': get(OPEN, round('/handover/matrix')),
  'GET rounds/:roundId/handover/balance': get(OPEN, round('/handover/balance')),
  'GET rounds/:roundId/handover/balance-sheet': get(OPEN, round('/handover/balance-sheet')),
  'GET rounds/:roundId/handover/balance-sheet.xlsx': get(
    OPEN,
    round('/handover/balance-sheet.xlsx'),
  ),
  'GET rounds/:roundId/handover/incoming': {
    ...get(OWN, (scene) => round(`/handover/incoming?unitId=${scene.newUnitId}`)(scene)),
    anyList: true,
  },
  'POST rounds/:roundId/handover/declare-empty': send(
    '401 403 200 404 200',
    round('/handover/declare-empty'),
    ({ giverOrganisationId }) => ({ giverOrganisationId, listType: 'D1' }),
  ),
  'GET handover/lists/:id': get(OWN, list()),
  'GET handover/lists/:id/items': get(OWN, list('/items')),
  'POST handover/lists/:id/search': send(OWN, list('/search'), () => ({ q: 'a' })),
  'POST handover/lists/:id/items/:itemId/reveal': send(
    '401 403 404 404 404',
    ({ listId, portionId }) => `handover/lists/${listId}/items/${portionId}/reveal`,
    () => ({ column: 'assetCode', reason: 'Đối chiếu hồ sơ' }),
  ),
  'POST handover/lists/:id/items/:itemId/reveal-earlier': send(
    '401 403 404 404 404',
    ({ listId, portionId }) => `handover/lists/${listId}/items/${portionId}/reveal-earlier`,
    () => ({ column: 'assetCode', reason: 'Đối chiếu hồ sơ', entry: 1, side: 'before' }),
  ),
  'GET rounds/:roundId/name-permissions': forAuditors(get('', round('/name-permissions'))),
  'PUT rounds/:roundId/name-permissions/:listType': forAuditors(
    act(round('/name-permissions/E3'), () => ({ allowed: false })),
    409,
  ),
  'POST handover/lists/:id/exports': send('401 202 202 404 202', list('/exports'), () => ({
    bucket: 'outstanding',
  })),
  // Nothing in the assets of the scene is masked.
  'POST handover/lists/:id/full-exports': send(
    '401 403 409 404 409',
    list('/full-exports'),
    () => ({
      bucket: 'outstanding',
      reason: 'Đối chiếu hồ sơ',
    }),
  ),
  'GET handover/exports/:id/file': {
    ...get(OWN, ({ exportId }) => `handover/exports/${exportId}/file`),
    ofAccount: true,
  },
  'POST handover/lists/:id/accept': act(list('/accept'), (scene) => ({
    portionIds: portionIds(scene),
  })),
  'POST handover/lists/:id/dispute': act(list('/dispute'), (scene) => ({
    portionIds: portionIds(scene),
    kind: 'shortage',
    note: 'Thiếu.',
  })),
  'POST handover/lists/:id/resolve': act(list('/resolve'), (scene) => ({
    portionIds: portionIds(scene),
    note: 'Đã tìm thấy.',
  })),
  'POST handover/lists/:id/close': act(list('/close'), (scene) => ({
    portionIds: portionIds(scene),
    ...{ reason: 'written_off', evidence: EVIDENCE },
  })),
  'POST handover/lists/:id/withdraw': act(list('/withdraw'), (scene) => ({
    ...{ portionIds: portionIds(scene), note: 'Nhận nhầm dòng.' },
  })),
  'POST handover/lists/:id/reopen': act(list('/reopen'), (scene) => ({
    ...{ portionIds: portionIds(scene), note: 'Ghi nhầm dòng.' },
  })),
  'POST handover/lists/:id/assign': act(list('/assign'), (scene) => ({
    portionIds: portionIds(scene),
    receiverOrganisationId: scene.receiverOrganisationId,
  })),
  'POST handover/lists/:id/split': act(list('/split'), ({ portionId }) => ({
    portionId,
    parts: [{ quantity: 400 }, { quantity: 600 }],
  })),

  'POST handover/lists/:id/rows': send(OWN, list('/rows'), () => ({
    ...{ filter: { q: 'a' }, pageSize: 20 },
  })),
  'GET handover/lists/:id/rows/:itemId': get(
    '401 404 404 404 404',
    ({ listId, portionId }) => `handover/lists/${listId}/rows/${portionId}`,
  ),
  'POST handover/lists/:id/rows/summary': send(OWN, list('/rows/summary'), () => ({ filter: {} })),
  'POST handover/lists/:id/rows/accept': act(list('/rows/accept'), () => MATCHING),
  'POST handover/lists/:id/rows/dispute': act(list('/rows/dispute'), () => ({
    ...MATCHING,
    ...{ kind: 'shortage', note: 'Thiếu.' },
  })),
  'POST handover/lists/:id/rows/resolve': act(list('/rows/resolve'), () => MATCHING),
  'POST handover/lists/:id/rows/close': act(list('/rows/close'), () => ({
    ...MATCHING,
    ...{ reason: 'written_off', evidence: EVIDENCE },
  })),
  'POST handover/lists/:id/rows/assign': act(
    list('/rows/assign'),
    ({ receiverOrganisationId }) => ({ ...MATCHING, receiverOrganisationId }),
  ),
  'POST handover/lists/:id/rows/assign/preview': send(
    '401 403 200 404 200',
    list('/rows/assign/preview'),
    ({ receiverOrganisationId }) => ({ filter: {}, receiverOrganisationId }),
  ),

  'GET rounds/:roundId/handover/unassigned': {
    ...get(OPEN, round('/handover/unassigned')),
    anyList: true,
  },
  'GET rounds/:roundId/handover/awaiting-decision': {
    ...get(OPEN, round('/handover/awaiting-decision')),
    anyList: true,
  },
  'GET handover/lists/:id/spanning': get(OWN, list('/spanning')),
  'POST handover/lists/:id/spanning': act(list('/spanning'), ({ listId }) => ({
    itemIds: [listId],
    communes: 'Lục Hồn, Bình Liêu',
  })),
  'POST handover/lists/:id/spanning/release': act(list('/spanning/release'), ({ listId }) => ({
    itemIds: [listId],
  })),
  'POST handover/lists/:id/spanning/decide': act(list('/spanning/decide'), ({ listId }) => ({
    itemIds: [listId],
    number: '1234/QĐ-UBND',
    day: '2025-06-20',
  })),

  'POST handover/lists/:id/check': {
    ...act(list('/check'), () => ({ note: 'Đủ hồ sơ.' })),
    expected: '401 403 403 403 403',
    holder: 409,
  },
  'POST handover/lists/:id/uncheck': {
    ...act(list('/uncheck'), () => ({ note: 'Thiếu biên bản kiểm kê.' })),
    expected: '401 403 403 403 403',
    holder: 409,
  },
  'POST handover/lists/:id/entries/:entryId/confirm': {
    ...act(
      ({ listId }) => `handover/lists/${listId}/entries/${newId()}/confirm`,
      () => ({}),
    ),
    expected: '401 403 409 404 403',
  },
  'POST handover/lists/:id/entries/:entryId/dispute': {
    ...act(
      ({ listId }) => `handover/lists/${listId}/entries/${newId()}/dispute`,
      () => ({ note: 'Số lượng không đúng.' }),
    ),
    expected: '401 403 409 404 403',
  },

  'GET rounds/:roundId/handover/function-findings': get(OPEN, round('/handover/function-findings')),
  'GET rounds/:roundId/handover/matrix.xlsx': get(OPEN, round('/handover/matrix.xlsx')),
  'GET rounds/:roundId/handover/control': get(OPEN, round('/handover/control')),
  // What the figure of the scene says already: nothing changes.
  'POST rounds/:roundId/handover/control': {
    ...send('401 403 403 403 403', round('/handover/control'), ({ giverOrganisationId }) => ({
      figures: [{ ...CONTROL_SAYS, giverOrganisationId, rows: 99, version: 1 }],
      reason: null,
      fileName: null,
    })),
    holder: 200,
  },
  'GET rounds/:roundId/handover/control/template.xlsx': {
    ...get('401 403 403 403 403', round('/handover/control/template.xlsx')),
    ...{ holder: 200, anyPlace: true },
  },
  'POST rounds/:roundId/handover/control/plan': {
    expected: '401 403 403 403 403',
    request: ({ roundId }) => ({ address: `rounds/${roundId}/handover/control/plan`, form: {} }),
    holder: 422,
    anyList: true,
  },
  'GET handover/lists/:id/control': get(OWN, list('/control')),
  'GET handover/control/:id': get(OWN, control()),
  'GET handover/control/:id/matching': get(OWN, control('/matching')),
  'POST handover/control/:id/source-list': {
    expected: '401 403 403 403 403',
    request: (scene) => ({ address: control('/source-list')(scene), form: {}, stale: true }),
    holder: 409,
  },
  // No list of the source was taken in: there is nothing to settle.
  'POST handover/control/:id/settlements': {
    ...send('401 403 403 403 403', control('/settlements'), () => ({
      ...{ kind: 'accepted', itemId: newId(), note: 'Đã thanh lý.' },
    })),
    ...{ holder: 404, unseen: true },
  },
  'POST handover/control/:id/settlements/:settlementId/take-back': {
    ...send(
      '401 403 403 403 403',
      (scene) => control(`/settlements/${newId()}/take-back`)(scene),
      () => ({ reason: 'Nhầm dòng.' }),
    ),
    ...{ holder: 404, unseen: true },
  },
  'POST handover/control/:id/withdraw': {
    ...act(control('/withdraw'), () => ({ reason: 'Nhầm đơn vị.' })),
    expected: '401 403 403 403 403',
    holder: 409,
  },
  'POST handover/control/:id/explanations': act(control('/explanations'), () => ({
    reason: 'Đã thanh lý trước ngày chốt số liệu.',
  })),
  'POST handover/control/:id/explanations/:explanationId/answer': {
    ...act(
      (scene) => control(`/explanations/${scene.explanationId}/answer`)(scene),
      () => ({ accepted: false, note: 'Chưa có quyết định thanh lý.' }),
    ),
    expected: '401 403 403 403 403',
    holder: 409,
  },
  'GET discrepancy-kinds': get(OPEN, () => 'discrepancy-kinds'),
  'GET rounds/:roundId/discrepancies': get(OPEN, round('/discrepancies')),
  'GET rounds/:roundId/discrepancies/ageing': get(OPEN, round('/discrepancies/ageing')),
  'GET rounds/:roundId/discrepancies/ageing.xlsx': get(OPEN, round('/discrepancies/ageing.xlsx')),
  'POST handover/lists/:id/discrepancies': send(
    '401 403 200 404 200',
    list('/discrepancies'),
    () => ({ kind: 'other', note: 'Thiếu hồ sơ kèm theo.' }),
  ),
  'GET discrepancies/:id': get(OWN, discrepancy()),
  'PUT discrepancies/:id': act(discrepancy(), ({ giverOrganisationId }) => ({
    ...{ state: 'in_progress', kind: 'other', quantityDifference: null, moneyDifference: null },
    ...{ responsibleOrganisationId: giverOrganisationId, dueOn: '2025-06-30' },
  })),
  'POST discrepancies/:id/close': act(discrepancy('/close'), () => ({ text: 'Đã bổ sung.' })),

  'GET rounds/:roundId/archive/:unitId': {
    ...get(OWN, (scene) => round(`/archive/${scene.oldUnitId}`)(scene)),
    anyList: true,
  },
  'POST rounds/:roundId/archive/:unitId/packages': {
    ...send(
      '401 202 202 404 202',
      (scene) => round(`/archive/${scene.oldUnitId}/packages`)(scene),
      () => undefined,
    ),
    everyList: 403,
  },
  'POST rounds/:roundId/archive/:unitId/full-packages': {
    ...send(
      '401 403 202 404 202',
      (scene) => round(`/archive/${scene.oldUnitId}/full-packages`)(scene),
      () => ({ reason: 'Nộp lưu trữ lịch sử' }),
    ),
    everyList: 403,
  },
  'POST rounds/:roundId/look-up': send(OPEN, round('/look-up'), () => ({ q: 'Đồng Tâm' })),
  'GET rounds/:roundId/register': get(OPEN, round('/register')),
  'GET rounds/:roundId/register/:unitId': {
    ...get(OWN, (scene) => round(`/register/${scene.newUnitId}`)(scene)),
    anyList: true,
  },
  'POST rounds/:roundId/register/rows': send(OWN, round('/register/rows'), ofRegister),
  'POST rounds/:roundId/register/exports': send(
    '401 202 202 404 202',
    round('/register/exports'),
    (scene) => ({ ...ofRegister(scene), layout: 'all:B3' }),
  ),
  // Nothing in the assets of the scene is masked.
  'POST rounds/:roundId/register/full-exports': {
    ...send('401 403 409 404 409', round('/register/full-exports'), (scene) => ({
      ...ofRegister(scene),
      ...{ layout: 'all:B3', reason: 'Đối chiếu hồ sơ' },
    })),
    unseen: true,
  },
  // Into the same round: refused, once the right is there.
  'POST rounds/:roundId/register/prefill': send(
    '401 403 422 404 422',
    round('/register/prefill'),
    (scene) => ({ ...ofRegister(scene), laterRoundId: scene.roundId }),
  ),
  // Nothing in the scene is accepted yet.
  'POST rounds/:roundId/register/labels': send(
    '401 422 422 404 422',
    round('/register/labels'),
    ofRegister,
  ),
  'GET handover/made-files/:id/file': {
    ...get(OWN, ({ madeFileId }) => `handover/made-files/${madeFileId}/file`),
    ofAccount: true,
  },
  'GET register-layouts': get(OPEN, () => 'register-layouts?listType=B3'),
  'POST register-layouts': forAuditors(
    send(
      OPEN,
      () => 'register-layouts',
      () => NEW_LAYOUT,
    ),
    409,
  ),
  'POST register-layouts/:id/withdraw': forAuditors(
    act(
      ({ layoutId }) => `register-layouts/${layoutId}/withdraw`,
      () => undefined,
    ),
    409,
  ),

  'GET rounds/:roundId/duplicates': get(OPEN, round('/duplicates')),
  'POST rounds/:roundId/duplicates/search': {
    expected: '401 403 403 403 202',
    request: (scene) => ({ address: round('/duplicates/search')(scene) }),
  },
  'GET duplicates/:id': get(OWN, ({ duplicateId }) => `duplicates/${duplicateId}`),
  'POST duplicates/:id/settle': act(
    ({ duplicateId }) => `duplicates/${duplicateId}/settle`,
    () => ({ verdict: 'different', reason: 'Hai tài sản khác nhau, ghi trùng mã.' }),
  ),

  // All kinds of lists come together in a closing: a duty for some of them sees no unit.
  'GET rounds/:roundId/completion': { ...get(OPEN, round('/completion')), anyList: true },
  'GET rounds/:roundId/completion.xlsx': { ...get(OPEN, round('/completion.xlsx')), anyList: true },
  'GET rounds/:roundId/completion/:unitId': {
    ...get(OWN, ({ roundId, oldUnitId }) => `rounds/${roundId}/completion/${oldUnitId}`),
    ...{ everyList: 404 as const, unseen: true },
  },
  'POST rounds/:roundId/completion/:unitId/points/:point/records': {
    expected: '401 403 422 404 422',
    request: ({ roundId, oldUnitId }) => ({
      address: `rounds/${roundId}/completion/${oldUnitId}/points/fonds/records`,
      form: {
        ...{ kind: 'done', number: '12/BB-LT', day: '2025-07-20' },
        seen: sha256(canonical({ fonds: 1 })),
      },
    }),
  },
  'GET completion-records/:id/file': {
    ...get(OWN, ({ closingRecordId }) => `completion-records/${closingRecordId}/file`),
    ...{ everyList: 404 as const, unseen: true },
  },
  // Nothing of the scene is ready to be closed; and only the province closes.
  'POST rounds/:roundId/completion/:unitId/close': {
    ...send(
      '401 403 403 403 409',
      ({ roundId, oldUnitId }) => `rounds/${roundId}/completion/${oldUnitId}/close`,
      ({ receiverOrganisationId }) => ({
        ...{
          seen: '0'.repeat(64),
          issuerOrganisationId: receiverOrganisationId,
          bases: ['NQ 1679'],
        },
        ...{ place: 'Quảng Ninh', signatory: { title: 'CHỦ TỊCH', name: 'A' }, recipients: [] },
      }),
    ),
  },
  'POST unit-closings/:id/reopen': {
    ...act(
      ({ unitClosingId }) => `unit-closings/${unitClosingId}/reopen`,
      () => ({ reason: 'Phát hiện thiếu tài sản.' }),
    ),
    expected: '401 403 403 403 409',
  },
  'POST unit-closings/:id/signed-copy': {
    expected: '401 403 403 403 409',
    request: ({ unitClosingId }) => ({
      address: `unit-closings/${unitClosingId}/signed-copy`,
      form: { number: '01/GXN-UBND', day: '2025-07-20', signerName: 'A', signerPosition: 'B' },
      stale: true,
    }),
  },
  'POST unit-closings/:id/certificate': send(
    '401 403 403 403 409',
    ({ unitClosingId }) => `unit-closings/${unitClosingId}/certificate`,
    () => undefined,
  ),
  // Its certificate is not written yet.
  'GET unit-closings/:id/files/:kind': get(
    '401 404 404 404 404',
    ({ unitClosingId }) => `unit-closings/${unitClosingId}/files/pdf`,
  ),
  'POST completion-records/:id/withdraw': act(
    ({ closingRecordId }) => `completion-records/${closingRecordId}/withdraw`,
    () => ({ reason: 'Ghi nhầm văn bản.' }),
  ),

  'GET rounds/:roundId/cases': get(OPEN, round('/cases')),
  'GET rounds/:roundId/cases.xlsx': get(OPEN, round('/cases.xlsx')),
  'GET rounds/:roundId/cases/continuity': get(OPEN, round('/cases/continuity')),
  'GET cases/:itemId': get(OWN, ({ caseItemId }) => `cases/${caseItemId}`),
  'PUT cases/:itemId/plan': act(
    ({ caseItemId }) => `cases/${caseItemId}/plan`,
    () => ({ person: 'Lê Thị Sáu', state: 'in_progress' }),
  ),
  'POST cases/:itemId/notes': send(
    '401 403 200 404 200',
    ({ caseItemId }) => `cases/${caseItemId}/notes`,
    () => ({ text: 'Đã mời công dân lên làm việc.' }),
  ),

  'GET handover/lists/:id/minutes': get(OWN, list('/minutes')),
  'POST handover/lists/:id/minutes': act(list('/minutes'), ({ receiverOrganisationId }) => ({
    ...{ receiverOrganisationId, day: '2025-06-30', place: 'Đồng Tâm', copies: 4 },
    giver: [{ name: 'Phạm Thị Hoa', position: 'Chủ tịch UBND xã Đồng Tâm' }],
    receiver: [{ name: 'Lê Văn Nam', position: 'Chủ tịch UBND xã Lục Hồn' }],
    bases: ['Nghị quyết số 1679/NQ-UBTVQH15'],
  })),
  'GET minutes/:id/files/:kind': get(OWN, ({ minutesId }) => `minutes/${minutesId}/files/pdf`),
  'GET rounds/:roundId/handover/general-minutes': get(OWN, (scene) =>
    round(
      `/handover/general-minutes?giverOrganisationId=${scene.giverOrganisationId}&receiverOrganisationId=${scene.receiverOrganisationId}`,
    )(scene),
  ),
  // Nothing of the scene is counted yet.
  'POST rounds/:roundId/handover/general-minutes': send(
    '401 403 409 404 409',
    round('/handover/general-minutes'),
    ({ giverOrganisationId, receiverOrganisationId }) => ({
      ...{ giverOrganisationId, receiverOrganisationId },
      ...{ day: '2025-06-30', place: 'Đồng Tâm', copies: 4 },
      giver: [{ name: 'Phạm Thị Hoa', position: 'Chủ tịch UBND xã Đồng Tâm' }],
      receiver: [{ name: 'Lê Văn Nam', position: 'Chủ tịch UBND xã Lục Hồn' }],
      bases: ['Nghị quyết số 1679/NQ-UBTVQH15'],
    }),
  ),
  // The minutes of the scene are one file.
  'GET minutes/:id/parts/:part/files/:kind': get(
    '401 404 404 404 404',
    ({ minutesId }) => `minutes/${minutesId}/parts/2/files/pdf`,
  ),
  'POST minutes/:id/signed': {
    expected: STALE,
    request: ({ minutesId }) => ({
      address: `minutes/${minutesId}/signed`,
      form: {
        ...{ number: '01/BB-UBND', day: '2025-06-30' },
        signers: JSON.stringify(
          ['giver', 'receiver'].map((side) => ({ side, name: 'A', position: 'B' })),
        ),
      },
      stale: true,
    }),
  },
  'GET handover/lists/:id/joint-acceptances': get(OWN, list('/joint-acceptances')),
  'POST handover/lists/:id/joint-acceptances': act(
    list('/joint-acceptances'),
    ({ receiverOrganisationId }) => ({
      ...{ receiverOrganisationId, witnessed: true, exceptions: [] },
    }),
  ),
  'GET joint-acceptances/:id': get(OWN, ({ jointId }) => `joint-acceptances/${jointId}`),
  'POST joint-acceptances/:id/confirm': act(
    ({ jointId }) => `joint-acceptances/${jointId}/confirm`,
    () => ({ side: 'giver', code: null }),
  ),
  'POST joint-acceptances/:id/codes': act(
    ({ jointId }) => `joint-acceptances/${jointId}/codes`,
    () => ({ side: 'giver' }),
  ),
  'POST joint-acceptances/:id/cancel': act(
    ({ jointId }) => `joint-acceptances/${jointId}/cancel`,
    () => undefined,
  ),
  'GET rounds/:roundId/handover/joint-acceptances': {
    ...get(OPEN, round('/handover/joint-acceptances')),
    ...{ anyList: true, elsewhere: 200 },
  },
  'GET handover/lists/:id/countings': get(OWN, list('/countings')),
  'POST handover/lists/:id/countings': send(
    '401 403 409 404 409',
    list('/countings'),
    ({ receiverOrganisationId }) => ({
      ...{ side: 'receiver', receiverOrganisationId, place: 'Không có kho này' },
      ...{ countedOn: '2025-06-24', countedBy: 'Tổ kiểm kê' },
    }),
  ),
  'GET handover/lists/:id/counts': get(OWN, list('/counts')),
  'GET countings/:id': get(OWN, ({ countingId }) => `countings/${countingId}`),
  'GET countings/:id/rows': get(OWN, ({ countingId }) => `countings/${countingId}/rows`),
  'POST countings/:id/entries': send(
    '401 403 200 404 200',
    ({ countingId }) => `countings/${countingId}/entries`,
    () => ({ entries: [NOT_EXPECTED] }),
  ),
  'POST countings/:id/close': act(
    ({ countingId }) => `countings/${countingId}/close`,
    () => ({ note: null }),
  ),
  'GET countings/:id/surplus': get(OWN, ({ countingId }) => `countings/${countingId}/surplus`),
  // The count of the scene is still open.
  'POST countings/:id/surplus': send(
    '401 403 409 404 409',
    ({ countingId }) => `countings/${countingId}/surplus`,
    () => ({ rows: [{ lineId: newId(), values: {} }] }),
  ),
  'GET handover/lists/:id/shares/:receiverId/counted-exceptions': get(
    OWN,
    share('/counted-exceptions'),
  ),
  'GET rounds/:roundId/handover/teams': {
    ...get(OPEN, round('/handover/teams')),
    ...{ anyList: true, elsewhere: 200 },
  },
  // A team without a head: refused, once the right is there.
  'POST rounds/:roundId/handover/teams': send(
    '401 403 422 404 422',
    round('/handover/teams'),
    ({ giverOrganisationId }) => ({
      ...{ kind: 'giving', name: 'Tổ bàn giao', decisionNumber: '12/QĐ-UBND' },
      ...{ decisionDay: '2025-06-10', decidedBy: 'UBND tỉnh', listTypes: ['B3'] },
      ...{ organisationIds: [giverOrganisationId], validFrom: '2025-06-12', validTo: null },
      members: [{ name: 'Lê Thị Bình', position: 'Kế toán', role: 'member' }],
    }),
  ),
  'GET handover/lists/:id/shares/:receiverId/teams': get(OWN, share('/teams')),
  'PUT teams/:id': act(
    ({ teamId }) => `teams/${teamId}`,
    () => ({
      ...{ name: 'Tổ bàn giao', decisionNumber: '12/QĐ-UBND', decisionDay: '2025-06-10' },
      ...{ decidedBy: 'UBND tỉnh', listTypes: ['B3'], validTo: null },
    }),
  ),
  'PUT teams/:id/members/:memberId': act(
    ({ teamId, teamMemberId }) => `teams/${teamId}/members/${teamMemberId}`,
    () => ({ name: 'Lê Thị Bình', position: 'Kế toán', role: 'head' }),
  ),
  'POST teams/:id/members': act(
    ({ teamId }) => `teams/${teamId}/members`,
    () => ({ name: 'Lê Thị Bình', position: 'Kế toán', role: 'member' }),
  ),
  'POST teams/:id/members/:memberId/leave': act(
    ({ teamId, teamMemberId }) => `teams/${teamId}/members/${teamMemberId}/leave`,
    () => ({}),
  ),
  'POST teams/:id/members/:memberId/account': {
    ...act(
      ({ teamId, teamMemberId }) => `teams/${teamId}/members/${teamMemberId}/account`,
      ({ accountId }) => ({ accountId }),
    ),
    ...{ expected: '401 403 403 403 403', holder: 409 },
  },
  'POST teams/:id/end': act(
    ({ teamId }) => `teams/${teamId}/end`,
    () => ({ validTo: '2025-08-01' }),
  ),
  'GET handover/lists/:id/rows/:itemId/custody': get(
    OWN,
    ({ listId, itemId }) => `handover/lists/${listId}/rows/${itemId}/custody`,
  ),
  'GET handover/lists/:id/custody': get(OWN, list('/custody')),
  // Kept from a day to come: refused, once the right is there.
  'POST handover/lists/:id/custody': send(
    '401 403 422 404 422',
    list('/custody'),
    ({ itemId }) => ({
      ...{ itemIds: [itemId], custodianOrganisationId: null, custodian: 'Kho tạm', until: null },
      ...{ since: '2099-01-01', paperNumber: '3/BB', paperDay: '2025-06-01', note: null },
    }),
  ),
  'POST custodies/:id/end': act(
    ({ custodyId }) => `custodies/${custodyId}/end`,
    () => ({ endedOn: '2025-06-20', reason: 'Chuyển kho khác' }),
  ),
  'GET rounds/:roundId/handover/custody': {
    ...get(OPEN, round('/handover/custody')),
    ...{ anyList: true, elsewhere: 200 },
  },
  'GET account/views': get(OPEN, () => 'account/views?listType=B3'),
  'POST account/views': send(
    OPEN,
    () => 'account/views',
    () => ({ listType: 'B3', name: 'Đang chênh lệch', address: 'tinh-trang=disputed' }),
  ),
  'DELETE account/views/:id': get('401 404 404 404 404', ({ listId }) => `account/views/${listId}`),
  'GET evidence/:kind/:id': get(OWN, ({ listId }) => `evidence/list/${listId}`),
  'POST evidence/:kind/:id': {
    expected: '401 403 422 404 422',
    request: ({ listId }) => ({
      address: `evidence/list/${listId}`,
      form: { kind: 'other', title: 'Không phải tài liệu' },
    }),
  },
  // Of a result that is not there, so that nothing is kept.
  'POST rehearsal-results/:id/evidence': {
    ...{ expected: '401 403 403 403 404', holder: 404, unseen: true },
    request: ({ listId }) => ({
      address: `rehearsal-results/${listId}/evidence`,
      form: { kind: 'other', title: 'Không phải tài liệu' },
    }),
  },
  'GET attachments/:id/file': get(OWN, ({ attachmentId }) => `attachments/${attachmentId}/file`),
  'POST attachments/:id/withdraw': act(
    ({ attachmentId }) => `attachments/${attachmentId}/withdraw`,
    () => ({ reason: 'Tải nhầm tệp.' }),
  ),
  'GET handover/lists/:id/steps': get(OWN, list('/steps')),
  'POST handover/lists/:id/steps': act(list('/steps'), () => ({
    ...{ act: 'inventory', day: '2025-06-20' },
  })),
  'POST handover/lists/:id/return': {
    ...act(list('/return'), () => ({ reason: 'Thiếu hai dòng xe máy.' })),
    expected: '401 403 403 403 409',
    holder: 409,
  },
  'POST handover/lists/:id/approval': {
    expected: '401 403 403 403 409',
    holder: 409,
    request: (scene) => ({
      address: list('/approval')(scene),
      form: { number: '12/QĐ-UBND', day: '2025-06-20', name: 'A', position: 'B' },
      stale: true,
    }),
  },
  'GET approvals/:id/file': get(OWN, ({ approvalId }) => `approvals/${approvalId}/file`),
  'POST handover/lists/:id/shares/:receiverId/acts': act(share('/acts'), () => ({
    ...{ act: 'receive', day: '2025-06-20' },
  })),
  'POST handover/lists/:id/shares/:receiverId/signing': {
    expected: STALE,
    request: (scene) => ({
      address: share('/signing')(scene),
      form: {
        ...{ number: '01/BB-UBND', day: '2025-06-20' },
        signers: JSON.stringify([
          { side: 'giver', name: 'A', position: 'B' },
          { side: 'receiver', name: 'C', position: 'D' },
        ]),
      },
      stale: true,
    }),
  },
  'GET signings/:id/file': get(OWN, ({ signingId }) => `signings/${signingId}/file`),
  'GET rounds/:roundId/handover/shares': get(OPEN, round('/handover/shares')),
  'GET minutes/public-keys': get(OPEN, () => 'minutes/public-keys'),

  'GET rounds/:roundId/procedures': get(OPEN, round('/procedures')),
  'GET rounds/:roundId/procedure-fields': get(OPEN, round('/procedure-fields')),
  'GET rounds/:roundId/procedure-codes': get(OPEN, round('/procedure-codes')),
  'PUT rounds/:roundId/procedures/assignment': send(
    '401 403 403 403 409',
    round('/procedures/assignment'),
    ({ procedureId }) => ({
      ...{ procedures: [{ id: procedureId, version: 999_999 }], rule: 'all', unitIds: [] },
    }),
  ),
  'GET rounds/:roundId/catalogue-versions': get(OPEN, round('/catalogue-versions')),
  'POST rounds/:roundId/catalogue-versions': {
    expected: '401 403 403 403 422',
    request: (scene) => ({
      address: round('/catalogue-versions')(scene),
      form: { extent: 'changes' },
    }),
  },
  'GET rounds/:roundId/catalogue-differences': get(
    OPEN,
    round('/catalogue-differences?from=0&to=1'),
  ),
  'GET catalogue-versions/:id': get(OPEN, catalogueVersion()),
  'GET catalogue-versions/:id/changes': get(OPEN, catalogueVersion('/changes')),
  'POST catalogue-versions/:id/apply': {
    ...act(catalogueVersion('/apply'), () => ({})),
    expected: '401 403 403 403 409',
  },
  'POST catalogue-versions/:id/discard': {
    ...act(catalogueVersion('/discard'), () => ({})),
    expected: '401 403 403 403 409',
  },
  'POST rounds/:roundId/verification-runs': send(
    '401 403 403 403 202',
    round('/verification-runs'),
    () => ({}),
  ),
  'GET rounds/:roundId/verification-runs': get(OPEN, round('/verification-runs')),
  'POST verification-runs': send(
    '401 403 403 403 202',
    () => 'verification-runs',
    () => ({}),
  ),
  'POST rounds/:roundId/portal-exports': {
    expected: '401 403 403 403 422',
    request: (scene) => ({
      address: round('/portal-exports')(scene),
      form: { day: '2025-06-20', unitId: scene.newUnitId },
    }),
  },
  'POST verification-runs/:id/pause': send(
    '401 403 403 403 200',
    ({ runId }) => `verification-runs/${runId}/pause`,
    () => ({}),
  ),
  'POST verification-runs/:id/resume': send(
    '401 403 403 403 200',
    ({ runId }) => `verification-runs/${runId}/resume`,
    () => ({}),
  ),
  'POST verification-runs/:id/cancel': send(
    '401 403 403 403 200',
    ({ runId }) => `verification-runs/${runId}/cancel`,
    () => ({}),
  ),
  'GET rounds/:roundId/verification-fields': get(OPEN, round('/verification-fields')),
  'GET rounds/:roundId/verification-schedules': get(OPEN, round('/verification-schedules')),
  'POST rounds/:roundId/verification-schedules': send(
    '401 403 403 403 201',
    round('/verification-schedules'),
    () => ({ scope: { scope: 'round' }, atTime: '01:30', weekdays: [1] }),
  ),
  'DELETE verification-schedules/:id': {
    expected: '401 403 403 403 404',
    unseen: true,
    request: ({ roundId }) => ({ address: `verification-schedules/${roundId}` }),
  },
  'GET portal-sources': forAuditors(get('', () => 'portal-sources')),
  'POST portal-sources': forAuditors(
    send('', () => 'portal-sources', newPortalSource),
    422,
  ),
  'POST portal-sources/:id/withdrawal': seenByHolder(
    send(
      '',
      ({ roundId }) => `portal-sources/${roundId}/withdrawal`,
      () => ({}),
    ),
    404,
  ),
  'POST portal-shapes/:id/acceptance': seenByHolder(
    send(
      '',
      ({ roundId }) => `portal-shapes/${roundId}/acceptance`,
      () => ({}),
    ),
    404,
  ),
  'GET verification-runs/:id': get(OPEN, ({ runId }) => `verification-runs/${runId}`),
  'GET verification-runs/:id/results': get(
    OPEN,
    ({ runId }) => `verification-runs/${runId}/results`,
  ),

  // All pairs would make a large workbook for each asker.
  'GET verification-runs/:id/results.xlsx': get(
    OPEN,
    verificationRun('/results.xlsx?outcome=failed'),
  ),
  'GET verification-runs/:id/heat-map': get(OPEN, verificationRun('/heat-map')),
  'GET verification-runs/:id/heat-map.xlsx': get(OPEN, verificationRun('/heat-map.xlsx')),
  'GET verification-runs/:id/drift': get(OPEN, (scene) =>
    verificationRun(`/drift?from=${scene.runId}`)(scene),
  ),
  'GET verification-runs/:id/drift.xlsx': get(OPEN, (scene) =>
    verificationRun(`/drift.xlsx?from=${scene.runId}`)(scene),
  ),
  'GET verification-runs/:id/drift-summary': get(OPEN, (scene) =>
    verificationRun(`/drift-summary?from=${scene.runId}`)(scene),
  ),
  'GET rounds/:roundId/verification-history': get(OPEN, round('/verification-history')),
  'GET rounds/:roundId/verification-history.xlsx': get(OPEN, round('/verification-history.xlsx')),
  'GET rounds/:roundId/test-matrix': get(OPEN, round('/test-matrix')),
  'GET rounds/:roundId/test-submissions': get(OPEN, round('/test-submissions')),
  'GET rounds/:roundId/test-submissions.xlsx': get(OPEN, round('/test-submissions.xlsx')),
  'POST rounds/:roundId/test-submissions': {
    ...send('401 403 200 200 200', round('/test-submissions'), () => ({
      ...{ enteredBy: 'api', submissions: [TEST_OF_NOWHERE] },
    })),
  },
  'POST rounds/:roundId/test-submissions/plan': {
    expected: '401 403 422 422 422',
    request: (scene) => ({ address: round('/test-submissions/plan')(scene), form: {} }),
  },
  'PUT test-submissions/:id': act(testSubmission(), () => CHANGED_TEST),
  'POST test-submissions/:id/purge': act(testSubmission('/purge'), () => ({
    ...{ purgedOn: '2025-06-25', systems: 'Cổng quốc gia', proof: 'Biên bản 01' },
  })),
  'GET finding-kinds': get(OPEN, () => 'finding-kinds'),
  'GET rounds/:roundId/finding-causes': get(OPEN, round('/finding-causes')),
  'GET rounds/:roundId/finding-causes.xlsx': get(OPEN, round('/finding-causes.xlsx')),
  'GET finding-causes/:id': get(OWN, ({ causeId }) => `finding-causes/${causeId}`),
  'PUT finding-causes/:id': {
    ...act(
      ({ causeId }) => `finding-causes/${causeId}`,
      () => ({
        ...{ state: 'open', ownerOrganisationId: null, ownerPerson: null, dueOn: '2025-07-01' },
        ...{ guidance: null, note: null },
      }),
    ),
    expected: '401 403 403 403 409',
  },

  'GET rounds/:roundId/rehearsals': get(OPEN, round('/rehearsals')),
  'POST rounds/:roundId/rehearsals': send(STALE, round('/rehearsals'), ({ newUnitId }) => ({
    unitId: newUnitId,
  })),
  'GET obstacle-catalogue': get(OPEN, () => 'obstacle-catalogue'),
  'GET rounds/:roundId/obstacles': get(OPEN, round('/obstacles')),
  'GET rounds/:roundId/obstacles/ageing': get(OPEN, round('/obstacles/ageing')),
  'GET rounds/:roundId/obstacles.xlsx': get(OPEN, round('/obstacles.xlsx')),
  // Right in its form; of a group that is not recorded, so that nothing is made.
  'POST rounds/:roundId/obstacles': send(
    '401 403 422 404 422',
    round('/obstacles'),
    ({ newUnitId }) => ({
      ...{ unitId: newUnitId, source: 'hotline', category: 'security', severity: 'serious' },
      ...{ title: 'Tình hình', description: 'Tình hình' },
    }),
  ),
  'GET obstacles/:id': get(OWN, obstacle()),
  'GET obstacles/:id/owners': get(OWN, obstacle('/owners')),
  'PUT obstacles/:id': act(obstacle(), ({ giverOrganisationId }) => ({
    ...{ category: 'land', severity: 'ordinary', dueStage: 'after', dueOn: '2099-01-01' },
    ...{ title: 'Khác', description: 'Khác', cause: null, ownerPerson: null },
    ownerOrganisationId: giverOrganisationId,
  })),
  'POST obstacles/:id/move': act(obstacle('/move'), () => ({ to: 'in_progress' })),
  'POST obstacles/:id/reopen': act(obstacle('/reopen'), () => ({ reason: 'Còn vướng.' })),
  'POST obstacles/:id/escalate': act(obstacle('/escalate'), ({ giverOrganisationId }) => ({
    ...{ level: 'department', ownerOrganisationId: giverOrganisationId, reason: 'Vượt cấp.' },
  })),
  'POST obstacles/:id/group': ofSettlers(obstacle('/group'), () => ({ groupId: null })),
  'GET rounds/:roundId/obstacle-groups': get(OPEN, round('/obstacle-groups')),
  'POST rounds/:roundId/obstacle-groups': send(
    '401 403 403 403 422',
    round('/obstacle-groups'),
    ({ looseObstacleId: id }) => ({
      ...{ category: 'security', title: 'Tình hình', obstacles: [{ id, version: 1 }] },
    }),
  ),
  'GET rounds/:roundId/obstacle-tasks': get(OPEN, round('/obstacle-tasks')),
  // Of no obstacle and no lesson, so that nothing is made.
  'POST rounds/:roundId/obstacle-tasks': {
    ...send('401 403 422 422 422', round('/obstacle-tasks'), ({ receiverOrganisationId }) => ({
      ...{ what: 'Việc', ownerOrganisationId: receiverOrganisationId, dueOn: '2099-01-01' },
    })),
    ...{ anyPlace: true, holder: 422 },
  },
  'POST obstacle-tasks/:id/done': act(
    ({ obstacleTaskId: id }) => `obstacle-tasks/${id}/done`,
    () => ({ doneOn: '2025-06-24' }),
  ),
  'GET rounds/:roundId/data-requests': get(OPEN, round('/data-requests')),
  'POST rounds/:roundId/data-requests': {
    ...{ expected: '401 403 403 403 422', elsewhere: 403 },
    request: (scene) => ({
      address: round('/data-requests')(scene),
      form: { title: 'Báo cáo', dueAt: '2099-01-01T00:00:00.000Z' },
    }),
  },
  'GET data-requests/:id': get(OWN, dataRequest()),
  'PUT data-requests/:id/form': ofSettlers(dataRequest('/form'), () => FORM_LAYOUT),
  'POST data-requests/:id/sending': ofSettlers(dataRequest('/sending'), () => ({ unitIds: null })),
  'POST data-requests/:id/merging': ofSettlers(dataRequest('/merging'), () => ({})),
  'GET data-requests/:id/merged': {
    ...get('401 403 403 403 404', dataRequest('/merged')),
    unseen: true,
  },
  'GET data-requests/:id/units/:unitId': get(OWN, requestOfUnit()),
  'GET data-requests/:id/units/:unitId/form': get(OWN, requestOfUnit('/form')),
  'POST data-requests/:id/units/:unitId/answers': {
    expected: '401 403 422 404 422',
    request: (scene) => ({ address: requestOfUnit('/answers')(scene), form: {} }),
  },
  'POST data-requests/:id/units/:unitId/rows': send(
    '401 403 422 404 422',
    requestOfUnit('/rows'),
    () => ({ rows: [{}] }),
  ),
  'POST request-answers/:id/decision': ofSettlers(
    ({ requestAnswerId: id }) => `request-answers/${id}/decision`,
    () => ({ accept: true }),
  ),
  'GET rounds/:roundId/tasks': get(OPEN, round('/tasks')),
  'GET rounds/:roundId/task-shares': get(OPEN, round('/task-shares')),
  // After a task that nobody has, so that nothing is made.
  'POST rounds/:roundId/tasks': {
    ...send('401 403 422 403 422', round('/tasks'), ({ newUnitId: unitId }) => ({
      ...{ unitId, what: 'Việc', dueOn: '2099-01-01', after: [newId()] },
    })),
    elsewhere: 403,
  },
  'PUT tasks/:id': act(
    ({ taskId }) => `tasks/${taskId}`,
    () => ({ ownerPerson: null, dueOn: '2099-01-01' }),
  ),
  'POST tasks/:id/state': act(
    ({ taskId }) => `tasks/${taskId}/state`,
    () => ({ state: 'doing' }),
  ),
  'GET rounds/:roundId/task-kits': get(OPEN, round('/task-kits')),
  // Of an edition that there is not.
  'POST rounds/:roundId/task-kits/:code/copies': send(
    '401 403 403 403 409',
    round('/task-kits/new-commune-first-30/copies'),
    () => ({ edition: 99, unitIds: null }),
  ),
  'GET rounds/:roundId/task-kits/:code/changes': get(
    '401 403 403 403 200',
    round('/task-kits/new-commune-first-30/changes'),
  ),
  'POST rounds/:roundId/task-kits/:code/changes': send(
    '401 403 403 403 409',
    round('/task-kits/new-commune-first-30/changes'),
    () => ({ edition: 99, unitIds: null, items: null }),
  ),
  'POST rounds/:roundId/task-kits/:code/editions': send(
    '401 403 403 403 409',
    round('/task-kits/new-commune-first-30/editions'),
    () => ({ ...KIT_EDITION, edition: 99 }),
  ),
  ...standby('standby-shifts', 'shiftId', STANDBY_BODIES.shift, { toTime: '07:00' }),
  ...standby('support-teams', 'supportTeamId', STANDBY_BODIES.team, { activeTo: '2025-06-01' }),
  ...standby('hotlines', 'hotlineId', STANDBY_BODIES.hotline, {}),
  'GET rounds/:roundId/standby.xlsx': get(OPEN, round('/standby.xlsx')),
  'GET obstacle-groups/:id': get(OWN, ({ obstacleGroupId: id }) => `obstacle-groups/${id}`),
  'POST obstacle-groups/:id/close': ofSettlers(
    ({ obstacleGroupId: id }) => `obstacle-groups/${id}/close`,
    () => ({ resolution: 'Đã có hướng dẫn.' }),
  ),
  'POST obstacle-groups/:id/answer': ofSettlers(
    ({ obstacleGroupId: id }) => `obstacle-groups/${id}/answer`,
    ({ knownAnswerId: answerId }) => ({ answerId }),
  ),
  'GET rounds/:roundId/known-answers': get(OPEN, round('/known-answers')),
  'POST rounds/:roundId/known-answers': send(
    '401 403 403 403 422',
    round('/known-answers'),
    () => ({ category: 'security', question: 'Hỏi', answer: 'Đáp' }),
  ),
  'POST known-answers/:id/withdraw': ofSettlers(
    ({ knownAnswerId: id }) => `known-answers/${id}/withdraw`,
    () => ({ reason: 'Đã thay.' }),
  ),
  'GET rehearsals/:id': get(OWN, ({ rehearsalId }) => `rehearsals/${rehearsalId}`),
  'PUT rehearsals/:id/results/:itemCode': {
    ...act(
      ({ rehearsalId }) => `rehearsals/${rehearsalId}/results/A1`,
      () => ({ result: 'met' }),
    ),
    ...{ expected: '401 403 403 403 409', holder: 409 },
  },
  'PUT rehearsals/:id/assessments/:itemCode': act(
    ({ rehearsalId }) => `rehearsals/${rehearsalId}/assessments/A1`,
    () => ({ result: 'met' }),
  ),

  'GET rehearsals/:id/results.xlsx': get(
    OWN,
    ({ rehearsalId }) => `rehearsals/${rehearsalId}/results.xlsx`,
  ),
  'GET rehearsals/:id/assessments.xlsx': get(
    OWN,
    ({ rehearsalId }) => `rehearsals/${rehearsalId}/assessments.xlsx`,
  ),
  'POST rehearsals/:id/results/plan': {
    request: ({ rehearsalId }) => ({
      ...{ address: `rehearsals/${rehearsalId}/results/plan`, form: {} },
    }),
    ...{ expected: '401 403 403 403 422', holder: 422 },
  },
  'POST rehearsals/:id/assessments/plan': {
    request: ({ rehearsalId }) => ({
      ...{ address: `rehearsals/${rehearsalId}/assessments/plan`, form: {} },
    }),
    expected: '401 403 422 404 422',
  },
  // Versions nobody has seen, so that nothing is recorded.
  'POST rehearsals/:id/results': {
    ...send(
      '401 403 403 403 409',
      ({ rehearsalId }) => `rehearsals/${rehearsalId}/results`,
      () => ({ rows: [{ itemCode: 'A1', version: 9, result: 'met' }] }),
    ),
    holder: 409,
  },
  'POST rehearsals/:id/assessments': send(
    STALE,
    ({ rehearsalId }) => `rehearsals/${rehearsalId}/assessments`,
    () => ({ rows: [{ itemCode: 'A1', version: 9, result: 'met' }] }),
  ),
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
  'GET rehearsals/:id/dossiers': get(
    OWN,
    ({ rehearsalId }) => `rehearsals/${rehearsalId}/dossiers`,
  ),
  // Of a trial outside any round, so that nothing is made.
  'POST rehearsals/:id/dossiers': send(
    '401 403 409 404 409',
    ({ rehearsalId }) => `rehearsals/${rehearsalId}/dossiers`,
    () => ({ scenarioCode: '5B-TT', number: 'TEST-1' }),
  ),
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
  'GET trials/:id/wall': get(OWN, trial('/wall')),
  'GET trials/:id/live': get(OWN, trial('/live?seconds=0')),
  'PUT trials/:id': ofPlanner(trial(), ({ newUnitId }) => trialPlan(newUnitId)),
  'POST trials/:id/start': ofPlanner(trial('/start'), () => ({})),
  'POST trials/:id/stop': ofPlanner(trial('/stop'), () => ({})),
  'POST trials/:id/evaluate': ofPlanner(trial('/evaluate'), () => ({ conclusion: 'Đạt yêu cầu.' })),
  'POST trials/:id/sign': ofPlanner(trial('/sign'), () => ({
    ...{ paperNumber: '12/BC-SNV', paperDay: '2025-06-21', signer: 'Giám đốc' },
  })),
  'POST trials/:id/checklist': ofPlanner(trial('/checklist'), ({ checklistId }) => ({
    templateId: checklistId,
  })),

  'GET rounds/:roundId/overview': get(OPEN, round('/overview')),
  'GET rounds/:roundId/readiness': get(OPEN, round('/readiness')),
  'GET rounds/:roundId/readiness/:unitId': get(OWN, (scene) =>
    round(`/readiness/${scene.newUnitId}`)(scene),
  ),
  'GET rounds/:roundId/readiness-report': get(OPEN, round('/readiness-report')),
  // The report of the whole province.
  'GET rounds/:roundId/readiness-paper.docx': {
    ...get('401 403 403 403 200', round('/readiness-paper.docx?kind=province')),
    ...{ everyList: 403 as const, elsewhere: 403 },
  },
  'GET rounds/:roundId/readiness-paper.pdf': {
    ...get('401 403 403 403 200', round('/readiness-paper.pdf?kind=committee')),
    ...{ everyList: 403 as const, elsewhere: 403 },
  },
  'GET rounds/:roundId/readiness-paper.xlsx': {
    ...get('401 403 403 403 200', round('/readiness-paper.xlsx?kind=province')),
    ...{ everyList: 403 as const, elsewhere: 403 },
  },
  'GET rounds/:roundId/readiness-facts/template.xlsx': get(
    '401 403 200 200 200',
    round('/readiness-facts/template.xlsx'),
  ),
  'POST rounds/:roundId/readiness-facts/plan': {
    expected: '401 403 422 422 422',
    request: (scene) => ({ address: round('/readiness-facts/plan')(scene), form: {} }),
  },
  // Of a statement that nobody made: somebody else was quicker.
  'POST rounds/:roundId/readiness-facts': send(STALE, round('/readiness-facts'), (scene) => ({
    rows: [
      {
        ...{ unitId: scene.newUnitId, criterion: 'headquarters', done: 1, total: 1, seen: 99 },
        ...{ factDay: '2025-06-20', evidence: 'Biên bản số 1/BB', note: null },
      },
    ],
  })),
  'GET rounds/:roundId/readiness-forecast': get(
    '401 403 200 200 200',
    round('/readiness-forecast'),
  ),
  'GET rounds/:roundId/readiness-asks': get(OPEN, round('/readiness-asks')),
  // About a matter that there is not.
  'PUT rounds/:roundId/readiness-asks/:matterId': {
    ...send(
      '401 403 403 403 404',
      ({ roundId, newUnitId }) => `rounds/${roundId}/readiness-asks/${newUnitId}`,
      () => ({ proposal: 'Đề nghị cho mượn trụ sở.', seen: 0 }),
    ),
    // It asks about what is not there: also whoever may propose is told so.
    unseen: true,
  },
  'GET rounds/:roundId/readiness-criteria': get(OPEN, round('/readiness-criteria')),
  'PUT rounds/:roundId/readiness-criteria': {
    ...forAuditors(
      act(round('/readiness-criteria'), () => ({
        ...{ settings: shippedSettings(false), reason: 'Theo kế hoạch mới' },
      })),
      409,
    ),
    elsewhere: 403,
  },
  'GET rounds/:roundId/readiness/:unitId/facts': get(OWN, (scene) =>
    round(`/readiness/${scene.newUnitId}/facts`)(scene),
  ),
  // Of a statement that nobody made: somebody else was quicker.
  'POST rounds/:roundId/readiness/:unitId/facts': send(
    STALE,
    (scene) => round(`/readiness/${scene.newUnitId}/facts`)(scene),
    () => ({
      ...{ criterion: 'headquarters', done: 1, total: 1, factDay: '2025-06-20' },
      ...{ evidence: 'Biên bản số 1/BB', note: null, seen: 99 },
    }),
  ),
  'GET rounds/:roundId/readiness/:unitId/exceptions': get(OWN, (scene) =>
    round(`/readiness/${scene.newUnitId}/exceptions`)(scene),
  ),
  // Over before it begins, so that nothing is granted.
  'POST rounds/:roundId/readiness/:unitId/exceptions': send(
    '401 403 403 403 422',
    (scene) => round(`/readiness/${scene.newUnitId}/exceptions`)(scene),
    () => ({
      ...{ criterion: 'headquarters', documentNumber: '5/TB-BCĐ', documentDay: '2025-06-20' },
      ...{ grantedBy: 'Ban Chỉ đạo tỉnh', plan: 'Dùng trụ sở cũ.', endsOn: '2025-06-01' },
    }),
  ),
  'POST readiness-exceptions/:id/withdraw': {
    ...act(
      ({ readinessExceptionId }) => `readiness-exceptions/${readinessExceptionId}/withdraw`,
      () => ({ reason: 'Đã có trụ sở.' }),
    ),
    expected: '401 403 403 403 409',
  },
  // Nothing is kept yet.
  'GET rounds/:roundId/readiness-history': get(
    '401 422 422 422 422',
    round(`/readiness-history?at=2025-06-24T00:00:00.000Z`),
  ),
  'GET rounds/:roundId/readiness-history/comparison': get(
    '401 422 422 422 422',
    round(`/readiness-history/comparison?from=2025-06-24T00:00:00.000Z`),
  ),
  'GET rounds/:roundId/readiness-history/trend': get(OPEN, round('/readiness-history/trend')),
  'POST rounds/:roundId/readiness-history/snapshots': {
    expected: '401 403 403 403 200',
    elsewhere: 403,
    request: (scene) => ({ address: round('/readiness-history/snapshots')(scene) }),
  },
  'GET rounds/:roundId/readiness/:unitId/conclusions': {
    ...get(OWN, (scene) => round(`/readiness/${scene.newUnitId}/conclusions`)(scene)),
    ...{ everyList: 404 as const, unseen: true },
  },
  'POST rounds/:roundId/readiness/:unitId/conclusions': {
    expected: '401 403 403 403 422',
    anyPlace: true,
    request: (scene) => ({
      address: round(`/readiness/${scene.newUnitId}/conclusions`)(scene),
      form: {},
    }),
  },
  'GET readiness-conclusions/:id/file': {
    ...get(
      OWN,
      ({ readinessConclusionId }) => `readiness-conclusions/${readinessConclusionId}/file`,
    ),
    ...{ everyList: 404 as const, unseen: true },
  },
  'POST rounds/:roundId/readiness/report': {
    expected: '401 403 202 202 202',
    request: (scene) => ({ address: round('/readiness/report')(scene) }),
  },

  'GET history/:type/:id': {
    ...get(OWN, (scene) => `history/handover_list/${scene.listId}`),
    ofList: true,
  },
  'GET audit/entries': forAuditors(get('', () => 'audit/entries')),
  'GET audit/choices': forAuditors(get('', () => 'audit/choices')),
  'GET audit/state': forAuditors(get('', () => 'audit/state')),
  'POST audit/verifications': forAuditors(
    send(
      '',
      () => 'audit/verifications',
      () => ({}),
    ),
    202,
  ),
  'POST audit/exports': forAuditors(
    send(
      '',
      () => 'audit/exports',
      () => ({}),
    ),
    202,
  ),

  'GET security': forAuditors(get('', () => 'security')),

  'GET retention': forAuditors(get('', () => 'retention')),
  'POST retention/runs': forAuditors(
    send(
      '',
      () => 'retention/runs',
      () => ({}),
    ),
    202,
  ),
  'POST retention/clock-confirmation': forAuditors(
    send(
      '',
      () => 'retention/clock-confirmation',
      () => ({}),
    ),
    409,
  ),

  'GET job-board': forAuditors(get('', () => 'job-board')),
  'GET job-board/summary': forAuditors(get('', () => 'job-board/summary')),
  'POST job-board/:id/retry': forAuditors(
    send(
      '',
      ({ jobId }) => `job-board/${jobId}/retry`,
      () => ({}),
    ),
    409,
  ),
  'POST job-board/:id/stop': forAuditors(
    send(
      '',
      ({ jobId }) => `job-board/${jobId}/stop`,
      () => ({}),
    ),
    409,
  ),
  'GET jobs': get(OPEN, () => 'jobs'),
  'GET jobs/:id': { ...get(OWN, ({ jobId }) => `jobs/${jobId}`), ofAccount: true },
  'GET jobs/:id/live': {
    ...get(OWN, ({ jobId }) => `jobs/${jobId}/live?seconds=0`),
    ofAccount: true,
  },
  'POST jobs/:id/cancel': {
    ...send(
      '401 404 409 404 404',
      ({ jobId }) => `jobs/${jobId}/cancel`,
      () => ({}),
    ),
    ofAccount: true,
  },
  'GET files/:id': { ...get(OWN, ({ fileId }) => `files/${fileId}`), ofAccount: true },
};
