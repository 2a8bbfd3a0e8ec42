import type { Giver } from './list-content';
import type { Random } from './random';

/** A column as one office has drawn it. */
export interface SheetColumn {
  key: string;
  header: string;
  width: number;
  /** Caption above it where the header has two rows. */
  caption?: string;
}

interface ColumnPlan {
  key: string;
  /** The official heading first, then other ways in which offices write it. */
  headers: readonly string[];
  width: number;
  caption?: string;
  /** Offices leave it out. */
  optional?: boolean;
}

export interface SheetPlan {
  title: string;
  subtitle: string;
  columns: readonly ColumnPlan[];
  receiverHeaders: readonly string[];
  /** Columns summed in the total row. */
  summed: readonly string[];
}

const RECEIVER = ['Đơn vị tiếp nhận', 'Đơn vị nhận bàn giao', 'Cơ quan tiếp nhận'];
const ordinal = { key: 'ordinal', headers: ['STT', 'TT', 'Số TT'], width: 6 };
const note = { key: 'note', headers: ['Ghi chú'], width: 18 };

/** How the four kinds of list are drawn; headings are those of the official forms. */
export const SHEET_PLANS = {
  A1b: {
    title: 'DANH SÁCH CÁN BỘ, CÔNG CHỨC, VIÊN CHỨC, NGƯỜI LAO ĐỘNG BÀN GIAO, BỐ TRÍ',
    subtitle: 'khi kết thúc hoạt động của đơn vị hành chính cấp xã',
    receiverHeaders: RECEIVER,
    summed: [],
    columns: [
      ordinal,
      { key: 'fullName', headers: ['Họ và tên', 'Họ tên', 'HỌ VÀ TÊN'], width: 26 },
      {
        key: 'birthDate',
        headers: ['Ngày, tháng, năm sinh', 'Ngày sinh', 'Ngày tháng\nnăm sinh'],
        width: 14,
      },
      { key: 'sex', headers: ['Giới tính', 'Nam/Nữ'], width: 9, optional: true },
      { key: 'group', headers: ['Nhóm đối tượng', 'Đối tượng'], width: 22 },
      {
        key: 'oldUnit',
        headers: ['Đơn vị cũ', 'Đơn vị công tác'],
        width: 26,
        caption: 'Trước sắp xếp',
      },
      {
        key: 'oldPosition',
        headers: ['Chức vụ, chức danh cũ', 'Chức vụ', 'Chức danh'],
        width: 30,
        caption: 'Trước sắp xếp',
      },
      {
        key: 'qualification',
        headers: ['Trình độ chuyên môn / Lý luận chính trị', 'Trình độ chuyên môn'],
        width: 20,
        optional: true,
      },
      { key: 'salaryCoefficient', headers: ['Hệ số lương', 'HSL'], width: 9 },
      {
        key: 'placement',
        headers: ['Phương án bố trí', 'Dự kiến bố trí'],
        width: 20,
        caption: 'Sau sắp xếp',
      },
      {
        key: 'newDepartment',
        headers: ['Phòng/vị trí mới', 'Vị trí mới'],
        width: 26,
        caption: 'Sau sắp xếp',
      },
      {
        key: 'decision',
        headers: ['Số, ngày quyết định', 'Quyết định bố trí'],
        width: 26,
        caption: 'Sau sắp xếp',
      },
      {
        key: 'fileHandedOver',
        headers: ['Hồ sơ cán bộ đã bàn giao', 'Hồ sơ đã bàn giao'],
        width: 12,
        optional: true,
      },
      note,
    ],
  },
  B3: {
    title: 'DANH MỤC TÀI SẢN CỐ ĐỊNH KHÁC, CÔNG CỤ, DỤNG CỤ BÀN GIAO',
    subtitle: 'theo số liệu sổ kế toán đến ngày 30/06/2025',
    receiverHeaders: RECEIVER,
    summed: ['quantity', 'originalValue', 'remainingValue'],
    columns: [
      ordinal,
      { key: 'assetCode', headers: ['Mã tài sản', 'Mã TS', 'Số hiệu tài sản'], width: 16 },
      {
        key: 'assetName',
        headers: ['Tên tài sản', 'Tên, nhãn hiệu tài sản', 'TÊN TÀI SẢN'],
        width: 38,
      },
      { key: 'measureUnit', headers: ['Đơn vị tính', 'ĐVT'], width: 9 },
      { key: 'quantity', headers: ['Số lượng', 'SL', 'Số\nlượng'], width: 9 },
      { key: 'yearInUse', headers: ['Năm sử dụng', 'Năm đưa vào sử dụng'], width: 10 },
      {
        key: 'originalValue',
        headers: ['Nguyên giá', 'Nguyên giá theo sổ kế toán'],
        width: 16,
        caption: 'Giá trị (đồng)',
      },
      {
        key: 'remainingValue',
        headers: ['Giá trị còn lại', 'GTCL'],
        width: 16,
        caption: 'Giá trị (đồng)',
      },
      { key: 'condition', headers: ['Hiện trạng', 'Tình trạng'], width: 14 },
      { key: 'location', headers: ['Vị trí', 'Nơi đặt', 'Bộ phận sử dụng'], width: 26 },
      note,
    ],
  },
  D1: {
    title: 'MỤC LỤC HỒ SƠ, TÀI LIỆU NỘP LƯU',
    subtitle: 'theo mẫu III, Phụ lục V, Nghị định số 30/2020/NĐ-CP',
    receiverHeaders: RECEIVER,
    summed: ['sheets'],
    columns: [
      { ...ordinal, headers: ['Số TT', 'STT', 'TT'] },
      {
        key: 'fileCode',
        headers: ['Số, ký hiệu hồ sơ', 'Số và ký hiệu hồ sơ', 'Ký hiệu hồ sơ'],
        width: 14,
      },
      { key: 'title', headers: ['Tiêu đề hồ sơ', 'Tên hồ sơ'], width: 54 },
      { key: 'period', headers: ['Thời gian tài liệu', 'Thời gian'], width: 12 },
      { key: 'retention', headers: ['Thời hạn bảo quản', 'THBQ'], width: 12 },
      { key: 'sheets', headers: ['Số tờ/ Số trang', 'Số tờ', 'Số trang'], width: 9 },
      { key: 'box', headers: ['Hộp/cặp số', 'Hộp số'], width: 9, caption: 'Bảo quản' },
      {
        key: 'physicalState',
        headers: ['Tình trạng vật lý', 'Tình trạng tài liệu'],
        width: 16,
        caption: 'Bảo quản',
      },
      { key: 'digitised', headers: ['Đã số hóa', 'Số hoá'], width: 9, optional: true },
      note,
    ],
  },
  E1: {
    title: 'DANH MỤC CÔNG VIỆC CHƯA GIẢI QUYẾT XONG',
    subtitle: 'theo Công văn số 414/BNV-VTLTNN ngày 19/3/2025',
    receiverHeaders: ['Đơn vị/người tiếp nhận', 'Đơn vị tiếp nhận'],
    summed: [],
    columns: [
      ordinal,
      { key: 'content', headers: ['Nội dung công việc', 'Công việc'], width: 46 },
      {
        key: 'assignment',
        headers: ['Văn bản giao (số, ngày)', 'Văn bản giao việc'],
        width: 30,
        caption: 'Giao việc',
      },
      {
        key: 'assignedBy',
        headers: ['Cơ quan giao', 'Cơ quan giao việc'],
        width: 24,
        caption: 'Giao việc',
      },
      { key: 'handledBy', headers: ['Người đang xử lý', 'Người phụ trách'], width: 22 },
      {
        key: 'achieved',
        headers: ['Kết quả đã đạt', 'Kết quả đạt được'],
        width: 26,
        caption: 'Tiến độ',
      },
      {
        key: 'remaining',
        headers: ['Việc còn lại', 'Công việc còn lại'],
        width: 30,
        caption: 'Tiến độ',
      },
      { key: 'deadline', headers: ['Thời hạn', 'Thời hạn hoàn thành'], width: 12 },
      { key: 'priority', headers: ['Mức độ ưu tiên', 'Ưu tiên'], width: 12 },
      {
        key: 'papers',
        headers: ['Hồ sơ kèm theo', 'Tài liệu kèm theo'],
        width: 18,
        optional: true,
      },
      note,
    ],
  },
} as const satisfies Record<string, SheetPlan>;

