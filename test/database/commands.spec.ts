import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runToEnd } from '../support/finished-program';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-giao-commands-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const fileOf = (name: string, text: string): string => {
  const file = path.join(folder, name);
  fs.writeFileSync(file, text);
  return file;
};
const resolveUnits = (file: string) => runToEnd('scripts/resolve-units.js', [file]);
const inspect = async (file: string) => {
  const { code, output } = await runToEnd('scripts/inspect.js', [file]);
  return { code, said: JSON.parse(output) as Record<string, unknown> };
};

describe('resolve-units', () => {
  it('prints the rows of any file with those columns, with code, candidates and how', async () => {
    const file = fileOf(
      'units.csv',
      '\ufeffstt;province;Ward ;district;ghi chú\r\n1;Quảng Ninh;Phường Hà Lầm;TP Hạ Long;"a\nb;""c"""\r\n2;Quảng Ninh;Hà Lầm\r\n',
    );
    expect(await resolveUnits(file)).toEqual({
      code: 0,
      output:
        'stt,province,Ward ,district,ghi chú,code,candidates,how\n1,Quảng Ninh,Phường Hà Lầm,TP Hạ Long,"a\nb;""c""",06670,,exact\n2,Quảng Ninh,Hà Lầm,,,06670,,no-district\n',
    });
  });

  it('says which column is missing, and that a file is not there', async () => {
    expect(await resolveUnits(fileOf('two.csv', 'ward,district\nHà Lầm,Hạ Long\n'))).toEqual({
      code: 2,
      output:
        'Tệp thiếu cột province. Dòng đầu phải có các cột ward, district, province; đang có: ward, district.\n',
    });
    const { code, output } = await resolveUnits(path.join(folder, 'none.csv'));
    expect([code, output]).toEqual([2, expect.stringContaining('Không đọc được tệp')]);
  });
});

describe('inspect', () => {
  it('prints one JSON text and nothing else', async () => {
    const file = fileOf('sheet.csv', 'Danh sách\n\nSTT,Họ tên\n1,An\n2,Bình\n');
    const { code, said } = await inspect(file);
    const [sheet] = said.sheets as { rows: number; counts: Record<string, number> }[];
    expect([code, Object.keys(sheet!)]).toEqual([
      0,
      [
        ...['name', 'rows', 'columns', 'headerRows', 'listType', 'fields', 'counts'],
        ...['repairs', 'warnings'],
      ],
    ]);
    const { counts, rows } = sheet!;
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rows);
  });

  it.each([
    ['no-file', 'none.xlsx'],
    ['no-file', '.'],
  ])('answers %s for %s, with exit status 2', async (code, name) => {
    expect(await inspect(path.join(folder, name))).toEqual({
      code: 2,
      said: { error: { code, message: expect.any(String) } },
    });
  });
});
