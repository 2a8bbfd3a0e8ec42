import { SheetBuilder, workbook } from '../../../test/support/sheet-builder';
import { CONDITION_WORDS, CONDITIONS, MEASURED_ONLY } from './condition-kinds';
import { readStatements } from './statement-sheet';

const HEAD = ['Mã đơn vị', 'Mã TTHC', 'Điều kiện', 'Tình trạng', 'Ngày', 'Căn cứ'];
const read = (...rows: (string | number | null)[][]) => {
  const sheet = new SheetBuilder().row('Xác nhận điều kiện').row(...HEAD);
  for (const row of rows) sheet.row(...row);
  return readStatements(workbook(sheet), 'xac-nhan.xlsx')!.rows;
};

describe('statements in a workbook', () => {
  it('takes a row as people write it: a code without its zero, a procedure that lost its own, none for all', () => {
    expect(
      read([6676, '1.0045', 'niêm yết', 'ĐẠT', '23/6/2025', 'Biên bản 12/BB'])[0]!.entry,
    ).toEqual({
      ...{ unitCode: '06676', procedureCode: '1.004500', condition: 'posted', state: 'met' },
      ...{ factDay: '2025-06-23', evidence: 'Biên bản 12/BB' },
    });
    expect(
      read(['06676', null, 'Niêm yết', 'Chưa rõ', '23/06/2025', null])[0]!.entry,
    ).toMatchObject({ procedureCode: null, state: 'unknown', evidence: '' });
  });

  it.each(CONDITIONS.map((code, at) => [code, `${at + 1}. ${CONDITION_WORDS[code].vi}`]))(
    '%s is known by "%s" too; what is only measured is refused with that reason',
    (code, word) => {
      const [row] = read(['06676', null, word, 'Đạt', '23/06/2025', 'QĐ 1']);
      const measured = MEASURED_ONLY.some((each) => each === code);
      expect(row!.entry?.condition).toBe(measured ? undefined : code);
      expect(row!.problems.map(({ vi }) => /chỉ do hệ thống đo/.test(vi))).toEqual(
        measured ? [true] : [],
      );
    },
  );

  it('takes no row with a cell it cannot read, and says which', () => {
    const [row] = read(['66', '1.000656', '9. Niêm yết', 'Rồi', '31/02/2025', null]);
    expect([row!.entry, row!.problems.map(({ cell }) => cell)]).toEqual([
      null,
      ['A3', 'C3', 'D3', 'E3'],
    ]);
  });
});
