import { number, text, type Giver, type ListRow, type RowGroup } from './list-content';
import type { Random } from './random';

interface Series {
  mark: string;
  title: string;
  retention: string;
  /** Years of one file. */
  span: number;
}

const FONDS: readonly { title: string; rows: [number, number]; series: readonly Series[] }[] = [
  {
    title: 'Phông UBND',
    rows: [56, 66],
    series: [
      { mark: 'VP', title: 'Tập quyết định của UBND', retention: 'Vĩnh viễn', span: 1 },
      { mark: 'VP', title: 'Tập báo cáo kinh tế – xã hội', retention: 'Vĩnh viễn', span: 1 },
      {
        mark: 'ĐC',
        title: 'Hồ sơ đăng ký, cấp giấy chứng nhận quyền sử dụng đất',
        retention: 'Vĩnh viễn',
        span: 2,
      },
      { mark: 'ĐC', title: 'Hồ sơ giải quyết tranh chấp đất đai', retention: '20 năm', span: 1 },
      { mark: 'ĐC', title: 'Bản đồ địa chính, sổ mục kê', retention: 'Vĩnh viễn', span: 5 },
      { mark: 'TP', title: 'Sổ đăng ký khai sinh', retention: 'Vĩnh viễn', span: 1 },
      { mark: 'TP', title: 'Sổ đăng ký kết hôn', retention: 'Vĩnh viễn', span: 1 },
      { mark: 'TP', title: 'Sổ chứng thực chữ ký, bản sao', retention: '20 năm', span: 1 },
      { mark: 'TC', title: 'Hồ sơ quyết toán thu, chi ngân sách', retention: '20 năm', span: 1 },
      { mark: 'TC', title: 'Chứng từ kế toán', retention: '10 năm', span: 1 },
      {
        mark: 'XD',
        title: 'Hồ sơ công trình đường giao thông nông thôn',
        retention: '50 năm',
        span: 2,
      },
      { mark: 'XD', title: 'Hồ sơ cấp phép xây dựng nhà ở riêng lẻ', retention: '20 năm', span: 1 },
      { mark: 'VX', title: 'Hồ sơ đối tượng bảo trợ xã hội', retention: '20 năm', span: 3 },
      { mark: 'VX', title: 'Hồ sơ rà soát hộ nghèo, hộ cận nghèo', retention: '10 năm', span: 1 },
      { mark: 'VX', title: 'Hồ sơ người có công với cách mạng', retention: '70 năm', span: 5 },
      {
        mark: 'QS',
        title: 'Hồ sơ tuyển chọn, gọi công dân nhập ngũ',
        retention: '20 năm',
        span: 1,
      },
    ],
  },
  {
    title: 'Phông HĐND',
    rows: [12, 16],
    series: [
      { mark: 'HĐ', title: 'Hồ sơ kỳ họp HĐND', retention: 'Vĩnh viễn', span: 1 },
      { mark: 'HĐ', title: 'Tập nghị quyết của HĐND', retention: 'Vĩnh viễn', span: 1 },
      { mark: 'HĐ', title: 'Hồ sơ giám sát, tiếp xúc cử tri', retention: '20 năm', span: 1 },
    ],
  },
  {
    title: 'Phông Ủy ban MTTQ và các đoàn thể',
    rows: [12, 16],
    series: [
      { mark: 'MT', title: 'Hồ sơ hội nghị Ủy ban MTTQ', retention: '20 năm', span: 1 },
      { mark: 'PN', title: 'Hồ sơ công tác Hội Liên hiệp Phụ nữ', retention: '10 năm', span: 2 },
      { mark: 'TN', title: 'Hồ sơ công tác Đoàn Thanh niên', retention: '10 năm', span: 2 },
    ],
  },
];
const STATES = ['Tốt', 'Bình thường', 'Bình thường', 'Ố vàng, rách mép', 'Giấy giòn'];

/** List D1: the catalogue of files handed in, by fonds. */
export function makeRecords(giver: Giver, random: Random): RowGroup[] {
  let serial = 0;
  return FONDS.map(({ title, rows, series }) => ({
    title: `${title} ${giver.inSentence}`,
    rows: Array.from({ length: random.between(...rows) }, () => {
      serial += 1;
      return makeRow(giver, random, serial, random.pick(series));
    }),
  }));
}

function makeRow(giver: Giver, random: Random, serial: number, series: Series): ListRow {
  const last = random.between(2006, 2025);
  const first = last - series.span + 1;
  return {
    fileCode: text(`${String(serial).padStart(2, '0')}.${series.mark}`),
    title: text(`${series.title} ${giver.inSentence}, quyển ${random.between(1, 4)}`),
    period: text(first === last ? String(last) : `${first}-${last}`),
    retention: text(series.retention),
    sheets: number(random.between(18, 260)),
    box: text(`H${String(Math.ceil(serial / 6)).padStart(2, '0')}`),
    physicalState: text(random.pick(STATES)),
    digitised: text(random.chance(0.4) ? 'x' : 'chưa'),
  };
}
