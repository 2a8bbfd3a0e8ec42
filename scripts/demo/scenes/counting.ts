import { randomUUID } from 'node:crypto';
import type {
  CountingView,
  ExpectedRow,
  OpenCounting,
} from '../../../src/handover/counting/counting.schema';
import { asked, type Talk } from '../../support/talk';
import { communeLogin, oldUnitLogin } from '../people';
import { seen, type Scene } from './scene';

/** Phường Hà Tu counts what the old ward hands over; the old ward has counted before. */
const COUNTED = { giver: '06664', receiver: '06652', listType: 'B3' };

/** Of the receiver's count, by place among the rows; whatever comes after stays uncounted. */
const SEEN = 24;
const MISSING = 3;
const MISPLACED = 7;
const DAMAGED = 11;

/**
 * Two counts of one list: the giver's is closed, the receiver's goes on with something missing, something in
 * another place, something damaged and one thing that stands in no row.
 * @returns how many counts there are.
 */
export async function countOneShare(scene: Scene): Promise<number> {
  const list = scene.list(COUNTED.giver, COUNTED.listType);
  if (!list) return 0;
  const receiverOrganisationId = scene.receiver(COUNTED.receiver);
  const own = await scene.as(oldUnitLogin(COUNTED.giver));
  const first = await open(own, list.id, {
    ...{ side: 'giver', receiverOrganisationId, place: null, countedOn: '2025-06-17' },
    countedBy: 'Tổ kiểm kê của phường cũ: bà Lê Thị Thoa, ông Vũ Văn Bảy',
  });
  const rows = await expectedOf(own, first.id);
  await record(
    own,
    first.id,
    rows.map((row) => entry(row)),
  );
  const note = 'Đã kiểm kê toàn bộ, khớp sổ.';
  const { version } = await asked<CountingView>(own, 'GET', `countings/${first.id}`);
  await asked(own, 'POST', `countings/${first.id}/close`, { note }, seen(version));

  const receiver = await scene.as(communeLogin(COUNTED.receiver));
  const second = await open(receiver, list.id, {
    ...{ side: 'receiver', receiverOrganisationId, place: null, countedOn: '2025-06-23' },
    countedBy: 'Tổ tiếp nhận Phường Hà Tu: ông Nguyễn Văn Dũng',
  });
  await record(receiver, second.id, [...rows.slice(0, SEEN).map(found), surplus()]);
  return 2;
}

const open = (talk: Talk, listId: string, body: OpenCounting) =>
  asked<CountingView>(talk, 'POST', `handover/lists/${listId}/countings`, body);

async function expectedOf(talk: Talk, id: string): Promise<ExpectedRow[]> {
  const address = `countings/${id}/rows?pageSize=200`;
  return (await asked<{ rows: ExpectedRow[] }>(talk, 'GET', address)).rows;
}

const record = (talk: Talk, id: string, entries: unknown[]) =>
  asked(talk, 'POST', `countings/${id}/entries`, { entries });

/** A row found as the book has it, unless told otherwise. */
const entry = ({ itemId, bookQuantity: quantity }: ExpectedRow, told: object = {}) => ({
  ...{ key: randomUUID(), itemId, surplusKey: null, seen: 0, result: 'found', quantity },
  ...{ condition: 'usable', place: null, name: null, note: null, ...told },
});

function found(row: ExpectedRow, at: number) {
  if (at === MISSING) {
    const note = 'Không thấy tại phòng Tài chính, bên giao đang tìm lại.';
    return entry(row, { result: 'missing', quantity: 0, condition: null, note });
  }
  if (at === MISPLACED)
    return entry(row, { result: 'misplaced', place: 'Nhà văn hóa khu 3', note: null });
  return at === DAMAGED
    ? entry(row, { condition: 'damaged', note: 'Không lên nguồn.' })
    : entry(row);
}

const surplus = () => ({
  ...{ key: randomUUID(), itemId: null, surplusKey: randomUUID(), seen: 0, result: 'surplus' },
  ...{ quantity: 1000, condition: 'usable', place: 'Phòng họp tầng 2' },
  ...{ name: 'Máy chiếu, không có tem tài sản', note: 'Chưa thấy trong sổ của bên giao.' },
});
