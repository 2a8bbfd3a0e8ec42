import { SheetBuilder, workbook } from '../../../test/support/sheet-builder';
import { readAgencies } from './agency-sheet';

const units = [
  ['06676', 'Phường Hà Lầm', 3],
  ['06652', 'Phường Hà Tu', 0],
  ['07054', 'Xã Quảng La', 0],
].map(([unitCode, unitName, version]) => ({
  ...{ unitId: String(unitCode), unitCode: String(unitCode), unitName: String(unitName) },
  ...{ agencyCode: null, source: null, enteredBy: null, enteredAt: null },
  version: Number(version),
}));

describe('codes of agencies in a workbook', () => {
  it('knows units by code, also one that lost its zero, else by name; what it cannot read it tells', () => {
    const read = (...rows: (string | number | null)[][]) => {
      const sheet = new SheetBuilder().row('Danh sách mã định danh');
      for (const row of rows) sheet.row(...row);
      return readAgencies(workbook(sheet), 'ma.xlsx', units);
    };
    const byCode = read(
      ['STT', 'Mã đơn vị', 'Tên đơn vị', 'Mã cơ quan trên Cổng'],
      [1, 6676, 'Phường Hà Lầm', ' h49.12 '],
      [2, '06652', 'Phường Hà Tu', 'UBND-HATU'],
      [3, '99999', 'Xã Lạ', 'H49.13'],
      [4, '07054', 'Xã Quảng La', null],
      [null, null, null, 'Người lập biểu'],
    )!;
    expect(byCode.rows.map(({ rowNumber, entry }) => [rowNumber, entry])).toEqual([
      [3, { unitCode: '06676', agencyCode: 'H49.12', version: 3 }],
      [4, { unitCode: '06652', agencyCode: 'UBND-HATU', version: 0 }],
      [5, null],
      [6, null],
    ]);
    expect(byCode.rows.map(({ problems }) => problems.map(({ cell }) => cell))).toEqual([
      ...[[], ['D4'], ['B5'], ['D6']],
    ]);
    const byName = read(
      ['Cơ quan', 'Mã định danh (điện tử)'],
      ['UBND Phường Hà Tu', '000.00.12.H49'],
      ['UBND xã Quảng La', '411312'],
    )!;
    expect(byName.rows.map(({ entry, problems }) => [entry?.unitCode, problems])).toEqual([
      ['06652', []],
      ['07054', []],
    ]);
    expect(read(['Mã đơn vị', 'Số người'])).toBeNull();
  });
});
