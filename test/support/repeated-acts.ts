import { answerBytes, formBytes, REQUEST_FIELDS, withWorkbook } from './requests';
import { asked as answerOf, type Talk } from '../../scripts/support/talk';
import type { ControlDetail } from '../../src/handover/control/control.schema';
import type { ListTypeDetail } from '../../src/handover/list-type-authoring.schema';
import type { LayoutsView } from '../../src/handover/register/layouts.schema';
import type { ListJointView } from '../../src/handover/joint/joint.schema';
import type { PortalSettingsView } from '../../src/procedures/portal/portal-settings.schema';
import { canonical, sha256 } from '../../src/platform/audit/canonical';
import { newId } from '../../src/platform/database/ids';
import type { ConclusionsView } from '../../src/readiness/conclusions/conclusions.schema';
import { versionOf, type ActingScene } from './acting-scene';
import { evidenceForm, pdfBytes } from './evidence';
import { assetList } from './asset-list';
import { EVIDENCE } from './closing-evidence';
import { CHECKLIST, NEW_LAYOUT, NEW_LIST_TYPE, newPortalSource } from './route-expectations';
import { STANDBY_BODIES } from './scene';
import { SheetBuilder } from './sheet-builder';
import { trialPlan } from './trial-plan';
import { workbookBytes } from './workbook-bytes';

/** One act, ready to be sent as often as one likes; a form is made anew each time. */
export interface RepeatedAct {
  talk: Talk;
  address: string;
  body?: () => unknown;
  headers?: Record<string, string>;
  /** It leaves no line in the audit trail: it shows something, or has a file made. */
  unaudited?: boolean;
}

type ActOf = (scene: ActingScene) => Promise<RepeatedAct> | RepeatedAct;

/** An act on the list of assets, by somebody with every right. */
const onList =
  (act: string, body: (scene: ActingScene) => unknown): ActOf =>
  async (scene) => {
    const list = `handover/lists/${scene.listId}`;
    const fixed = body(scene);
    return {
      ...{ talk: scene.anybody, address: `${list}/${act}`, body: () => fixed },
      headers: await versionOf(scene.anybody, list),
    };
  };
/** The decision that approves a list. */
const APPROVAL = { number: '12/QĐ-UBND', day: '2025-06-20', name: 'Hoa', position: 'Chủ tịch' };
/** The search that finds one row alone, and how many it is to find. */
const found = ({ name }: { name: string }) => ({ filter: { q: name }, expected: 1 });
/** An act on a row of an object that lies in several communes. */
const onSpanning =
  (act: 'release' | 'decide', body: object): ActOf =>
  async (scene) => {
    const list = `handover/lists/${scene.listId}`;
    const itemIds = [scene.freshRow().itemId];
    const communes = 'Lục Hồn, Bình Liêu';
    const version = await versionOf(scene.anybody, list);
    await answerOf(scene.anybody, 'POST', `${list}/spanning`, { itemIds, communes }, version);
    return onList(`spanning/${act}`, () => ({ itemIds, ...body }))(scene);
  };
/** An act on the control figure of the scene. */
const onControl =
  (act: string, body: () => unknown): ActOf =>
  async (scene) => {
    const { anybody: talk, controlId } = scene;
    const address = `handover/control/${controlId}`;
    return {
      ...{ talk, address: `${address}/${act}`, body },
      headers: await versionOf(talk, address),
    };
  };
const onJoint =
  (act: string, body: unknown): ActOf =>
  async ({ talks, jointId }) => {
    const joint = `joint-acceptances/${jointId}`;
    return {
      ...{ talk: talks['own unit'], address: `${joint}/${act}` },
      ...(body === undefined ? {} : { body: () => body }),
      headers: await versionOf(talks['own unit'], joint),
    };
  };
const answering = (at: number, answer: string, body: object): ActOf => {
  const on = (scene: ActingScene) => `entries/${scene.enteredOnBehalf[at]}/${answer}`;
  return (scene) => onList(on(scene), () => body)(scene);
};
const onAccount =
  (act: string, body: (scene: ActingScene) => unknown, versioned = false): ActOf =>
  async (scene) => {
    const account = `accounts/${scene.accountId}`;
    const { administrator: talk } = scene;
    const headers = versioned ? await versionOf(talk, account) : {};
    return { talk, address: `${account}/${act}`, body: () => body(scene), headers };
  };
const asked =
  (talk: (scene: ActingScene) => Talk, address: (scene: ActingScene) => string, body?: unknown) =>
  (scene: ActingScene): RepeatedAct => ({
    ...{ talk: talk(scene), address: address(scene), unaudited: true },
    ...(body === undefined ? {} : { body: () => body }),
  });
const round = (rest: string) => (scene: ActingScene) => `rounds/${scene.roundId}/${rest}`;
const province = (scene: ActingScene) => scene.talks.province;
/** The run of the scene may be over: then nothing changes, and nothing is written down. */
const onRun = (act: string) =>
  asked(province, ({ runId }) => `verification-runs/${runId}/${act}`, {});
