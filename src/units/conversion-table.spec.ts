import { NotAConversionTable, readConversionTable } from './conversion-table';

const head = [
  ['Đơn vị hành chính từ ngày 01/7/2025', '', '', 'Đơn vị hành chính trước ngày 01/7/2025'],
  [
    'Tỉnh, thành phố',
    'Tên Xã mới',
    'Mã Xã mới',
    'Tên Xã cũ',
    'Mã Xã cũ',
    'Ghi chú',
    'Quận/huyện',
    'Tỉnh cũ',
  ],
  ['QUẢNG NINH  '],
];
const province = 'Tỉnh Quảng Ninh (22)';
const line = (
  into: string,
  intoCode: string,
  from: string,
  fromCode: string,
  note: string,
  rest: string[] = [],
) => [
  province,
  into,
  intoCode,
  from,
  fromCode,
  note,
  rest[0] ?? 'Thành phố Hạ Long (193)',
  rest[1] ?? province,
];
const read = (...lines: string[][]) => readConversionTable([...head, ...lines]);
const reasons = (...lines: string[][]) => read(...lines).rows.flatMap(({ reason }) => reason ?? []);

describe('the conversion table', () => {
  it('accounts for every row', () => {
    const table = read(
      line('Phường Hà Tu', '06652', 'Phường Hà Phong ', '06652', 'Nhập toàn bộ'),
      [],
      line('Phường Hà Tu', '06652', 'Hà Tu', '06664', 'Nhập toàn bộ'),
    );
    expect(table.counts).toEqual({ header: 2, province: 1, passage: 1, blank: 1, refused: 1 });
    expect(table.rows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(table.passages[0]).toMatchObject({
      row: 4,
      oldUnit: { code: '06652', name: 'Phường Hà Phong', kind: 'ward' },
      district: { code: '193', name: 'Thành phố Hạ Long' },
      relation: 'whole',
    });
  });

  it('reads cells that are not in NFC, with line breaks and a misprinted note', () => {
    const decomposed = 'Phường Hà Tu\n'.normalize('NFD');
    const table = read(
      line(decomposed, '06652', 'Phường Hà Tu', '06664', 'Nhâp một  phần diện tích '),
    );
    expect(table.passages[0]).toMatchObject({
      newUnit: { name: 'Phường Hà Tu' },
      relation: 'part_area',
    });
  });

  it.each([
    ['unknown-note', line('Xã A', '00001', 'Xã B', '00002', 'Phần còn lại')],
    ['kind-missing', line('Xã A', '00001', 'Xuân Quang 3', '00002', 'Nhập toàn bộ')],
    ['code-malformed', line('Xã A', '1', 'Xã B', '00002', 'Nhập toàn bộ')],
    ['place-malformed', line('Xã A', '00001', 'Xã B', '00002', 'Nhập toàn bộ', ['Huyện C'])],
    ['area-without-code', line('Xã A', '00001', 'Khu vực bãi bồi', '', 'Nhập toàn bộ')],
  ])('refuses a row: %s', (reason, row) => expect(reasons(row)).toEqual([reason]));

  it('refuses all rows of a code that stands for two units', () => {
    const both = reasons(
      line('Xã A', '00001', 'Xã B', '00002', 'Nhập toàn bộ'),
      line('Xã C', '00003', 'Xã D', '00002', 'Nhập toàn bộ'),
    );
    expect(both).toEqual(['old-code-has-two-names', 'old-code-has-two-names']);
  });

  it('refuses a unit that goes whole and yet into two', () => {
    const both = reasons(
      line('Xã A', '00001', 'Xã B', '00002', 'Nhập toàn bộ'),
      line('Xã C', '00003', 'Xã B', '00002', 'Nhập một phần'),
    );
    expect(both).toEqual(['whole-and-divided', 'whole-and-divided']);
  });

  it('takes a correction and says so', () => {
    const row = line('Xã A', '00001', 'Xuân Quang 3', '00002', 'Nhập toàn bộ');
    const correction = {
      newCode: '00001',
      printedOldCode: '00002',
      printedOldName: 'Xuân Quang 3',
      column: 'old_name',
      value: 'Xã Xuân Quang 3',
    } as const;
    const table = readConversionTable([...head, row], [correction]);
    expect(table.passages[0]!.oldUnit.name).toBe('Xã Xuân Quang 3');
    expect(table.repairs).toEqual([
      { row: 4, printed: 'Xuân Quang 3', read: 'Xã Xuân Quang 3', why: 'correction' },
    ]);
  });

  it('takes a whole island district as the old unit', () => {
    const note = 'Sắp xếp toàn bộ huyện Cồn Cỏ thành đặc khu Cồn Cỏ';
    const table = read(line('Đặc khu Cồn Cỏ', '19742', '', '', note, ['Huyện Cồn Cỏ (471)']));
    expect(table.passages[0]!.oldUnit).toMatchObject({ level: 'district', code: '471' });
  });

  it('says when the sheet is another one', () => {
    expect(() => readConversionTable([['a', 'b']])).toThrow(NotAConversionTable);
  });
});
