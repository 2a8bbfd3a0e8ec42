import { money, number, text, type Giver, type ListRow, type RowGroup } from './list-content';
import type { Random } from './random';

/** Name, unit, price in thousand đồng from–to, most pieces on one row. */
type Article = readonly [string, string, number, number, number];

const GROUPS: readonly {
  title: string;
  mark: string;
  rows: [number, number];
  articles: readonly Article[];
}[] = [
  {
    title: 'Máy móc, thiết bị văn phòng',
    mark: 'MT',
    rows: [34, 42],
    articles: [
      ['Máy vi tính để bàn Dell Vostro', 'bộ', 12_000, 17_500, 4],
      ['Máy vi tính để bàn HP ProDesk', 'bộ', 11_500, 16_800, 4],
      ['Máy tính xách tay Lenovo ThinkPad', 'chiếc', 15_000, 24_000, 2],
      ['Máy in Canon LBP 2900', 'chiếc', 3_200, 4_100, 3],
      ['Máy in đa năng Brother', 'chiếc', 5_400, 9_800, 2],
      ['Máy photocopy Ricoh MP', 'chiếc', 45_000, 92_000, 1],
      ['Máy quét Kodak ScanMate', 'chiếc', 9_500, 21_000, 2],
      ['Máy chiếu Epson EB', 'bộ', 11_000, 18_500, 1],
      ['Máy điều hòa Panasonic 12000 BTU', 'bộ', 9_800, 14_500, 3],
      ['Máy điều hòa Daikin 18000 BTU', 'bộ', 14_500, 21_000, 2],
      ['Tivi Samsung 65 inch', 'chiếc', 13_500, 19_900, 1],
      ['Bộ lưu điện Santak', 'chiếc', 1_400, 3_600, 4],
      ['Thiết bị chuyển mạch 24 cổng', 'chiếc', 3_900, 7_800, 2],
      ['Hệ thống âm thanh hội trường', 'bộ', 38_000, 86_000, 1],
      ['Thiết bị họp trực tuyến Polycom', 'bộ', 65_000, 148_000, 1],
      ['Camera giám sát', 'chiếc', 1_200, 2_900, 8],
    ],
  },
  {
    title: 'Bàn ghế, tủ, thiết bị nội thất',
    mark: 'NT',
    rows: [32, 40],
    articles: [
      ['Bàn làm việc gỗ công nghiệp 1m4', 'chiếc', 2_100, 4_300, 6],
      ['Ghế xoay văn phòng', 'chiếc', 850, 2_400, 10],
      ['Bàn họp gỗ tự nhiên', 'bộ', 18_000, 46_000, 1],
      ['Ghế họp chân quỳ', 'chiếc', 780, 1_600, 24],
      ['Tủ đựng tài liệu Hòa Phát', 'chiếc', 3_200, 5_900, 5],
      ['Giá để hồ sơ kim loại 5 tầng', 'chiếc', 2_400, 4_800, 12],
      ['Két sắt Việt Tiệp', 'chiếc', 4_200, 8_900, 1],
      ['Bàn ghế tiếp dân', 'bộ', 5_500, 12_500, 2],
      ['Quầy giao dịch một cửa', 'bộ', 28_000, 75_000, 1],
      ['Ghế băng chờ 4 chỗ', 'chiếc', 2_300, 4_100, 6],
      ['Bục phát biểu, bục tượng Bác', 'bộ', 6_500, 14_000, 1],
      ['Phông rèm hội trường', 'bộ', 12_000, 33_000, 1],
    ],
  },
  {
    title: 'Phương tiện, thiết bị chuyên dùng khác',
    mark: 'CD',
    rows: [18, 24],
    articles: [
      ['Xe gắn máy Honda Wave', 'chiếc', 17_500, 23_000, 1],
      ['Máy phát điện 5 kVA', 'chiếc', 16_000, 34_000, 1],
      ['Máy bơm nước chữa cháy Tohatsu', 'chiếc', 48_000, 98_000, 1],
      ['Bình chữa cháy MFZ4', 'bình', 260, 420, 12],
      ['Loa truyền thanh không dây', 'cụm', 6_800, 14_500, 6],
      ['Máy cắt cỏ Husqvarna', 'chiếc', 3_800, 6_900, 2],
      ['Xuồng máy cứu hộ', 'chiếc', 58_000, 145_000, 1],
      ['Áo phao cứu sinh', 'chiếc', 180, 390, 40],
      ['Cân sức khỏe, máy đo huyết áp', 'bộ', 900, 2_800, 2],
      ['Biển báo, rào chắn giao thông', 'bộ', 1_100, 3_400, 8],
    ],
  },
];
const PLACES = [
  'Phòng Chủ tịch',
  'Phòng Phó Chủ tịch',
  'Văn phòng – thống kê',
  'Bộ phận tiếp nhận và trả kết quả',
  'Phòng Tài chính – kế toán',
  'Phòng Địa chính',
  'Phòng Tư pháp – hộ tịch',
  'Phòng Văn hóa – xã hội',
  'Hội trường tầng 2',
  'Văn phòng Đảng ủy',
  'Phòng Mặt trận và các đoàn thể',
  'Ban Chỉ huy Quân sự',
  'Kho lưu trữ',
];
const YEARS_TO_ZERO = 8;

/** List B3: other fixed assets and tools, with what they cost and what they are still worth. */
export function makeAssets(giver: Giver, random: Random): RowGroup[] {
  let serial = 0;
  return GROUPS.map(({ title, mark, rows, articles }) => ({
    title,
    rows: Array.from({ length: random.between(...rows) }, () => {
      serial += 1;
      const code = `${giver.code}-${mark}-${String(serial).padStart(3, '0')}`;
      return makeRow(random, code, random.pick(articles));
    }),
  }));
}

function makeRow(random: Random, code: string, [name, unit, low, high, most]: Article): ListRow {
  const year = random.between(2013, 2024);
  const quantity = random.between(1, most);
  const original = random.between(low, high) * 1_000 * quantity;
  const worn = Math.min(1, (2025 - year) / YEARS_TO_ZERO);
  const drawn = random.next();
  const condition = drawn < 0.84 ? 'sử dụng được' : drawn < 0.93 ? 'hỏng' : 'chờ thanh lý';
  return {
    assetCode: text(code),
    assetName: text(name),
    measureUnit: text(unit),
    quantity: number(quantity),
    yearInUse: number(year),
    originalValue: money(original),
    remainingValue: money(Math.round((original * (1 - worn)) / 1_000) * 1_000),
    condition: text(condition),
    location: text(random.pick(PLACES)),
  };
}
