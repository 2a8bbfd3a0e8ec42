import * as fc from 'fast-check';
import { parseCsv, parseCsvObjects } from './parse-csv';

const quote = (field: string) => `"${field.replace(/"/g, '""')}"`;

describe('comma-separated text', () => {
  it('reads quotes, doubled quotes and line breaks inside a field', () => {
    expect(parseCsv('\ufeffa,b\r\n"x, ""y""\nz",\n')).toEqual([
      ['a', 'b'],
      ['x, "y"\nz', ''],
    ]);
  });

  it('gives back any fields that were written quoted', () => {
    const table = fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), { minLength: 1 });
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows.map((row) => row.map(quote).join(',')).join('\n') + '\n';
        expect(parseCsv(text)).toEqual(rows);
      }),
    );
  });

  it('reads fields parted by another sign', () => {
    const found = parseCsvObjects('ward;province\n"Hà; Lầm";a,b\n', ['province', 'ward'], ';');
    expect(found).toEqual([{ province: 'a,b', ward: 'Hà; Lầm' }]);
  });

  it('names the column that is missing', () => {
    expect(() => parseCsvObjects('code,name\n1,x\n', ['code', 'kind'])).toThrow('"kind"');
  });
});
