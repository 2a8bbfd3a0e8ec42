import fc from 'fast-check';
import type { RowValues } from '../imports/declaration';
import type { TableRow } from '../office/excel/table';
import type { ExportedLine } from './exported-lines';
import type { HandoverItem } from './handover-item.entity';
import type { ExportFrame } from './list-export-frame';
import { exportSheet } from './list-export-sheet';
import { listType } from './list-types/list-types';
import type { Portion } from './portion.entity';

const item = (position: number, values: RowValues, groupPath: string[] = []): HandoverItem =>
  ({ id: `i${position}`, position, rowCode: `B3-${position}`, values, groupPath }) as HandoverItem;
const portion = (change: Partial<Portion>): Portion =>
  ({
    ...{ receiverOrganisationId: 'a', bucket: 'outstanding', quantity: 1000, money: 0 },
    ...{ reason: null, note: null, ...change },
  }) as Portion;

function frame(change: Partial<ExportFrame> = {}): ExportFrame {
  return {
    exported: {
      ...{ number: 'XD-20250624-AAAABBBB', kind: 'masked', layout: 'print', bucket: null },
      ...{ requestedByName: 'Lê Thị Hoa', receivers: null, receiverOrganisationId: null },
    },
    type: listType('B3')!,
    giver: 'UBND phường Cao Thắng',
    round: { name: 'Quảng Ninh 2025', cutOff: '2025-06-30T16:59:00.000Z', demonstration: false },
    made: new Date('2025-06-24T01:00:00.000Z'),
    lines: 2,
    grouped: false,
    names: new Map([['a', 'UBND phường Hà Lầm']]),
    shown: ({ mask }) => mask,
    ...change,
  };
}

async function written(given: ExportFrame, lines: ExportedLine[]) {
  async function* pages() {
    yield lines;
  }
  const sheet = exportSheet(given, pages());
  const rows: TableRow[] = [];
  for await (const row of sheet.rows) rows.push(row);
  const total = typeof sheet.total === 'function' ? sheet.total() : sheet.total!;
  return { sheet, rows, total };
}

describe('the sheet of an exported list', () => {
  it('writes a split item on two lines and counts its own amounts once', async () => {
    const asset = item(1, { assetName: 'Máy tính', quantity: 3000, originalValue: 9_000_000 });
    const { rows, total, sheet } = await written(frame(), [
      { item: asset, portion: portion({ quantity: 2000, money: 6_000_000 }), first: true },
      {
        ...{ item: asset, first: false },
        portion: portion({
          ...{ quantity: 1000, money: 3_000_000, receiverOrganisationId: null },
          ...{ bucket: 'disputed', reason: 'shortage', note: 'Không thấy tại kho' },
        }),
      },
    ]);
    expect(rows.map((row) => [row['v.quantity'], row['v.originalValue'], row.quantity])).toEqual([
      [3, 9_000_000, 2],
      [null, null, 1],
    ]);
    expect(rows.map((row) => [row['v.ordinal'], row['v.rowCode'], row['v.receiver']])).toEqual([
      [1, 'B3-1', 'UBND phường Hà Lầm'],
      [2, 'B3-1', 'Chưa phân bổ'],
    ]);
    expect([rows[1]!.bucket, rows[1]!.why]).toEqual([
      'Chưa thống nhất',
      'Thiếu: Không thấy tại kho',
    ]);
    expect(total).toMatchObject({ 'v.quantity': 3, quantity: 3, money: 9_000_000 });
    expect(sheet.notes!.join()).toContain('Tổng số: 2 dòng');
  });

  it('keeps what looks like a number but is a name, and words instead of codes', async () => {
    const asset = item(7, { assetName: '=1+1', assetCode: '000123', quantity: 1500 });
    const { rows, sheet } = await written(frame(), [
      { item: asset, portion: portion({ quantity: 1500 }), first: true },
    ]);
    expect(rows[0]).toMatchObject({ 'v.assetName': '=1+1', 'v.assetCode': '000123' });
    expect(rows[0]!.quantity).toBe(1.5);
    const kinds = new Map(sheet.columns.map(({ key, kind }) => [key, kind]));
    expect([kinds.get('v.assetCode'), kinds.get('v.rowCode')]).toEqual(['text', 'text']);
  });

  it('names filters and scope, says whose copy it is above, below and on every page', async () => {
    const given = frame();
    const { sheet } = await written(
      {
        ...given,
        exported: { ...given.exported, kind: 'full', bucket: 'closed', receivers: ['a'] },
        round: { ...given.round, demonstration: true },
      },
      [],
    );
    const lines = [...sheet.title, ...sheet.notes!].join('\n');
    expect(lines).toContain(
      'phần giao cho UBND phường Hà Lầm; bộ lọc: tình trạng “Không bàn giao”',
    );
    expect(lines.match(/BẢN ĐẦY ĐỦ – LƯU HÀNH NỘI BỘ · Số tệp XD-20250624-AAAABBBB/g)).toHaveLength(
      2,
    );
    expect(lines).toContain('Người xuất: Lê Thị Hoa, lúc 08 giờ 00 ngày 24/06/2025');
    expect(lines).toContain('DỮ LIỆU MẪU');
    expect(sheet.stamp!.left).toContain('XD-20250624-AAAABBBB');
  });

  it('adds up whatever the portions are', async () => {
    const amounts = fc.array(fc.array(fc.nat({ max: 9_000_000 }), { minLength: 1, maxLength: 4 }), {
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(amounts, async (items) => {
        const lines = items.flatMap((parts, at) => {
          const whole = parts.reduce((sum, part) => sum + part, 0);
          const each = item(at + 1, { assetName: 'x', originalValue: whole });
          return parts.map((money, part) => ({
            ...{ item: each, portion: portion({ money }), first: part === 0 },
          }));
        });
        const { rows, total } = await written(frame(), lines);
        const sum = (key: string) => rows.reduce((all, row) => all + Number(row[key] ?? 0), 0);
        expect(total.money).toBe(sum('money'));
        expect(total['v.originalValue']).toBe(sum('v.originalValue'));
        expect(total.money).toBe(total['v.originalValue']);
        expect(total.quantity).toBe(sum('quantity'));
      }),
      { numRuns: 200 },
    );
  });
});
