import { completionSheet } from './completion-sheet';
import type { CompletionUnitView } from './completion.schema';

const unit = (more: Partial<CompletionUnitView>): CompletionUnitView => ({
  ...{ unitId: 'u', code: '06844', name: 'Xã Đồng Tâm', side: 'old', state: 'open' },
  ...{ held: 10, of: 12, reserved: 1, reasons: [], closing: null, ...more },
});

describe('completionSheet', () => {
  const closing = { number: '01/GXN-UBND', day: '2025-07-05', changes: 1 };
  const sheet = completionSheet(
    {
      units: [
        unit({
          reasons: [
            { point: 'seals', standing: 'open', count: 2 },
            { point: 'fonds', standing: 'unknown', count: 1 },
          ],
        }),
        unit({ state: 'changed', closing }),
      ],
    },
    ['Đợt sắp xếp Quảng Ninh 2025'],
  );
  const rows = [...(sheet.rows as Iterable<Record<string, unknown>>)];

  it('tells what is left from what is not known, and leaves empty what holds', () => {
    expect(rows[0]).toMatchObject({ seals: 'còn 2', fonds: 'chưa biết', lists: '' });
  });

  it('names the certificate, and marks what changed since', () => {
    expect(rows[1]).toMatchObject({ number: '01/GXN-UBND', day: '2025-07-05' });
    expect(sheet.fill!(rows[1] as never).state).toBe('red');
  });

  it('has a column for every key of its rows', () => {
    const keys = new Set(sheet.columns.map(({ key }) => key));
    expect(rows.flatMap(Object.keys).filter((key) => !keys.has(key))).toEqual([]);
  });
});
