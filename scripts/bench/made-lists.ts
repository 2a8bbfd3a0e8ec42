import { listType } from '../../src/handover/list-types/list-types';
import { listSheet } from '../../src/handover/templates/list-template';
import type { TableRow, TableSheet } from '../../src/office/excel/table';
import { makePerson } from '../demo-workbooks/person-names';
import { Random } from '../demo-workbooks/random';

/** Kinds of lists that are measured: one of things, one of people, whose names and numbers are stored encrypted. */
export type MadeList = 'B3' | 'A1b';

/** Columns that no officer fills in, and the receiver, who is the only possible one. */
const LEFT_OUT = new Set(['receiver', 'rowCode']);

/**
 * A made list, each row another thing or person.
 * @param after number of the row before the first: lists of several givers share none.
 */
export function madeSheet(rows: number, after = 0, code: MadeList = 'B3'): TableSheet {
  const sheet = listSheet(listType(code)!, MAKERS[code](rows, after));
  return { ...sheet, columns: sheet.columns.filter(({ key }) => !LEFT_OUT.has(key)) };
}

const THINGS = ['Máy vi tính', 'Máy in', 'Bàn làm việc', 'Ghế gỗ', 'Tủ hồ sơ', 'Điều hòa'];
const CONDITIONS = ['sử dụng được', 'hỏng', 'chờ thanh lý'];

/** 12 columns, no personal data. */
function* madeThings(rows: number, after: number): Generator<TableRow> {
  for (let n = after + 1; n <= after + rows; n += 1) {
    yield {
      ordinal: n - after,
      assetCode: `TS${String(n).padStart(7, '0')}`,
      assetName: `${THINGS[n % THINGS.length]} số ${(n * 7919) % 1000}`,
      measureUnit: 'cái',
      quantity: 1 + (n % 5),
      yearInUse: String(2000 + (n % 25)),
      originalValue: 1_000_000 + (n % 977) * 10_000,
      remainingValue: 500_000,
      condition: CONDITIONS[n % CONDITIONS.length],
      location: `Phòng ${n % 40}`,
      ownership: 'của đơn vị',
      note: n % 11 === 0 ? 'Còn bảo hành' : null,
    };
  }
}

const GROUPS = ['cán bộ', 'công chức', 'người hoạt động không chuyên trách'];
const DAY_MS = 24 * 3600 * 1000;
const DAYS_OF_BIRTH = 11_000;
const FIRST_BIRTH = Date.UTC(1966, 0, 1);

function* madePeople(rows: number, after: number): Generator<TableRow> {
  const random = new Random(after + 1);
  for (let n = after + 1; n <= after + rows; n += 1) {
    // A day of birth comes again after all days, then of the other sex: no two rows are about the same person.
    const wanted = Math.floor(n / DAYS_OF_BIRTH) % 2 === 0 ? 'Nam' : 'Nữ';
    let { name, sex } = makePerson(random);
    while (sex !== wanted) ({ name, sex } = makePerson(random));
    yield {
      ordinal: n - after,
      fullName: name,
      birthDate: new Date(FIRST_BIRTH + (n % DAYS_OF_BIRTH) * DAY_MS).toISOString().slice(0, 10),
      sex,
      // No person has such a number: no province has the code 099.
      personalNumber: `099${String(n).padStart(9, '0')}`,
      group: GROUPS[n % GROUPS.length],
      oldUnit: 'UBND phường Hà Tu',
      oldPosition: 'Văn phòng – thống kê',
      qualification: 'Đại học / Trung cấp',
      salaryCoefficient: 2.34,
      placement: 'chưa bố trí',
      note: null,
    };
  }
}

const MAKERS: Record<MadeList, (rows: number, after: number) => Generator<TableRow>> = {
  B3: madeThings,
  A1b: madePeople,
};
