import { Workbook } from 'exceljs';

/** A list small enough to be kept for ever: headings as the officers write them, then rows. */
interface SmallList {
  listType: string;
  headings: string[];
  rows: (giver: string, receivers: string[]) => (string | number)[][];
}

const turns = (receivers: string[], at: number) => receivers[at % receivers.length] ?? '';

/** People and things are made up. Some cells look personal, so that upgrades have something to protect. */
export const SMALL_LISTS: SmallList[] = [
  {
    listType: 'A1b',
    headings: [
      'STT',
      'Họ và tên',
      'Ngày, tháng, năm sinh',
      'Nhóm đối tượng',
      'Đơn vị cũ',
      'Phương án bố trí',
      'Số, ngày quyết định',
      'Đơn vị tiếp nhận',
      'Ghi chú',
    ],
    rows: (giver, receivers) =>
      ['Nguyễn Thị Ánh', 'Trần Văn Bình', 'Đỗ Hòa', 'Lê Ngọc Oanh'].map((name, at) => [
        at + 1,
        name,
        `0${at + 1}/1${at % 3}/198${at}`,
        'công chức',
        giver,
        'bố trí tại xã mới',
        `${at + 1}/QĐ-UBND ngày 25/06/2025`,
        turns(receivers, at),
        at === 0 ? 'Số định danh 022180000001 (giả định)' : '',
      ]),
  },
  {
    listType: 'B3',
    headings: ['STT', 'Tên tài sản', 'Đơn vị tính', 'Số lượng', 'Nguyên giá', 'Đơn vị tiếp nhận'],
    rows: (_, receivers) =>
      ['Máy tính để bàn', 'Bàn họp', 'Ghế xoay', 'Két sắt', 'Tủ hồ sơ', 'Máy in'].map(
        (name, at) => [at + 1, name, 'chiếc', at + 2, 1_500_000 * (at + 1), turns(receivers, at)],
      ),
  },
  {
    listType: 'D1',
    headings: [
      'Số TT',
      'Số, ký hiệu hồ sơ',
      'Tiêu đề hồ sơ',
      'Thời gian tài liệu',
      'Số tờ/ Số trang',
      'Đơn vị tiếp nhận',
    ],
    rows: (giver, receivers) =>
      [1, 2, 3].map((at) => [
        at,
        `0${at}/HS`,
        `Hồ sơ địa chính của ${giver}, tập ${at}`,
        '2019 - 2024',
        120 * at,
        turns(receivers, at),
      ]),
  },
  {
    listType: 'E1',
    headings: [
      'STT',
      'Nội dung công việc',
      'Cơ quan giao',
      'Người đang xử lý',
      'Thời hạn',
      'Đơn vị tiếp nhận',
    ],
    rows: (giver, receivers) => [
      [
        1,
        `Cấp đổi biển số nhà tại ${giver}`,
        'UBND huyện',
        'Phạm Minh',
        '30/06/2025',
        turns(receivers, 0),
      ],
      [
        2,
        'Giải quyết đơn kiến nghị về đường liên thôn',
        'UBND huyện',
        'Vũ Hà',
        '15/07/2025',
        turns(receivers, 1),
      ],
    ],
  },
];

/** The bytes of one list as a plain workbook. */
export async function smallWorkbook(
  list: SmallList,
  giver: string,
  receivers: string[],
): Promise<Buffer> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Danh sách');
  sheet.addRow(list.headings);
  for (const row of list.rows(giver, receivers)) sheet.addRow(row);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
