import type { Sentence } from '../platform/http/app-error';
import type { Role } from '../platform/http/actor';
import { ROLE_WORDS } from './duty-words';

/** Columns of a row that asks for an account. */
export const BULK_COLUMNS = [
  'name',
  'login',
  'organisation',
  'role',
  'listTypes',
  'validFrom',
  'lastDay',
  'decisionNumber',
  'decisionDate',
] as const;
export type BulkColumn = (typeof BULK_COLUMNS)[number];

/** Why no account is made of a row: at which column, what is wrong and how to mend it. */
export interface BulkProblem extends Sentence {
  column: BulkColumn;
  code: string;
  /** Names that may have been meant; never chosen by the program. */
  nearest?: string[];
}

const problem = (
  column: BulkColumn,
  code: string,
  vi: string,
  en: string,
  nearest?: string[],
): BulkProblem => ({ column, code, vi, en, ...(nearest?.length ? { nearest } : {}) });

const similar = (names: string[], vi: string) =>
  names.length > 0 ? `${vi}: ${names.join('; ')}.` : '';

/** Everything that keeps a row from becoming an account. */
export const bulkProblems = {
  shortName: () =>
    problem(
      'name',
      'name-short',
      'Họ tên quá ngắn. Ghi đủ họ và tên.',
      'The name is too short. Write it in full.',
    ),
  placeUnknown: (text: string, nearest: string[]) =>
    problem(
      'organisation',
      'organisation-unknown',
      `Không có cơ quan, đơn vị “${text}”. ${similar(nearest, 'Gần giống')} Chọn đúng tên ở trang “Danh mục” của tệp mẫu.`,
      `There is no organisation “${text}”. ${similar(nearest, 'Similar')} Choose a name of the template's list.`,
      nearest,
    ),
  placeOutside: (text: string) =>
    problem(
      'organisation',
      'organisation-outside',
      `“${text}” nằm ngoài phạm vi anh/chị được tạo tài khoản. Đề nghị quản trị cấp tỉnh tạo.`,
      `“${text}” is outside of where you may make accounts. Ask a province administrator.`,
    ),
  severalPlaces: (text: string, labels: string[]) =>
    problem(
      'organisation',
      'organisation-unclear',
      `Có ${labels.length} cơ quan cùng tên “${text}”: ${labels.join('; ')}. Ghi đủ cả phần trong ngoặc.`,
      `${labels.length} organisations are called “${text}”: ${labels.join('; ')}. Write what stands in brackets as well.`,
      labels,
    ),
  listTypeUnknown: (text: string, nearest: string[]) =>
    problem(
      'listTypes',
      'list-type-unknown',
      `Không có loại danh sách “${text}”. ${similar(nearest, 'Gần giống')} Ghi mã, cách nhau bằng dấu chấm phẩy.`,
      `There is no kind of list “${text}”. ${similar(nearest, 'Similar')} Write codes with semicolons between them.`,
      nearest,
    ),
  dutyWrong: (column: BulkColumn, { vi, en }: Sentence) =>
    problem(
      column,
      'duty-wrong',
      `Nhiệm vụ chưa đúng: ${vi}. Sửa ô này.`,
      `The duty is not right: ${en}. Mend this cell.`,
    ),
  tooHigh: (role: Role) =>
    problem(
      'role',
      'grant-too-high',
      `Anh/chị không giao được vai trò “${ROLE_WORDS[role]}” ở phạm vi này. Đề nghị quản trị cấp tỉnh giao.`,
      'You cannot give this role with this scope. Ask a province administrator.',
    ),
  loginMalformed: (login: string) =>
    problem(
      'login',
      'login-malformed',
      `Tên đăng nhập “${login}” chưa dùng được. Dùng 3 đến 80 ký tự gồm chữ, số, dấu chấm, gạch dưới, gạch nối hoặc @.`,
      `The login “${login}” will not do. Use 3 to 80 letters, digits, dots, underscores, hyphens or @.`,
    ),
  noLogin: () =>
    problem(
      'login',
      'login-missing',
      'Không đề xuất được tên đăng nhập từ họ tên này. Ghi tên đăng nhập.',
      'No login can be proposed for this name. Write one.',
    ),
  loginTaken: (login: string) =>
    problem(
      'login',
      'login-taken',
      `Tên đăng nhập “${login}” đã có người dùng. Ghi tên khác hoặc để trống để hệ thống đề xuất.`,
      `The login “${login}” is taken. Write another, or leave it empty to have one proposed.`,
    ),
  loginInFile: (login: string, where: string) =>
    problem(
      'login',
      'login-twice',
      `Tên đăng nhập “${login}” đã dùng cho người khác ở ${where}. Mỗi người một tên đăng nhập.`,
      `The login “${login}” stands for somebody else in ${where}. Each person has their own.`,
    ),
  samePerson: (where: string) =>
    problem(
      'login',
      'same-person',
      `Cùng họ tên và đơn vị với ${where}. Nếu là một người: ghi cùng tên đăng nhập ở cả hai dòng; nếu là hai người: ghi hai tên khác nhau.`,
      `Same name and organisation as ${where}. Write one login in both rows if it is one person, else two.`,
    ),
  dutyTwice: (where: string) =>
    problem(
      'role',
      'duty-twice',
      `Nhiệm vụ này đã ghi ở ${where}. Xóa bớt một dòng.`,
      `This duty stands in ${where} already. Delete one row.`,
    ),
  dutyMissing: (login: string) =>
    problem(
      'role',
      'account-without-duty',
      `Tài khoản “${login}” đã có nhưng chưa có nhiệm vụ này. Giao thêm nhiệm vụ ở trang Tài khoản.`,
      `The account “${login}” is there without this duty. Give the duty on the page of accounts.`,
    ),
  accountClosed: (login: string) =>
    problem(
      'login',
      'account-closed',
      `Tài khoản “${login}” đã có và đang bị khóa. Mở lại ở trang Tài khoản.`,
      `The account “${login}” is there and closed. Open it again on the page of accounts.`,
    ),
};
