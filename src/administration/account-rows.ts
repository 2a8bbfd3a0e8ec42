import { BULK_COLUMNS, type BulkColumn } from '../accounts/bulk-problems';
import { ROLE_WORDS } from '../accounts/duty-words';
import type { ColumnDeclaration, ListDeclaration } from '../imports/declaration';
import { ROLES } from '../platform/http/actor';

/** A column of the workbook of accounts: how it is headed, and what the guide says of it. */
interface AccountColumn extends Omit<ColumnDeclaration, 'key'> {
  key: BulkColumn;
  guide: string;
  example: string;
  /** In characters. */
  width: number;
}

const column = (
  key: BulkColumn,
  [vi, en]: [string, string],
  aliases: string[],
  more: Partial<AccountColumn> & Pick<AccountColumn, 'guide' | 'example' | 'width'>,
): AccountColumn => ({
  ...{ key, header: { vi, en }, aliases, type: 'text', required: false, maxLength: 100 },
  ...more,
});

/** Columns in the order of the template. */
export const ACCOUNT_COLUMNS: readonly AccountColumn[] = [
  column('name', ['Họ và tên', 'Full name'], ['Họ tên', 'Tên cán bộ', 'Cán bộ', 'Họ tên cán bộ'], {
    required: true,
    maxLength: 200,
    width: 26,
    guide: 'Bắt buộc. Ghi đủ họ và tên, có dấu.',
    example: 'Nguyễn Văn An',
  }),
  column(
    'login',
    ['Tên đăng nhập', 'Login'],
    ['Tài khoản', 'Tên tài khoản', 'User', 'Username', 'Tên truy cập'],
    {
      maxLength: 200,
      width: 22,
      guide:
        'Để trống thì hệ thống đề xuất từ họ tên và đơn vị, cho xem trước khi tạo. Một người nhiều nhiệm vụ: ghi mỗi nhiệm vụ một dòng, cùng một tên đăng nhập.',
      example: 'annv.halam',
    },
  ),
  column(
    'organisation',
    ['Cơ quan, đơn vị', 'Organisation'],
    [
      'Đơn vị',
      'Tổ chức',
      'Cơ quan',
      'Đơn vị công tác',
      'Đơn vị, tổ chức',
      'Cơ quan đơn vị',
      'Nơi công tác',
    ],
    {
      maxLength: 300,
      width: 44,
      guide:
        'Chọn trong danh sách xổ xuống (trang “Danh mục”). Để trống khi vai trò trên toàn tỉnh. Tên không có hoặc trùng nhau bị từ chối, hệ thống không tự đoán.',
      example: 'Ủy ban nhân dân phường Hà Lầm',
    },
  ),
  column('role', ['Vai trò', 'Role'], ['Nhiệm vụ', 'Quyền', 'Nhóm quyền', 'Vai trò hệ thống'], {
    required: true,
    type: 'choice',
    choices: ROLES.map((role) => ({
      value: role,
      vi: ROLE_WORDS[role],
      en: role.replaceAll('_', ' '),
      aliases: [ROLE_WORDS[role].replace(/ \(.*\)$/, '')],
    })),
    width: 34,
    guide: 'Bắt buộc. Chọn trong danh sách xổ xuống.',
    example: 'Cán bộ cấp xã',
  }),
  column(
    'listTypes',
    ['Loại danh sách', 'Kinds of lists'],
    ['Các loại danh sách', 'Danh sách phụ trách', 'Loại danh sách phụ trách'],
    {
      maxLength: 1000,
      width: 20,
      guide:
        'Chỉ ghi khi nhiệm vụ giới hạn ở một số loại danh sách. Ghi mã, cách nhau bằng dấu chấm phẩy. Chuyên viên cơ quan chủ trì bắt buộc có; chuyên viên giữ sổ theo dõi ghi mã sổ.',
      example: 'A1b; B3',
    },
  ),
  column('validFrom', ['Từ ngày', 'From'], ['Ngày bắt đầu', 'Hiệu lực từ', 'Từ'], {
    type: 'day',
    width: 14,
    guide: 'Ngày/tháng/năm. Để trống là từ hôm nay.',
    example: '01/07/2025',
  }),
  column(
    'lastDay',
    ['Đến hết ngày', 'Until'],
    ['Đến ngày', 'Ngày kết thúc', 'Hết hạn', 'Hiệu lực đến', 'Đến'],
    {
      type: 'day',
      width: 14,
      guide: 'Ngày cuối cùng còn nhiệm vụ. Để trống là không có hạn. Thanh tra bắt buộc có.',
      example: '31/12/2025',
    },
  ),
  column(
    'decisionNumber',
    ['Số quyết định', 'Decision number'],
    ['Số QĐ', 'Quyết định số', 'Quyết định', 'Số văn bản'],
    {
      width: 20,
      guide: 'Số quyết định giao nhiệm vụ. Thanh tra bắt buộc có.',
      example: '125/QĐ-UBND',
    },
  ),
  column(
    'decisionDate',
    ['Ngày quyết định', 'Decision date'],
    ['Ngày QĐ', 'Ngày ký', 'Ngày văn bản'],
    {
      type: 'day',
      width: 16,
      guide: 'Ngày ký quyết định, ngày/tháng/năm.',
      example: '25/06/2025',
    },
  ),
];

/** The workbook of accounts for the reader of lists: what its columns are called and hold. */
export const accountRows: ListDeclaration = {
  code: 'TK',
  name: { vi: 'Tài khoản cần tạo', en: 'Accounts to be made' },
  version: 1,
  columns: [...ACCOUNT_COLUMNS],
  // Only rows that are the same in every column are one row twice.
  key: [...BULK_COLUMNS],
  groupField: 'organisation',
};