export type DemoListType = keyof typeof SHEET_PLANS;
export const DEMO_LIST_TYPES = Object.keys(SHEET_PLANS) as DemoListType[];

/** The columns as one office draws them: other words, other order, some left out. */
export function drawColumns(plan: SheetPlan, giver: Giver, random: Random): SheetColumn[] {
  const official = random.chance(0.5);
  const kept = plan.columns.filter(({ optional }) => !optional || random.chance(0.75));
  const drawn = kept.map(({ key, headers, width, caption }): SheetColumn => {
    const header = official ? headers[0]! : random.pick(headers);
    return { key, header, width, ...(caption ? { caption } : {}) };
  });
  if (giver.receivers.length > 0 || random.chance(0.15)) {
    const header = official ? plan.receiverHeaders[0]! : random.pick(plan.receiverHeaders);
    drawn.splice(drawn.length - 1, 0, { key: 'receiver', header, width: 24 });
  }
  if (random.chance(0.25)) moveOneColumn(drawn, random);
  return drawn;
}

/** Moves a column without caption elsewhere, behind the first two and not between captioned ones. */
function moveOneColumn(columns: SheetColumn[], random: Random): void {
  const movable = columns.filter(
    ({ caption, key }, index) => index > 1 && !caption && key !== 'note',
  );
  const moved = random.pick(movable);
  columns.splice(columns.indexOf(moved), 1);
  columns.splice(columns.length - 1, 0, moved);
}