const administrator = (scene: ActingScene) => scene.administrator;
const onRegister =
  (act: string, body: object): ActOf =>
  ({ talks, roundId, newUnitId: unitId }) => ({
    ...{ talk: talks['own unit'], address: `rounds/${roundId}/register/${act}` },
    body: () => ({ unitId, listType: 'B3', ...body }),
  });

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
/** Something that the unit keeps for the days of going live. */
const entering =
  (path: string, body: object): ActOf =>
  (scene) => ({
    ...{ talk: scene.talks['own unit'], address: round(path)(scene) },
    body: () => ({ unitId: scene.newUnitId, ...body }),
  });
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

/** A form with a file, the same bytes each time. */
const form =
  (bytes: Buffer, name: string, fields: Record<string, string> = {}) =>
  () => {
    const data = new FormData();
    for (const [key, value] of Object.entries(fields)) data.set(key, value);
    data.set('file', new Blob([new Uint8Array(bytes)]), name);
    return data;
  };

/** A list of one procedure that the catalogue does not hold yet. */
const catalogueFile = async (code: string) =>
  form(
    await workbookBytes(
      new SheetBuilder()
        .row('STT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực', 'Cơ quan thực hiện')
        .row(1, code, 'Đăng ký khai sinh thử', 'Hộ tịch', 'Ủy ban nhân dân cấp xã'),
    ),
    'danh-sach-tthc.xlsx',
    { extent: 'changes' },
  );
/** An act on a plan of the catalogue, made for it. */
const onCatalogue =
  (act: string, code: string): ActOf =>
  async (scene) => {
    const talk = province(scene);
    const body = await catalogueFile(code);
    const address = round('catalogue-versions')(scene);
    const { id, version } = await answerOf<{ id: string; version: number }>(
      ...([talk, 'POST', address, body()] as const),
    );
    const headers = { 'if-match': `"${version}"` };
    return { talk, address: `catalogue-versions/${id}/${act}`, body: () => ({}), headers };
  };

/**
 * How each POST route is really carried out, in an order in which each still finds what it acts on.
 * A route that is neither here nor in `NOT_REPEATED`, nor tells by `NotReplayed` why it is not repeated,
 * fails the test.
 */
