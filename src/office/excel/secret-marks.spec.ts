import { findSecretMark, secretName } from './secret-marks';
import type { Workbook } from './workbook';

const book = (row: number, text: string, heads: string[] = []): Pick<Workbook, 'sheets'> => ({
  sheets: [
    {
      name: 'Biểu 1',
      hidden: false,
      columnCount: 3,
      merges: [],
      hiddenColumns: [],
      tables: [],
      heads,
      rows: Array.from({ length: row }, (_, at) => ({
        number: at + 1,
        hidden: false,
        cells: [
          {
            column: 2,
            kind: 'text' as const,
            value: 'a',
            text: at + 1 === row ? text : 'nội dung',
          },
        ],
      })),
    },
  ],
});

describe('S13: marks of state secrets', () => {
  it.each(['MẬT', 'TỐI MẬT', 'TUYỆT MẬT', ' TỐI  MẬT ', '(MẬT)', 'TỐI MẬT'.normalize('NFD')])(
    'finds “%s” as a whole cell, however deep in the sheet',
    (text) => {
      expect(findSecretMark(book(400, text))).toEqual({ sheet: 'Biểu 1', cell: 'B400' });
    },
  );

  it.each(['ĐỘ MẬT: TỐI MẬT', 'MẬT\nSố: 12/BC-UBND', 'UBND TỈNH\nTUYỆT MẬT'])(
    'finds “%s” in the head of a sheet',
    (text) => {
      expect(findSecretMark(book(3, text))).toEqual({ sheet: 'Biểu 1', cell: 'B3' });
      expect(findSecretMark(book(1, 'a', [text]))).toEqual({ sheet: 'Biểu 1', cell: '' });
    },
  );

  it.each([
    'Mật',
    'mật',
    'bảo mật',
    'BẢO MẬT',
    'CHẾ ĐỘ BẢO MẬT THÔNG TIN',
    'không mật',
    'KHÔNG MẬT',
    'ĐỘ MẬT',
    'Độ mật',
    'BẢO VỆ BÍ MẬT NHÀ NƯỚC',
    'MẬT KHẨU',
    'MẬT ONG RỪNG',
    'Tài liệu tối mật',
  ])('leaves “%s” alone', (text) => {
    expect(findSecretMark(book(2, text))).toBeUndefined();
    expect(findSecretMark(book(200, text))).toBeUndefined();
  });

  it('knows a mark in the name of a file', () => {
    for (const name of ['TỐI MẬT.xlsx', '12-BC (MẬT).xlsx', 'BC_MẬT_2025.xlsx'])
      expect([name, secretName(name)]).toEqual([name, true]);
    for (const name of ['BẢO MẬT.xlsx', 'Danh sách không mật.xlsx', 'MẬT KHẨU.xlsx', 'a.xlsx'])
      expect([name, secretName(name)]).toEqual([name, false]);
  });
});
