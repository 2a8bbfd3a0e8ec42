import { tags } from './packed-row';
import { MarkFound, SecretSearch, secretName } from './secret-marks';

interface Shape {
  /** Where the text stands, counted from 1; the other rows hold something else. */
  row: number;
  text: string;
  heads?: string[];
  /** The order in which the rows stand in the file, by their numbers. */
  order?: number[];
}

/** The place of the first mark in a sheet of such a shape. */
function findIn({ row, text, heads, order = count(row) }: Shape) {
  const search = new SecretSearch();
  try {
    search.begin('.xlsx', false, []);
    search.startSheet('Biểu 1');
    for (const number of order)
      search.row([number, 0, 2, tags.text, number === row ? text : 'nội dung']);
    search.endSheet({ heads });
  } catch (error) {
    if (error instanceof MarkFound) return error.mark;
    throw error;
  }
  return undefined;
}

const count = (to: number): number[] => Array.from({ length: to }, (_, at) => at + 1);

describe('S13: marks of state secrets', () => {
  it.each(['MẬT', 'TỐI MẬT', 'TUYỆT MẬT', ' TỐI  MẬT ', '(MẬT)', 'TỐI MẬT'.normalize('NFD')])(
    'finds “%s” as a whole cell, however deep in the sheet',
    (text) => {
      expect(findIn({ row: 400, text })).toEqual({ sheet: 'Biểu 1', cell: 'B400' });
    },
  );

  it.each(['ĐỘ MẬT: TỐI MẬT', 'MẬT\nSố: 12/BC-UBND', 'UBND TỈNH\nTUYỆT MẬT'])(
    'finds “%s” in the head of a sheet',
    (text) => {
      expect(findIn({ row: 3, text })).toEqual({ sheet: 'Biểu 1', cell: 'B3' });
      expect(findIn({ row: 1, text: 'a', heads: [text] })).toEqual({ sheet: 'Biểu 1', cell: '' });
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
    expect(findIn({ row: 2, text })).toBeUndefined();
    expect(findIn({ row: 200, text })).toBeUndefined();
  });

  it('knows the head of a sheet whatever the order its rows were written in', () => {
    const text = 'ĐỘ MẬT: TỐI MẬT';
    const backwards = count(300).reverse();
    expect(findIn({ row: 2, text, order: backwards })).toEqual({ sheet: 'Biểu 1', cell: 'B2' });
    expect(findIn({ row: 16, text, order: backwards })).toBeUndefined();
    expect(findIn({ row: 300, text, order: backwards })).toBeUndefined();
  });

  it('knows a mark in the name of a file', () => {
    for (const name of ['TỐI MẬT.xlsx', '12-BC (MẬT).xlsx', 'BC_MẬT_2025.xlsx'])
      expect([name, secretName(name)]).toEqual([name, true]);
    for (const name of ['BẢO MẬT.xlsx', 'Danh sách không mật.xlsx', 'MẬT KHẨU.xlsx', 'a.xlsx'])
      expect([name, secretName(name)]).toEqual([name, false]);
  });
});
