import type { ColumnDeclaration, ListDeclaration } from '../../src/imports/declaration';
import { fingerprintOf } from '../../src/imports/fingerprint';
import type { ExistingRow, PlanContext } from '../../src/imports/import-target';
import { planImport } from '../../src/imports/plan';
import { fold } from '../../src/platform/text/fold';
import { SheetBuilder, workbook } from './sheet-builder';

const column = (
  key: string,
  vi: string,
  type: ColumnDeclaration['type'],
  more: Partial<ColumnDeclaration> = {},
): ColumnDeclaration => ({
  key,
  header: { vi, en: key },
  aliases: [],
  type,
  required: false,
  ...more,
});

/** Assets as officers list them: groups, numbers, money, a receiver. */
export const ASSETS: ListDeclaration = {
  code: 'B3',
  name: { vi: 'Tài sản cố định khác, công cụ, dụng cụ', en: 'Other assets' },
  version: 1,
  key: ['code', 'name', 'place'],
  groupField: 'group',
  receiverColumn: 'receiver',
  quantityColumn: 'quantity',
  moneyColumn: 'cost',
  columns: [
    column('ordinal', 'STT', 'integer', { aliases: ['TT'] }),
    column('code', 'Mã tài sản', 'text', { maxLength: 30 }),
    column('name', 'Tên tài sản', 'text', { required: true, aliases: ['Tên, nhãn hiệu tài sản'] }),
    column('group', 'Nhóm tài sản', 'text'),
    column('unit', 'Đơn vị tính', 'text', { aliases: ['ĐVT'] }),
    column('quantity', 'Số lượng', 'quantity', { required: true, aliases: ['SL'] }),
    column('since', 'Năm sử dụng', 'integer'),
    column('cost', 'Nguyên giá', 'money', { aliases: ['Nguyên giá (đồng)'] }),
    column('rest', 'Giá trị còn lại', 'money'),
    column('state', 'Hiện trạng', 'choice', {
      choices: [
        { value: 'in_use', vi: 'Sử dụng được', en: 'In use', aliases: ['Đang sử dụng', 'Tốt'] },
        { value: 'broken', vi: 'Hỏng', en: 'Broken', aliases: ['Bị hư'] },
      ],
    }),
    column('place', 'Vị trí', 'text', { aliases: ['Nơi đặt'] }),
    column('receiver', 'Đơn vị tiếp nhận', 'text'),
    column('note', 'Ghi chú', 'text'),
  ],
};

/** Records of Decree 30/2020, form III. */
export const RECORDS: ListDeclaration = {
  code: 'D1',
  name: { vi: 'Hồ sơ, tài liệu lưu trữ', en: 'Records' },
  version: 1,
  key: ['number', 'title'],
  groupField: 'heading',
  columns: [
    column('number', 'Số, ký hiệu hồ sơ', 'text', { aliases: ['Số và ký hiệu hồ sơ'] }),
    column('title', 'Tiêu đề hồ sơ', 'text', {
      required: true,
      aliases: ['Tên đề mục và tiêu đề hồ sơ'],
    }),
    column('period', 'Thời gian tài liệu', 'text'),
    column('retention', 'Thời hạn bảo quản', 'text', { required: true }),
    column('sheets', 'Số tờ/ Số trang', 'integer', { aliases: ['Số tờ', 'Số trang'] }),
    column('heading', 'Đề mục', 'text'),
    column('note', 'Ghi chú', 'text'),
  ],
};

/** Staff with the sub-headed pay columns of form BM04/BNV. */
export const STAFF: ListDeclaration = {
  code: 'A1b',
  name: { vi: 'Nhân sự', en: 'Staff' },
  version: 1,
  key: ['name', 'born'],
  columns: [
    column('name', 'Họ và tên', 'text', { required: true }),
    column('born', 'Ngày, tháng, năm sinh', 'day', { required: true, aliases: ['Ngày sinh'] }),
    column('post', 'Chức vụ, chức danh cũ', 'text', {
      aliases: ['Chức vụ hoặc chức danh công tác'],
    }),
    column('pay', 'Hệ số lương', 'decimal', { aliases: ['Mức lương hiện hưởng Hệ số lương'] }),
    column('filed', 'Hồ sơ cán bộ đã bàn giao', 'flag'),
    column('note', 'Ghi chú', 'text'),
  ],
};

/** A context without stored rows; receivers by their full names. */
export function contextOf(
  receivers: string[] = [],
  existing: {
    declaration: ListDeclaration;
    rows: (ExistingRow & { values: ExistingRow['values'] })[];
  } | null = null,
  more: Partial<PlanContext> = {},
): PlanContext {
  const byName = new Map<string, { organisationId: string; name: string }[]>();
  for (const name of receivers) {
    byName.set(fold(name), [
      ...(byName.get(fold(name)) ?? []),
      { organisationId: `org-${name}`, name },
    ]);
  }
  const stored =
    existing?.rows.map((row) => [fingerprintOf(existing.declaration, row.values), row] as const) ??
    [];
  return { existing: new Map(stored), receivers: byName, ...more };
}

/** Bodies that may receive assets, as their papers name them. */
export const RECEIVER_NAMES = ['UBND phường Hà Lầm', 'UBND phường Hạ Long', 'Lưu trữ lịch sử tỉnh'];

/** The headings of a sheet of assets, below what stands on it already. */
export const assetHeader = (sheet = new SheetBuilder()) =>
  sheet.row(
    'STT',
    'Mã tài sản',
    'Tên tài sản',
    'Số lượng',
    'Nguyên giá',
    'Vị trí',
    'Đơn vị tiếp nhận',
  );

/** What a sheet of assets would bring. */
export const plannedAssets = (sheet: SheetBuilder, context = contextOf(RECEIVER_NAMES)) =>
  planImport(workbook(sheet), ASSETS, context);
