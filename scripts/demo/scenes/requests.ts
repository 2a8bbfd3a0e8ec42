import { Workbook } from 'exceljs';
import type { RequestView, UnitRequestView } from '../../../src/requests/requests.schema';
import { asked } from '../../support/talk';
import { communeLogin } from '../people';
import { seen, type Scene } from './scene';

const HEADINGS = [
  ...['STT', 'Đơn vị', 'Số trụ sở đã nhận', 'Số máy vi tính dùng được', 'Số máy còn thiếu'],
  ...['Đường truyền số liệu chuyên dùng (1: thông, 0: chưa)', 'Ghi chú'],
];
/** Places in the resolution of the units that have answered by now. */
const ANSWERED = [17, 39, 46, 51, 52, 3, 20, 22];
/** The one whose answer goes back. */
const RETURNED = 3;

/**
 * A quick report that all new units are asked for, some of which have answered; one answer was returned.
 * @returns how many units were asked.
 */
export async function askForReport(scene: Scene): Promise<number> {
  const { roundId, province } = scene;
  const body = new FormData();
  const fields = {
    title: 'Báo cáo nhanh cơ sở vật chất phục vụ vận hành chính thức',
    dueAt: '2025-06-25T04:00:00.000Z',
    instructions: 'Số liệu đến 17 giờ ngày 24/6/2025. Máy dùng được là máy đã kết nối mạng.',
    contact: 'Phòng Xây dựng chính quyền, Sở Nội vụ, điện thoại 0203 000 0100',
  };
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  body.set('file', new Blob([new Uint8Array(await form())]), 'Bieu-01-co-so-vat-chat.xlsx');
  const made = await asked<RequestView>(
    ...([province, 'POST', `rounds/${roundId}/data-requests`, body] as const),
  );
  const address = `data-requests/${made.id}`;
  const sending = { side: 'new', unitIds: null };
  const sent = await asked<RequestView>(
    ...([province, 'POST', `${address}/sending`, sending, seen(made.version)] as const),
  );
  for (const place of ANSWERED) await answer(scene, address, place);
  return sent.units.length;
}

async function answer(scene: Scene, request: string, place: number): Promise<void> {
  const { id, code } = scene.unit(place);
  const own = await scene.as(communeLogin(code));
  const rows = [{ c3: 1 + (place % 3), c4: 24 + place, c5: place % 7, c6: place % 5 ? 1 : 0 }];
  const address = `${request}/units/${id}/rows`;
  const { answers } = await asked<UnitRequestView>(own, 'POST', address, { rows });
  if (place !== RETURNED) return;
  const [latest] = answers;
  const reason = 'Số máy dùng được lớn hơn số máy đã kiểm kê, đề nghị kiểm tra lại.';
  await asked(
    ...([scene.province, 'POST', `request-answers/${latest!.id}/decision`] as const),
    ...([{ accept: false, reason }, seen(latest!.version)] as const),
  );
}

/** The department's form: title, header, two rows to fill, sums, a signature. */
async function form(): Promise<Buffer> {
  const book = new Workbook();
  const sheet = book.addWorksheet('Biểu 01');
  sheet.getCell('A1').value = 'BIỂU 01: CƠ SỞ VẬT CHẤT PHỤC VỤ VẬN HÀNH CHÍNH THỨC';
  sheet.getRow(3).values = HEADINGS;
  sheet.getRow(3).font = { bold: true };
  sheet.columns.forEach((column, at) => (column.width = at === 1 || at === 6 ? 30 : 16));
  for (const row of [4, 5]) sheet.getCell(row, 1).value = row - 3;
  sheet.getCell('B6').value = 'Tổng cộng';
  for (const letter of ['C', 'D', 'E', 'F'])
    sheet.getCell(`${letter}6`).value = { formula: `SUM(${letter}4:${letter}5)`, result: 0 };
  sheet.getCell('F8').value = 'NGƯỜI LẬP BIỂU';
  return Buffer.from(await book.xlsx.writeBuffer());
}
