import { day, someDay, text, type Giver, type ListRow, type RowGroup } from './list-content';
import { makePerson } from './person-names';
import type { Random } from './random';

/** What is to be done, how far it got, what is left. */
type Task = readonly [string, string, string];

const FIELDS: readonly {
  title: string;
  mark: string;
  rows: [number, number];
  tasks: readonly Task[];
}[] = [
  {
    title: 'Đất đai, xây dựng, môi trường',
    mark: 'TNMT',
    rows: [5, 7],
    tasks: [
      [
        'Giải phóng mặt bằng tuyến đường liên thôn',
        'Đã kiểm đếm 32/45 hộ',
        'Lập phương án bồi thường 13 hộ',
      ],
      [
        'Cấp giấy chứng nhận quyền sử dụng đất lần đầu',
        'Đã họp xét nguồn gốc đất',
        'Niêm yết công khai, trình cấp giấy',
      ],
      [
        'Xử lý vi phạm trật tự xây dựng',
        'Đã lập biên bản',
        'Ra quyết định xử phạt, theo dõi khắc phục',
      ],
      ['Hòa giải tranh chấp ranh giới đất', 'Đã hòa giải lần 1', 'Tổ chức hòa giải lần 2'],
      ['Thu gom, xử lý điểm rác tồn đọng', 'Đã ký hợp đồng vận chuyển', 'Nghiệm thu, thanh toán'],
    ],
  },
  {
    title: 'Tài chính, đầu tư',
    mark: 'TCKT',
    rows: [4, 6],
    tasks: [
      [
        'Quyết toán công trình nhà văn hóa',
        'Đã nghiệm thu hoàn thành',
        'Trình thẩm tra quyết toán',
      ],
      ['Thu quỹ phòng, chống thiên tai', 'Đạt 71% kế hoạch', 'Thu phần còn lại'],
      [
        'Đối chiếu công nợ hợp đồng chiếu sáng công cộng',
        'Đã có số liệu của nhà thầu',
        'Ký biên bản đối chiếu',
      ],
      [
        'Sửa chữa trạm bơm, kênh mương nội đồng',
        'Đã thi công 60% khối lượng',
        'Hoàn thành, nghiệm thu',
      ],
    ],
  },
  {
    title: 'Văn hóa – xã hội, nội vụ',
    mark: 'VHXH',
    rows: [5, 8],
    tasks: [
      [
        'Rà soát hộ nghèo, hộ cận nghèo giữa năm',
        'Đã điều tra xong',
        'Họp bình xét, phê duyệt kết quả',
      ],
      [
        'Chi trả trợ cấp bảo trợ xã hội tháng 6',
        'Đã lập danh sách',
        'Chi trả, quyết toán với bưu điện',
      ],
      ['Xóa nhà tạm, nhà dột nát', 'Đã khởi công', 'Hoàn thành, nghiệm thu'],
      ['Giải quyết đơn kiến nghị về tiếng ồn', 'Đã kiểm tra hiện trường', 'Trả lời công dân'],
      [
        'Xác nhận hồ sơ người có công',
        'Đã tiếp nhận hồ sơ',
        'Họp hội đồng xác nhận, trình cấp trên',
      ],
    ],
  },
];
const PRIORITIES = ['Cao', 'Trung bình', 'Trung bình', 'Thấp'];

/** List E1: work not finished at the cut-off, by field. */
export function makeUnfinishedWork(giver: Giver, random: Random): RowGroup[] {
  let serial = random.between(100, 400);
  return FIELDS.map(({ title, mark, rows, tasks }) => ({
    title,
    rows: Array.from({ length: random.between(...rows) }, () => {
      serial += random.between(1, 9);
      const assigned = someDay(random, 2025, 2025).replace(/-\d\d-/, `-0${random.between(1, 5)}-`);
      const assignment = `${serial}/UBND-${mark} ngày ${assigned.split('-').reverse().join('/')}`;
      return makeRow(giver, random, random.pick(tasks), assignment);
    }),
  }));
}

function makeRow(giver: Giver, random: Random, task: Task, assignment: string): ListRow {
  const [content, achieved, remaining] = task;
  const place = `${giver.isWard ? 'khu' : 'thôn'} ${random.between(1, 9)}`;
  return {
    content: text(`${content} tại ${place}`),
    assignment: text(assignment),
    assignedBy: text(
      random.chance(0.7) ? `UBND ${lowerFirst(giver.districtName)}` : 'UBND tỉnh Quảng Ninh',
    ),
    handledBy: text(makePerson(random).name),
    achieved: text(achieved),
    remaining: text(remaining),
    deadline: day(
      someDay(random, 2025, 2025).replace(/-\d\d-/, `-${random.pick(['07', '08', '09', '12'])}-`),
    ),
    priority: text(random.pick(PRIORITIES)),
    papers: text(random.chance(0.6) ? '01 tập hồ sơ' : 'Hồ sơ điện tử'),
  };
}

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
