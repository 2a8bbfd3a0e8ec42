import { ROLES } from '../platform/http/actor';
import type { TableColumn, TableRow, TableSheet } from '../office/excel/table';
import { tableTime } from '../platform/vietnam-time';
import type { AdministeredAccount } from './administration.repository';
import type { AccountState } from './administration.schema';
import { dayBefore } from './duty-days';
import { PHASE_WORDS, ROLE_WORDS } from './duty-words';

/** An account with what only its review tells. */
export interface ReviewedAccount extends AdministeredAccount {
  state: AccountState;
  /** Who made it; null where the trail does not say. */
  madeBy: string | null;
}

type DutyOfPaper = ReviewedAccount['duties'][number];

const STATE_WORDS: Record<AccountState, string> = {
  active: 'Đang dùng',
  'no-password': 'Chưa cấp mật khẩu',
  'one-time': 'Chưa đổi mật khẩu dùng một lần',
  unused: 'Lâu không dùng',
  disabled: 'Đã khóa',
};

const text = (key: string, header: string, width: number, group?: string): TableColumn => ({
  ...{ key, header, width },
  kind: 'text',
  ...(group ? { group } : {}),
});
const day = (key: string, header: string, group: string): TableColumn => ({
  ...{ key, header, width: 12, group },
  kind: 'day',
});
const DUTY = 'Nhiệm vụ được giao';

export const REVIEW_COLUMNS: TableColumn[] = [
  { key: 'number', header: 'STT', width: 6, kind: 'number' },
  text('name', 'Họ và tên', 24),
  text('login', 'Tên đăng nhập', 18),
  text('role', 'Vai trò', 24, DUTY),
  text('organisation', 'Cơ quan, đơn vị', 30, DUTY),
  text('limits', 'Giới hạn', 18, DUTY),
  day('from', 'Từ ngày', DUTY),
  day('to', 'Đến hết ngày', DUTY),
  text('decision', 'Số quyết định', 18, DUTY),
  day('decided', 'Ngày quyết định', DUTY),
  text('seen', 'Đăng nhập lần cuối', 16),
  text('factor', 'Xác thực hai lớp', 10),
  text('state', 'Trạng thái', 18),
  text('made', 'Ngày tạo', 16),
  text('madeBy', 'Người tạo', 22),
  text('keep', 'Ý kiến rà soát (giữ, khóa, sửa)', 22),
];

/**
 * The paper of a review: one row a duty, so that each is looked at by itself; an account without any
 * has a row as well. What holds for the person stands on the first of their rows.
 * @param about when and by whom it was made, and whose accounts it holds.
 */
export function reviewSheet(
  accounts: readonly ReviewedAccount[],
  about: { at: string; by: string; reach: string },
): TableSheet {
  return {
    name: 'Rà soát tài khoản',
    title: [
      'Danh sách rà soát tài khoản',
      `Phạm vi: ${about.reach}. Lập lúc ${about.at}, người lập: ${about.by}. Số tài khoản: ${accounts.length}`,
    ],
    columns: REVIEW_COLUMNS,
    numberingRow: true,
    rows: accounts.flatMap((each, at) => rowsOf(each, at + 1)),
    notes: ['Mỗi dòng là một nhiệm vụ; một người có thể có nhiều nhiệm vụ.'],
    signatures: [{ title: 'NGƯỜI RÀ SOÁT' }, { title: 'LÃNH ĐẠO PHÊ DUYỆT' }],
  };
}

function rowsOf({ account, duties, ...about }: ReviewedAccount, number: number): TableRow[] {
  const person: TableRow = {
    number,
    name: account.name,
    login: account.login,
    seen: account.lastSignedInAt ? tableTime(new Date(account.lastSignedInAt)) : 'chưa lần nào',
    factor: about.secondFactor ? 'Có' : 'Không',
    state: stateOf(account.disabledReason, about.state),
    made: tableTime(new Date(account.createdAt)),
    madeBy: about.madeBy ?? 'không rõ',
  };
  if (duties.length === 0) return [{ ...person, role: 'Không có nhiệm vụ' }];
  return duties.toSorted(inOrder).map((duty, at) => ({
    ...(at === 0 ? person : { name: account.name, login: account.login }),
    role: ROLE_WORDS[duty.role],
    organisation: duty.organisationName ?? (duty.organisationId ? 'không còn' : 'Toàn tỉnh'),
    limits: [
      duty.listTypes ? `Loại danh sách: ${duty.listTypes.join(', ')}` : '',
      duty.phase ? `Giai đoạn: ${PHASE_WORDS[duty.phase]}` : '',
    ]
      .filter((each) => each !== '')
      .join('; '),
    from: duty.validFrom,
    to: duty.validTo && dayBefore(duty.validTo),
    decision: duty.decisionNumber,
    decided: duty.decisionDate,
  }));
}

/** By rank of the role, place, first day and the order of giving: the same paper however the rows came. */
function inOrder(a: DutyOfPaper, b: DutyOfPaper): number {
  return (
    ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
    nameOf(a).localeCompare(nameOf(b), 'vi', { numeric: true }) ||
    compared(a.validFrom, b.validFrom) ||
    compared(a.id, b.id)
  );
}

/** A duty for the whole province comes before those for one body. */
const nameOf = ({ organisationName }: DutyOfPaper): string => organisationName ?? '';
const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function stateOf(reason: string | null, state: ReviewedAccount['state']): string {
  return reason === 'unused' ? 'Đã khóa do lâu không dùng' : STATE_WORDS[state];
}