export const REPEATED_ACTS: Record<string, ActOf> = {
  // First: whatever brings rows in has the groups looked for anew.
  'POST duplicates/:id/settle': async ({ talks, duplicateId }) => ({
    ...{ talk: talks['own unit'], address: `duplicates/${duplicateId}/settle` },
    body: () => ({ verdict: 'different', reason: 'Hai tài sản khác nhau.' }),
    headers: await versionOf(talks['own unit'], `duplicates/${duplicateId}`),
  }),
  'POST imports/:id/apply': ({ talks, planToApply: { id, version } }) => ({
    ...{ talk: talks['own unit'], address: `imports/${id}/apply`, body: () => ({}) },
    headers: { 'if-match': `"${version}"` },
  }),
  'POST imports/:id/undo': async ({ talks, planToApply: { id } }) => ({
    ...{ talk: talks['own unit'], address: `imports/${id}/undo` },
    body: () => ({ reason: 'Nhập nhầm tệp.' }),
    headers: await versionOf(talks['own unit'], `imports/${id}`),
  }),
  'POST imports/:id/repairs/refusals': async ({ talks, importToDiscardId: id }) => ({
    ...{ talk: talks['own unit'], address: `imports/${id}/repairs/refusals` },
    body: () => ({ changes: [{ kind: 'space', place: null, refused: true }] }),
    headers: await versionOf(talks['own unit'], `imports/${id}`),
  }),
  'POST imports/:id/discard': ({ talks, importToDiscardId: id }) => ({
    ...{ talk: talks['own unit'], address: `imports/${id}/discard`, body: () => ({}) },
  }),
  'POST rounds/:roundId/imports': async (scene) => ({
    ...{ talk: scene.talks['own unit'], address: round('imports')(scene) },
    body: form(await assetList([{ name: 'Máy phát điện' }]), 'máy phát.xlsx', {
      ...{ listType: 'B3', giverOrganisationId: scene.giverOrganisationId },
    }),
  }),
  'POST handover/lists/:id/dispute': onList('dispute', (scene) => ({
    ...{ portionIds: [scene.freshPortion()], kind: 'shortage', note: 'Thiếu.' },
  })),
  'POST handover/lists/:id/resolve': onList('resolve', (scene) => ({
    ...{ portionIds: [scene.disputedPortion], note: 'Đã tìm thấy.' },
  })),
  'POST rounds/:roundId/duplicates/search': asked(province, round('duplicates/search')),
  'POST cases/:itemId/notes': ({ talks, caseItemId }) => ({
    ...{ talk: talks['own unit'], address: `cases/${caseItemId}/notes` },
    body: () => ({ text: 'Đã mời công dân lên làm việc.' }),
  }),
  'POST handover/lists/:id/discrepancies': ({ talks, listId }) => ({
    ...{ talk: talks['own unit'], address: `handover/lists/${listId}/discrepancies` },
    body: () => ({ kind: 'wrong_place', note: 'Để ở nhà văn hóa thôn.' }),
  }),
  'POST discrepancies/:id/close': async ({ talks, discrepancyId }) => ({
    ...{ talk: talks['own unit'], address: `discrepancies/${discrepancyId}/close` },
    body: () => ({ text: 'Đã bổ sung sổ theo dõi.' }),
    headers: await versionOf(talks['own unit'], `discrepancies/${discrepancyId}`),
  }),
  'POST handover/lists/:id/assign': onList('assign', (scene) => ({
    portionIds: [scene.freshPortion()],
    receiverOrganisationId: scene.otherReceiver,
  })),
  'POST handover/lists/:id/split': onList('split', (scene) => ({
    portionId: scene.freshPortion(),
    parts: [{ quantity: 4000 }, { quantity: 6000 }],
  })),
  'POST handover/lists/:id/accept': onList('accept', (scene) => ({
    portionIds: [scene.freshPortion()],
  })),
  'POST handover/lists/:id/close': onList('close', (scene) => ({
    ...{ portionIds: [scene.freshPortion()], reason: 'written_off', note: 'Hỏng.' },
    evidence: EVIDENCE,
  })),
  'POST handover/lists/:id/withdraw': onList('withdraw', (scene) => ({
    ...{ portionIds: [scene.acceptedPortion], note: 'Nhận nhầm dòng.' },
  })),
  'POST handover/lists/:id/reopen': onList('reopen', (scene) => ({
    ...{ portionIds: [scene.closedPortion], note: 'Ghi nhầm dòng.' },
  })),
  'POST handover/lists/:id/steps': onList('steps', () => ({
    ...{ act: 'inventory', day: '2025-06-20' },
  })),
  'POST handover/lists/:id/approval': async ({ province: { officer: talk }, listId }) => {
    const list = `handover/lists/${listId}`;
    const scan = Buffer.from('%PDF-1.7 quyết định');
    return {
      ...{ talk, address: `${list}/approval`, body: form(scan, 'duyệt.pdf', APPROVAL) },
      headers: await versionOf(talk, list),
    };
  },
  'POST handover/lists/:id/rows/accept': onList('rows/accept', (scene) => found(scene.freshRow())),
  'POST handover/lists/:id/rows/dispute': onList('rows/dispute', (scene) => ({
    ...{ ...found(scene.freshRow()), kind: 'shortage', note: 'Thiếu.' },
  })),
  'POST handover/lists/:id/rows/resolve': async (scene) => {
    const row = scene.freshRow();
    const list = `handover/lists/${scene.listId}`;
    const dispute = { portionIds: [row.portionId], kind: 'shortage', note: 'Thiếu.' };
    const version = await versionOf(scene.anybody, list);
    await answerOf(scene.anybody, 'POST', `${list}/dispute`, dispute, version);
    return onList('rows/resolve', () => ({ ...found(row), note: 'Đã tìm thấy.' }))(scene);
  },
  'POST handover/lists/:id/rows/close': onList('rows/close', (scene) => ({
    ...found(scene.freshRow()),
    ...{ reason: 'written_off', note: 'Hỏng.', evidence: EVIDENCE },
  })),
  'POST handover/lists/:id/rows/assign': onList('rows/assign', (scene) => ({
    ...{ ...found(scene.freshRow()), receiverOrganisationId: scene.otherReceiver },
  })),
  'POST handover/lists/:id/spanning/release': onSpanning('release', {}),
  'POST handover/lists/:id/spanning/decide': onSpanning('decide', {
    ...{ number: '1234/QĐ-UBND', day: '2025-06-20' },
  }),
  'POST handover/lists/:id/return': async ({ province: { officer: talk }, person: { listId } }) => {
    // A list of which nothing is signed yet.
    const list = `handover/lists/${listId}`;
    const inventory = { act: 'inventory', day: '2025-06-20' };
    await answerOf(talk, 'POST', `${list}/steps`, inventory, await versionOf(talk, list));
    const approved = form(Buffer.from('%PDF-1.7 quyết định'), 'duyệt.pdf', APPROVAL)();
    await answerOf(talk, 'POST', `${list}/approval`, approved, await versionOf(talk, list));
    const body = () => ({ reason: 'Thiếu hai dòng xe máy.' });
    return { talk, address: `${list}/return`, body, headers: await versionOf(talk, list) };
  },
  'POST handover/lists/:id/shares/:receiverId/acts': async (scene) => ({
    ...(await onList(`shares/${scene.receiverOrganisationId}/acts`, () => ({
      ...{ act: 'receive', day: '2025-06-20' },
    }))(scene)),
  }),
  'POST handover/lists/:id/check': onList('check', () => ({ note: 'Đủ hồ sơ.' })),
  'POST handover/lists/:id/uncheck': onList('uncheck', () => ({ note: 'Thiếu biên bản.' })),
  'POST handover/lists/:id/entries/:entryId/confirm': answering(0, 'confirm', {}),
  'POST handover/lists/:id/entries/:entryId/dispute': answering(1, 'dispute', { note: 'Sai.' }),
  'POST handover/lists/:id/items/:itemId/reveal': ({ talks, person: { listId, itemId } }) => ({
    ...{ talk: talks['own unit'], address: `handover/lists/${listId}/items/${itemId}/reveal` },
    body: () => ({ column: 'personalNumber', reason: 'Đối chiếu hồ sơ' }),
  }),
  'POST handover/lists/:id/items/:itemId/reveal-earlier': ({ talks, person }) => ({
    talk: talks['own unit'],
    address: `handover/lists/${person.listId}/items/${person.itemId}/reveal-earlier`,
    body: () => ({
      ...{
        column: 'personalNumber',
        reason: 'Đối chiếu hồ sơ',
        entry: person.entry,
        side: 'before',
      },
    }),
  }),
  'POST handover/lists/:id/exports': ({ talks, listId }) => ({
    ...{ talk: talks['own unit'], address: `handover/lists/${listId}/exports` },
    body: () => ({ bucket: 'outstanding' }),
  }),
  'POST handover/lists/:id/full-exports': ({ talks, person }) => ({
    ...{ talk: talks['own unit'], address: `handover/lists/${person.listId}/full-exports` },
    body: () => ({ reason: 'Đối chiếu hồ sơ' }),
  }),
  'POST rounds/:roundId/register/exports': onRegister('exports', { layout: 'all:B3' }),
  'POST rounds/:roundId/register/full-exports': onRegister('full-exports', {
    ...{ listType: 'A1b', layout: 'all:A1b', reason: 'Đối chiếu hồ sơ' },
  }),
  'POST rounds/:roundId/archive/:unitId/packages': asked(
    ({ talks }) => talks['own unit'],
    (scene) => round(`archive/${scene.oldUnitId}/packages`)(scene),
  ),
  'POST rounds/:roundId/archive/:unitId/full-packages': ({ talks, roundId, oldUnitId }) => ({
    ...{ talk: talks['own unit'], address: `rounds/${roundId}/archive/${oldUnitId}/full-packages` },
    body: () => ({ reason: 'Nộp lưu trữ lịch sử' }),
  }),
  'POST rounds/:roundId/register/labels': onRegister('labels', {}),
  'POST register-layouts': ({ administrator: talk }) => ({
    ...{ talk, address: 'register-layouts' },
    body: () => ({ ...NEW_LAYOUT, name: 'Tệp nhập thử' }),
  }),
  'POST register-layouts/:id/withdraw': async ({ administrator: talk }) => {
    const { layouts } = await answerOf<LayoutsView>(talk, 'GET', 'register-layouts?listType=B3');
    const { id, added } = layouts.find((layout) => layout.added)!;
    return {
      ...{ talk, address: `register-layouts/${id}/withdraw`, body: () => undefined },
      headers: { 'if-match': `"${added!.version}"` },
    };
  },
  'POST joint-acceptances/:id/cancel': (scene) => onJoint('cancel', undefined)(scene),
  'POST handover/lists/:id/joint-acceptances': onList('joint-acceptances', (scene) => ({
    ...{ receiverOrganisationId: scene.receiverOrganisationId, witnessed: true, exceptions: [] },
  })),
  'POST joint-acceptances/:id/confirm': async (scene) => {
    const address = `handover/lists/${scene.listId}/joint-acceptances`;
    const { acts } = await answerOf<ListJointView>(scene.talks['own unit'], 'GET', address);
    const jointId = acts.find(({ state }) => state === 'open')!.id;
    return onJoint('confirm', { side: 'giver', code: null })({ ...scene, jointId });
  },
  // After the joint acceptance, which takes no row that awaits a decision.
  'POST handover/lists/:id/spanning': onList('spanning', (scene) => ({
    ...{ itemIds: [scene.freshRow().itemId], communes: 'Lục Hồn, Bình Liêu' },
  })),
  'POST handover/lists/:id/countings': ({ talks, listId, receiverOrganisationId }) => ({
    ...{ talk: talks['own unit'], address: `handover/lists/${listId}/countings` },
    body: () => ({
      ...{ side: 'receiver', receiverOrganisationId, place: null },
      ...{ countedOn: '2025-06-24', countedBy: 'Tổ kiểm kê' },
    }),
  }),
  'POST countings/:id/entries': ({ talks, countingId }) => {
    const entry = {
      ...{ key: newId(), itemId: null, surplusKey: newId(), seen: 0, result: 'surplus' },
      ...{ quantity: 1000, condition: null, place: null, name: 'Quạt cây', note: null },
    };
    return {
      ...{ talk: talks['own unit'], address: `countings/${countingId}/entries` },
      body: () => ({ entries: [entry] }),
    };
  },
  'POST account/views': asked(
    ({ talks }) => talks['own unit'],
    () => 'account/views',
    { listType: 'B3', name: 'Đang chênh lệch', address: 'tinh-trang=disputed' },
  ),
  'POST rounds/:roundId/handover/teams': (scene) => ({
    ...{ talk: scene.talks['own unit'], address: round('handover/teams')(scene) },
    body: () => ({
      ...{ kind: 'giving', name: 'Tổ bàn giao', decisionNumber: '15/QĐ-UBND' },
      ...{ decisionDay: '2025-06-10', decidedBy: 'UBND tỉnh', listTypes: null },
      ...{ organisationIds: [scene.giverOrganisationId], validFrom: '2025-06-12', validTo: null },
      members: [{ name: 'Trần Văn An', position: 'Phó Chủ tịch', role: 'head' }],
    }),
  }),
  'POST countings/:id/close': ({ talks, countingId }) => ({
    ...{ talk: talks['own unit'], address: `countings/${countingId}/close` },
    body: () => ({ note: null }),
    headers: { 'if-match': '"1"' },
  }),
  'POST evidence/:kind/:id': ({ talks, listId }) => ({
    ...{ talk: talks['own unit'], address: `evidence/list/${listId}` },
    body: () => evidenceForm(pdfBytes('bản quét'), { kind: 'scan', title: 'Bản quét' }),
  }),
  'POST rounds/:roundId/completion/:unitId/points/:point/records': ({
    talks,
    roundId,
    oldUnitId,
  }) => ({
    talk: talks['own unit'],
    address: `rounds/${roundId}/completion/${oldUnitId}/points/fonds/records`,
    body: () =>
      evidenceForm(pdfBytes('kết thúc phông'), {
        ...{ kind: 'done', number: '12/BB-LT', day: '2025-06-24' },
        seen: sha256(canonical({ fonds: 1 })),
      }),
  }),
  'POST completion-records/:id/withdraw': ({ talks, closingRecordId }) => ({
    ...{ talk: talks['own unit'], address: `completion-records/${closingRecordId}/withdraw` },
    body: () => ({ reason: 'Ghi nhầm văn bản.' }),
    headers: { 'if-match': '"1"' },
  }),
  'POST attachments/:id/withdraw': ({ talks, attachmentId }) => ({
    ...{ talk: talks['own unit'], address: `attachments/${attachmentId}/withdraw` },
    body: () => ({ reason: 'Tải nhầm tệp.' }),
    headers: { 'if-match': '"1"' },
  }),
  'POST rounds/:roundId/handover/control': (scene) => ({
    ...{ talk: scene.anybody, address: round('handover/control')(scene) },
    body: () => ({
      figures: [
        {
          ...{ giverOrganisationId: scene.giverOrganisationId, listType: 'D1', source: 'other' },
          ...{ sourceName: 'Sổ thống kê lưu trữ', asOf: '2025-06-01', rows: 12 },
        },
      ],
    }),
  }),
  'POST handover/control/:id/explanations': onControl('explanations', () => ({
    reason: 'Đã thanh lý trước ngày chốt số liệu.',
  })),
  'POST handover/control/:id/explanations/:explanationId/answer': async (scene) => {
    const { anybody: talk, controlId } = scene;
    const address = `handover/control/${controlId}`;
    const { explanations } = await answerOf<ControlDetail>(talk, 'GET', address);
    const open = explanations.find(({ state, holds }) => state === 'open' && holds)!;
    return {
      ...{ talk, address: `${address}/explanations/${open.id}/answer` },
      body: () => ({ accepted: true, note: 'Đã có quyết định thanh lý.' }),
      headers: { 'if-match': `"${open.version}"` },
    };
  },
  'POST handover/control/:id/withdraw': onControl('withdraw', () => ({ reason: 'Nhầm đơn vị.' })),
  'POST rounds/:roundId/handover/declare-empty': (scene) => ({
    ...{ talk: scene.talks['own unit'], address: round('handover/declare-empty')(scene) },
    body: () => ({ giverOrganisationId: scene.giverOrganisationId, listType: 'E1' }),
  }),
  'POST rounds/:roundId/catalogue-versions': async (scene) => ({
    ...{ talk: province(scene), address: round('catalogue-versions')(scene) },
    body: await catalogueFile('9.009193'),
  }),
  'POST rounds/:roundId/test-submissions': (scene) => ({
    ...{ talk: province(scene), address: round('test-submissions')(scene) },
    body: () => ({
      enteredBy: 'api',
      submissions: [
        {
          ...{ unitCode: '06724', procedureCode: '2.000206', dossierCode: 'THU-9' },
          ...{ channel: 'portal', testAccount: 'thu-01', virtual: true, failedStep: null },
          ...{ submittedAt: '2025-06-20T02:00:00.000Z', payment: 'none', synced: 'unknown' },
          steps: { received: null, appraised: null, approved: null, signed: null, returned: null },
          note: null,
        },
      ],
    }),
  }),
  'POST test-submissions/:id/purge': ({ anybody: talk, testId }) => ({
    ...{ talk, address: `test-submissions/${testId}/purge` },
    body: () => ({ purgedOn: '2025-06-20', systems: 'Cổng quốc gia', proof: 'Biên bản 01' }),
    headers: { 'if-match': '"1"' },
  }),
  'POST catalogue-versions/:id/apply': onCatalogue('apply', '9.009194'),
  'POST catalogue-versions/:id/discard': onCatalogue('discard', '9.009195'),
  'POST rounds/:roundId/rehearsals': (scene) => ({
    ...{ talk: province(scene), address: round('rehearsals')(scene) },
    body: () => ({ unitId: scene.province.newUnit('06724').id }),
  }),
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
  'POST data-requests/:id/merging': (scene) => ({
    ...{ talk: province(scene), address: `data-requests/${scene.requestId}/merging` },
    body: () => ({}),
    headers: { 'if-match': '"2"' },
  }),
  'POST data-requests/:id/units/:unitId/answers': async (scene) => {
    const bytes = await answerBytes([[1, 'Đơn vị', 5, 4, 0, 20, 'Đủ']]);
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
  'POST rounds/:roundId/tasks': (scene) => ({
    ...{ talk: scene.talks['own unit'], address: round('tasks')(scene) },
    body: () => ({ unitId: scene.newUnitId, what: 'Mượn máy in', dueOn: '2099-01-01' }),
  }),
  'POST tasks/:id/state': (scene) => ({
    ...{ talk: scene.talks['own unit'], address: `tasks/${scene.taskId}/state` },
    body: () => ({ state: 'doing' }),
    headers: { 'if-match': '"1"' },
  }),
  'POST rounds/:roundId/task-kits/:code/copies': (scene) => ({
    talk: province(scene),
    address: round('task-kits/new-commune-first-30/copies')(scene),
    body: () => ({ edition: 1, unitIds: [scene.newUnitId] }),
  }),
  'POST rounds/:roundId/task-kits/:code/changes': (scene) => ({
    talk: province(scene),
    address: round('task-kits/dissolved-commune-last-30/changes')(scene),
    body: () => ({ edition: 1, unitIds: null, items: null }),
  }),
  'POST rounds/:roundId/task-kits/:code/editions': (scene) => ({
    ...{ talk: province(scene), address: round('task-kits/bo-rieng/editions')(scene) },
    body: () => ({
      ...{ edition: 0, nameVi: 'Bộ riêng', nameEn: 'Own kit', side: 'new', source: 'Sở Nội vụ' },
      ...{ note: 'Lập mới' },
      items: [{ code: 'A', what: 'Việc', category: 'other', offsetDays: 0, source: 'Sở' }],
    }),
  }),
  'POST rounds/:roundId/standby-shifts': entering('standby-shifts', STANDBY_BODIES.shift),
  'POST rounds/:roundId/support-teams': entering('support-teams', STANDBY_BODIES.team),
  'POST rounds/:roundId/hotlines': entering('hotlines', {
    ...{ ...STANDBY_BODIES.hotline, phone: '0203 3 825 555' },
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
  'POST checklists': (scene) => ({
    ...{ talk: province(scene), address: 'checklists' },
    body: () => ({ code: 'tu-excel', content: CHECKLIST }),
  }),
  'POST checklists/:id/copies': (scene) => ({
    ...{ talk: province(scene), address: `checklists/${scene.checklistId}/copies` },
    body: () => ({ code: 'sao-chep-thu', name: 'Bản sao để thử' }),
  }),
  'POST rounds/:roundId/trials': (scene) => ({
    ...{ talk: province(scene), address: round('trials')(scene) },
    body: () => ({ ...trialPlan(scene.newUnitId), templateId: scene.checklistId }),
  }),
  'POST rounds/:roundId/verification-runs': asked(province, round('verification-runs'), {}),
  'POST verification-runs': asked(province, () => 'verification-runs', {}),
  'POST verification-runs/:id/pause': onRun('pause'),
  'POST verification-runs/:id/resume': onRun('resume'),
  'POST verification-runs/:id/cancel': onRun('cancel'),
  'POST rounds/:roundId/verification-schedules': (scene) => ({
    ...{ talk: province(scene), address: round('verification-schedules')(scene) },
    body: () => ({ scope: { scope: 'round' }, atTime: '01:30', weekdays: [1] }),
  }),
  'POST rounds/:roundId/portal-exports': async (scene) => ({
    ...{ talk: province(scene), address: round('portal-exports')(scene) },
    body: form(
      await workbookBytes(
        new SheetBuilder()
          .row('STT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực', 'Cơ quan thực hiện')
          .row(1, '1.001193', 'Đăng ký khai sinh', 'Hộ tịch', 'Ủy ban nhân dân cấp xã'),
      ),
      'danh-sach-cua-xa.xlsx',
      { day: '2025-06-20', unitId: scene.province.newUnit('06724').id },
    ),
  }),
  'POST portal-sources': (scene) => ({
    ...{ talk: administrator(scene), address: 'portal-sources' },
    body: () => ({ ...newPortalSource(), address: 'https://cong.example' }),
  }),
  'POST portal-sources/:id/withdrawal': async (scene) => {
    const talk = administrator(scene);
    const before = await answerOf<PortalSettingsView>(talk, 'GET', 'portal-sources');
    const replaces = before.sources.find(({ inUse }) => inUse)?.id ?? null;
    const body = { ...newPortalSource(), address: 'https://cong2.example', replaces };
    const { sources } = await answerOf<PortalSettingsView>(talk, 'POST', 'portal-sources', body);
    const { id } = sources.find(({ inUse }) => inUse)!;
    return { talk, address: `portal-sources/${id}/withdrawal`, body: () => ({}) };
  },
  'POST rounds/:roundId/readiness/:unitId/facts': (scene) => ({
    ...{ talk: scene.talks['own unit'] },
    address: round(`readiness/${scene.newUnitId}/facts`)(scene),
    body: () => ({
      ...{ criterion: 'hotline', done: 1, total: 1, factDay: '2025-06-20' },
      ...{ evidence: 'Thông báo số 2/TB-UBND', note: null, seen: 0 },
    }),
  }),
  'POST rounds/:roundId/readiness-facts': (scene) => ({
    ...{ talk: scene.talks['own unit'], address: round('readiness-facts')(scene) },
    body: () => ({
      rows: [
        {
          ...{ unitId: scene.newUnitId, criterion: 'data-network', done: 1, total: 1, seen: 0 },
          ...{ factDay: '2025-06-20', evidence: 'Biên bản số 3/BB', note: null },
        },
      ],
    }),
  }),
  'POST rounds/:roundId/readiness/:unitId/exceptions': (scene) => ({
    ...{ talk: province(scene) },
    address: round(`readiness/${scene.newUnitId}/exceptions`)(scene),
    body: () => ({
      ...{ criterion: 'equipment', documentNumber: '6/TB-BCĐ', documentDay: '2025-06-20' },
      ...{ grantedBy: 'Ban Chỉ đạo tỉnh', plan: 'Mượn máy của tỉnh.', endsOn: '2025-07-15' },
    }),
  }),
  'POST readiness-exceptions/:id/withdraw': (scene) => ({
    ...{ talk: province(scene) },
    address: `readiness-exceptions/${scene.readinessExceptionId}/withdraw`,
    body: () => ({ reason: 'Đã có trụ sở.' }),
    headers: { 'if-match': '"1"' },
  }),
  'POST rounds/:roundId/readiness-history/snapshots': asked(
    province,
    round('readiness-history/snapshots'),
  ),
  'POST rounds/:roundId/readiness/:unitId/conclusions': async (scene) => {
    const address = round(`readiness/${scene.newUnitId}/conclusions`)(scene);
    const { seen, seenNumber } = await answerOf<ConclusionsView>(
      ...([scene.anybody, 'GET', address] as const),
    );
    return {
      ...{ talk: scene.anybody, address },
      body: form(pdfBytes('Thông báo'), 'thong-bao.pdf', {
        ...{ kind: 'fallback', noticeNumber: '15/TB-BCĐ', noticeDay: '2025-06-20' },
        ...{ remedy: 'Vận hành tại trụ sở cũ.', seen, seenNumber: String(seenNumber) },
      }),
    };
  },
  'POST rounds/:roundId/readiness/report': asked(province, round('readiness/report')),
  'POST audit/verifications': asked(administrator, () => 'audit/verifications', {}),
  'POST audit/exports': asked(administrator, () => 'audit/exports', {}),
  'POST retention/runs': asked(administrator, () => 'retention/runs', {}),
  'POST accounts/review': asked(administrator, () => 'accounts/review', {}),
  'POST accounts/bulk': ({ administrator: talk, giverOrganisationId: organisationId }) => ({
    ...{ talk, address: 'accounts/bulk' },
    body: () => ({
      accounts: [
        {
          login: 'nhieu-tai-khoan',
          name: 'Một trong nhiều người',
          duties: [{ role: 'viewer', organisationId }],
        },
      ],
    }),
  }),
  'POST list-types': ({ administrator: talk }) => ({
    ...{ talk, address: 'list-types', body: () => ({ ...NEW_LIST_TYPE, code: 'X1' }) },
  }),
  'POST list-types/:code/columns': async ({ administrator: talk }) => {
    const { type } = await answerOf<ListTypeDetail>(talk, 'GET', 'list-types/D1');
    return {
      ...{ talk, address: 'list-types/D1/columns' },
      body: () => ({ header: { vi: 'Mã vạch', en: 'Bar code' }, type: 'text' }),
      headers: { 'if-match': `"${type.declaration.version}"` },
    };
  },
  'POST rounds/:roundId/handover/asked-lists/:code': async (scene) => {
    const { administrator: talk } = scene;
    const address = round('handover/asked-lists')(scene);
    const lists = await answerOf<{ code: string; version: number }[]>(talk, 'GET', address);
    return {
      ...{ talk, address: `${address}/A1` },
      body: () => ({ required: true, dueOn: null, cutOffDay: null }),
      headers: { 'if-match': `"${lists.find(({ code }) => code === 'A1')!.version}"` },
    };
  },
  'POST accounts/:id/duties': onAccount('duties', ({ giverOrganisationId }) => ({
    ...{ role: 'viewer', organisationId: giverOrganisationId, listTypes: ['B3'] },
  })),
  'POST accounts/:id/duties/:dutyId/end': (scene) =>
    onAccount(`duties/${scene.dutyId}/end`, () => ({ validTo: TODAY }))(scene),
  'POST accounts/:id/disable': onAccount('disable', () => ({}), true),
  'POST accounts/:id/enable': onAccount('enable', () => ({}), true),
};

const TODAY = '2025-06-30';

/** Routes without an act to repeat, each with the reason; those with `NotReplayed` tell theirs themselves. */
export const NOT_REPEATED: Record<string, string> = {
  'POST rounds/:roundId/test-submissions/plan': 'it only shows what a file holds',
  'POST portal-shapes/:id/acceptance':
    'a form is accepted once; a second time changes nothing; test/database/verification-portal.spec.ts',
  'POST rounds/:roundId/look-up':
    'it only shows; a POST so that an address stands in no address bar or log',
  'POST rounds/:roundId/register/rows':
    'it only shows; a POST so that what is looked for stands in no address or log',
  'POST imports/:id/mended-cells':
    'it carries the version seen, and only bad cells take it; test/database/coming-in.spec.ts',
  'POST handover/lists/:id/rows':
    'it only shows; a POST so that what is looked for stands in no address or log',
  'POST handover/lists/:id/rows/summary':
    'it only shows; a POST so that what is looked for stands in no address or log',
  'POST handover/lists/:id/rows/assign/preview': 'it only shows what assigning would do',
  'POST handover/lists/:id/search':
    'it only shows; a POST so that the number looked for stands in no address or log',
  'POST handover/control/:id/source-list':
    'it carries the version seen; the same file again takes the place of itself',
  'POST handover/control/:id/settlements':
    'a row is settled once, a second time is refused; test/database/control-rows.spec.ts',
  'POST handover/control/:id/settlements/:settlementId/take-back':
    'a second time there is nothing to take back; test/database/control-rows.spec.ts',
  'POST rounds/:roundId/handover/control/plan':
    'it only shows what the file would enter; nothing of it is kept',
  'POST accounts/bulk/plan': 'it only shows what the file would make; nothing of it is kept',
  'POST rounds/:roundId/handover/general-minutes':
    'only of lists that are settled, and none of the scene is',
  'POST handover/lists/:id/custody':
    'one custodian of a row at a time, a second is refused; test/journeys/parties.spec.ts',
  'POST custodies/:id/end': 'it carries the version seen, and what is over is not ended again',
  'POST teams/:id/members':
    'it carries the version seen, and the same person is refused; test/journeys/parties.spec.ts',
  'POST teams/:id/members/:memberId/leave':
    'it carries the version seen, and nobody leaves twice; test/journeys/parties.spec.ts',
  'POST teams/:id/members/:memberId/account':
    'it carries the version seen, and is refused once linked; test/journeys/parties.spec.ts',
  'POST rehearsal-results/:id/evidence':
    'the same act as on evidence/:kind/:id, which takes a file on a thing once',
  'POST checklists/plan': 'it only shows what a file holds',
  'POST rounds/:roundId/readiness-facts/plan': 'it only shows what a file holds',
  'POST checklists/:id/plan': 'it only shows what a file holds',
  'POST rehearsals/:id/results/plan': 'it only shows what a file holds',
  'POST rehearsals/:id/assessments/plan': 'it only shows what a file holds',
  'POST rehearsals/:id/results':
    'each row carries the version seen, so that a second time it is refused; test/journeys/trials.spec.ts',
  'POST rehearsals/:id/assessments':
    'each row carries the version seen, so that a second time it is refused; test/journeys/trials.spec.ts',
  'POST checklists/:id/publish':
    'it carries the version seen, and leads on from one state alone; test/journeys/trials.spec.ts',
  'POST checklists/:id/withdraw':
    'it carries the version seen, and leads on from one state alone; test/journeys/trials.spec.ts',
  'POST rehearsals/:id/dossiers': 'its number is taken once; test/journeys/trials.spec.ts',
  'POST trials/:id/purges':
    'a second time there is nothing left to remove; test/journeys/trials.spec.ts',
  'POST trials/:id/start':
    'it carries the version seen, and leads on from one state alone; test/journeys/trials.spec.ts',
  'POST trials/:id/stop':
    'it carries the version seen, and leads on from one state alone; test/journeys/trials.spec.ts',
  'POST trials/:id/evaluate':
    'it carries the version seen, and leads on from one state alone; test/journeys/trials.spec.ts',
  'POST trials/:id/sign':
    'it carries the version seen, and leads on from one state alone; test/journeys/trials.spec.ts',
  'POST trials/:id/checklist':
    'it carries the version seen, and leads on from one state alone; test/journeys/trials.spec.ts',
  'POST teams/:id/end': 'it carries the version seen, and a team that is over is not ended again',
  'POST countings/:id/surplus':
    'only of a closed count, each line once; test/journeys/counting.spec.ts sends one three times',
  'POST rounds/:roundId/completion/:unitId/close':
    'only of a unit of which everything holds; test/journeys/completion.spec.ts closes one twice',
  'POST unit-closings/:id/certificate':
    'only of a closing in force; test/journeys/completion.spec.ts asks for one twice',
  'POST rounds/:roundId/register/prefill':
    'a second time the list has rows, and it is refused; test/journeys/register.spec.ts asks twice',
  'POST unit-closings/:id/signed-copy':
    'one copy of a certificate, a second is refused; test/journeys/completion.spec.ts sends two',
  'POST unit-closings/:id/reopen':
    'it carries the version seen; test/journeys/completion.spec.ts opens one twice',
  'POST handover/lists/:id/minutes':
    'only of a share that is settled, and no list of the scene is; it carries the version seen',
  'POST handover/lists/:id/shares/:receiverId/signing':
    'only of a share that is counted and approved; test/database/shares.spec.ts signs one twice',
  'POST minutes/:id/signed':
    'it carries the version seen and a copy signed once; test/journeys/minutes.spec.ts sends it again',
  'POST job-board/:id/retry': 'only of a job that failed; test/database/jobs.spec.ts asks twice',
  'POST job-board/:id/stop':
    'only of a job that is not over; test/database/jobs.spec.ts asks twice',
  'POST jobs/:id/cancel': 'only of a job that is not over; test/database/jobs.spec.ts asks twice',
  'POST retention/clock-confirmation':
    'refused while the clock agrees with the trail; a second time it is refused for that reason',
  'POST setup': 'the one-time token is used up by the first account, before any scene can be set',
};
