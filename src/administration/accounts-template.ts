import { ROLE_WORDS } from '../accounts/duty-words';
import type { NamedListType } from '../accounts/list-types-named';
import type { TableColumn, TableRow, TableSheet } from '../office/excel/table';
import type { Role } from '../platform/http/actor';
import { ACCOUNT_COLUMNS } from './account-rows';

/** Rows of the template that are ready to be filled in, as text, so that Excel changes nothing. */
const BLANK_ROWS = 500;
const CATALOGUE = 'Danh mục';

/** What the template offers: where and as what its asker makes accounts. */
export interface TemplateChoices {
  places: readonly string[];
  roles: readonly Role[];
  listTypes: readonly NamedListType[];
}

/** The three sheets of the template: rows to fill in, how to, and the names to choose from. */
export function accountsTemplate(choices: TemplateChoices): TableSheet[] {
  const lists = {
    organisation: choices.places,
    role: choices.roles.map((role) => ROLE_WORDS[role]),
    listTypes: choices.listTypes.map(({ code, name }) => `${code} - ${name}`),
  };
  const catalogue = catalogueSheet(lists);
  const first = catalogue.title.length + 3;
  const range = (letter: string, { length }: readonly string[]) =>
    length === 0
      ? {}
      : { choicesFrom: `'${CATALOGUE}'!$${letter}$${first}:$${letter}$${first + length - 1}` };
  const offered: Partial<Record<string, Pick<TableColumn, 'choicesFrom'>>> = {
    organisation: range('A', lists.organisation),
    role: range('B', lists.role),
  };
  const fillIn: TableSheet = {
    name: 'Tài khoản',
    title: [
      'Danh sách tài khoản cần tạo',
      'Xem cách ghi ở trang “Hướng dẫn”. Không ghi mật khẩu vào tệp này.',
    ],
    columns: ACCOUNT_COLUMNS.map(({ key, header, width }) => ({
      ...{ key, header: header.vi, width, kind: 'text' as const },
      ...offered[key],
    })),
    rows: Array.from({ length: BLANK_ROWS }, () => ({})),
  };
  return [fillIn, guideSheet(), catalogue];
}

function guideSheet(): TableSheet {
  return {
    name: 'Hướng dẫn',
    title: ['Cách ghi danh sách tài khoản'],
    columns: [
      { key: 'column', header: 'Cột', width: 22, kind: 'text' },
      { key: 'guide', header: 'Cách ghi', width: 70, kind: 'text' },
      { key: 'example', header: 'Ví dụ', width: 34, kind: 'text' },
    ],
    rows: ACCOUNT_COLUMNS.map(({ header, guide, example }) => ({
      column: header.vi,
      guide,
      example,
    })),
    notes: [
      'Tải tệp lên ở Quản trị › Tài khoản. Hệ thống cho xem từng dòng sẽ tạo, đã có hay bị từ chối và lý do; chưa ghi gì cho đến khi bấm “Tạo tài khoản”.',
      'Tải lại tệp đã dùng không tạo trùng. Mật khẩu dùng một lần được in thành phiếu sau khi tạo và chỉ hiện một lần.',
    ],
  };
}

function catalogueSheet(
  lists: Record<'organisation' | 'role' | 'listTypes', readonly string[]>,
): TableSheet {
  const length = Math.max(...Object.values(lists).map((list) => list.length));
  const rows = Array.from({ length }, (_, at): TableRow => ({
    organisation: lists.organisation[at],
    role: lists.role[at],
    listTypes: lists.listTypes[at],
  }));
  return {
    name: CATALOGUE,
    title: ['Tên để chọn'],
    columns: [
      { key: 'organisation', header: 'Cơ quan, đơn vị', width: 60, kind: 'text' },
      { key: 'role', header: 'Vai trò', width: 40, kind: 'text' },
      { key: 'listTypes', header: 'Loại danh sách, sổ theo dõi', width: 46, kind: 'text' },
    ],
    rows,
  };
}
