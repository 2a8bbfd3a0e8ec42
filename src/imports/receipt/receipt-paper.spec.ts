import * as fc from 'fast-check';
import { visibleText } from '../../office/papers/paper';
import { REPAIR_KINDS } from '../repairs/repair-kinds';
import type { ImportCounts } from '../row-counts';
import { receiptPaper, type ReceiptFacts } from './receipt-paper';
import { REPAIR_WORDS } from './repair-words';

const counts = (of: Partial<ImportCounts> = {}): ImportCounts => ({
  ...{ rows: 9, header: 2, data: 5, group: 1, total: 1, blank: 0, note: 0 },
  ...{ created: 3, changed: 1, unchanged: 0, refused: 1, skipped: 0 },
  ...of,
});
const facts = (of: Partial<ReceiptFacts> = {}): ReceiptFacts => ({
  importId: 'one',
  round: { name: 'Quảng Ninh 2025', province: 'Tỉnh Quảng Ninh', demonstration: false },
  giver: 'Ủy ban nhân dân phường Hà Tu',
  list: { code: 'B3', name: 'Tài sản khác' },
  file: { name: 'Tài sản.xlsx', size: 12_345, sha256: 'ab'.repeat(32), sheets: [] },
  sent: { by: 'Trần A', at: '2025-06-20T01:00:00.000Z' },
  applied: { by: 'Lê B', at: '2025-06-30T18:30:00.000Z' },
  ...{ undone: null, counts: counts(), missingFromFile: 0, repairs: [], columns: null },
  ...of,
});
const textOf = (of: Partial<ReceiptFacts> = {}) => visibleText(receiptPaper(facts(of))).join('\n');

describe('the receipt of an import', () => {
  it('says which file by hash, whose, when by the time of Vietnam, and who', () => {
    const text = textOf();
    for (const told of ['ab'.repeat(32), 'Tài sản.xlsx (12.345 byte)', 'B3 – Tài sản khác'])
      expect(text).toContain(told);
    expect(text).toContain('01 giờ 30 ngày 01/07/2025, người nhập: Lê B');
    expect(text).toContain('Quảng Ninh, ngày 01 tháng 7 năm 2025');
    expect(text).not.toContain('HOÀN TÁC');
  });

  it('tells every count, so that both equations can be added up on paper', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9_999), { minLength: 10, maxLength: 10 }), (n) => {
        const [header, group, total, blank, note, created, changed, unchanged, refused, skipped] =
          n as [number, number, number, number, number, number, number, number, number, number];
        const data = created + changed + unchanged + refused + skipped;
        const rows = header + data + group + total + blank + note;
        const all = { header, group, total, blank, note, data, rows };
        const paper = receiptPaper(
          facts({ counts: { ...all, created, changed, unchanged, refused, skipped } }),
        );
        const figures = paper.blocks.flatMap((block) =>
          block.kind === 'table' && block.table.columns[1]!.title === 'Số dòng'
            ? [block.table.rows.map(({ cells }) => Number(cells[1]!.replaceAll('.', '')))]
            : [],
        );
        expect(figures).toHaveLength(2);
        for (const column of figures)
          expect(column.at(-1)).toBe(column.slice(0, -1).reduce((a, b) => a + b, 0));
      }),
    );
  });

  it('tells repairs, columns matched by hand, rows left as they were, and that it was undone', () => {
    const undone = { by: 'Lê B', at: '2025-07-01T03:00:00.000Z', reason: 'Nhầm tệp' };
    const text = textOf({
      ...{ undone, missingFromFile: 7, columns: { by: 'Trần A', fileName: 'cũ.xlsx' } },
      repairs: [{ kind: 'space', cells: 4 }],
    });
    for (const told of [
      'HOÀN TÁC',
      'Nhầm tệp',
      '7 dòng có trong danh sách',
      'cũ.xlsx',
      REPAIR_WORDS.space!,
    ])
      expect(text).toContain(told);
  });

  it('has words for every kind of repair', () => {
    expect(Object.keys(REPAIR_WORDS).sort()).toEqual([...REPAIR_KINDS].sort());
  });
});
