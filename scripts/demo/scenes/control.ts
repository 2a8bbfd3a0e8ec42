import type { ControlDetail, ControlPage } from '../../../src/handover/control/control.schema';
import { asked, type Talk } from '../../support/talk';
import { DEPARTMENT_LOGIN, oldUnitLogin, STAFF_DEPARTMENT_LOGIN } from '../people';
import { seen, type Scene, type SceneList } from './scene';

/** What an independent source says of each kind of list, and who enters it. */
const SOURCES = [
  { listType: 'B3', source: 'general_inventory', asOf: '2025-01-01', login: DEPARTMENT_LOGIN },
  { listType: 'A1b', source: 'june_payroll', asOf: '2025-06-20', login: STAFF_DEPARTMENT_LOGIN },
  {
    ...{ listType: 'E1', source: 'document_system_tasks', asOf: '2025-06-23' },
    login: STAFF_DEPARTMENT_LOGIN,
  },
] as const;

interface Difference {
  giver: string;
  listType: (typeof SOURCES)[number]['listType'];
  /** Control less declared. */
  rows: number;
  reason?: string;
  answer?: { accepted: boolean; note: string };
}

/** Only units that are not ready anyway have differences without an accepted reason. */
const DIFFERENCES: readonly Difference[] = [
  {
    ...{ giver: '06676', listType: 'B3', rows: 2 },
    reason:
      'Hai máy in hỏng đã thanh lý theo Quyết định số 31/QĐ-UBND ngày 18/3/2025, sau thời điểm tổng kiểm kê.',
    answer: { accepted: true, note: 'Đã đối chiếu quyết định thanh lý và biên bản bán phế liệu.' },
  },
  {
    ...{ giver: '07054', listType: 'A1b', rows: 1 },
    reason: 'Một công chức nghỉ hưu từ ngày 01/6/2025, bảng lương tháng 6 lập trước quyết định.',
    answer: { accepted: true, note: 'Khớp Quyết định nghỉ hưu số 412/QĐ-UBND.' },
  },
  {
    ...{ giver: '06664', listType: 'B3', rows: 3 },
    reason: 'Ba bộ máy vi tính nhận tài trợ đầu năm 2025, đang hoàn thiện hồ sơ ghi tăng tài sản.',
  },
  {
    ...{ giver: '07183', listType: 'B3', rows: 5 },
    reason: 'Năm tài sản để tại nhà văn hóa khu, chưa kiểm đếm xong.',
    answer: { accepted: false, note: 'Đề nghị kiểm đếm và bổ sung vào danh sách.' },
  },
  { giver: '06754', listType: 'A1b', rows: 1 },
  { giver: '06979', listType: 'E1', rows: 2 },
];

/**
 * Figures of independent sources for three kinds of lists of every giver: most agree, a few do not and stand at
 * each step of their way.
 * @returns how many were entered, and how many reasons were accepted.
 */
export async function enterControlFigures(scene: Scene) {
  let figures = 0;
  for (const { listType, source, asOf, login } of SOURCES) {
    const talk = await scene.as(login);
    const lists = scene.filed(listType);
    const entries = lists.map((list) => ({
      ...{ giverOrganisationId: list.giverOrganisationId, listType, source, asOf },
      ...amountsOf(list, differenceOf(scene, list)?.rows ?? 0),
    }));
    if (entries.length === 0) continue;
    await asked(talk, 'POST', `rounds/${scene.roundId}/handover/control`, { figures: entries });
    figures += entries.length;
  }
  let accepted = 0;
  for (const difference of DIFFERENCES) accepted += await explain(scene, difference);
  return { figures, accepted };
}

const differenceOf = (scene: Scene, { giverOrganisationId, listType }: SceneList) =>
  DIFFERENCES.find(
    (each) => scene.giver(each.giver) === giverOrganisationId && each.listType === listType,
  );

/** The inventory speaks of money too, as far as it agrees. */
function amountsOf({ listType, balance }: SceneList, more: number) {
  const rows = balance.rows.declared + more;
  return listType === 'B3' && more === 0 ? { rows, money: balance.money.declared } : { rows };
}

/** The giver says why, the department answers. @returns 1 where the reason was accepted. */
async function explain(scene: Scene, { giver, listType, reason, answer }: Difference) {
  if (reason === undefined || !scene.list(giver, listType)) return 0;
  const { login } = SOURCES.find((each) => each.listType === listType)!;
  const department = await scene.as(login);
  const line = await lineOf(department, scene, giver, listType);
  const explained = await asked<ControlDetail>(
    ...([await scene.as(oldUnitLogin(giver)), 'POST'] as const),
    ...([`handover/control/${line.id}/explanations`, { reason }, seen(line.version)] as const),
  );
  if (!answer) return 0;
  const { id, version } = explained.explanation!;
  const address = `handover/control/${line.id}/explanations/${id}/answer`;
  await asked(department, 'POST', address, answer, seen(version));
  return answer.accepted ? 1 : 0;
}

async function lineOf(talk: Talk, scene: Scene, giver: string, listType: string) {
  const query = `giverOrganisationId=${scene.giver(giver)}&listType=${listType}`;
  const address = `rounds/${scene.roundId}/handover/control?${query}`;
  const { figures } = await asked<ControlPage>(talk, 'GET', address);
  return figures[0]!;
}
