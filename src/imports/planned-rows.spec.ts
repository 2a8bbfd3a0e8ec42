import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { Spool } from '../platform/files/spool';
import { atOnce } from '../platform/turns';
import type { ListDeclaration } from './declaration';
import { markDuplicates } from './duplicates';
import { verdicts, type PlannedRow, type Verdict } from './planned-row';
import { PlannedRows } from './planned-rows';

const header = (vi: string) => ({ vi, en: vi });
const things: ListDeclaration = {
  ...{ code: 'T', version: 1, name: header('Tài sản'), rules: [] },
  columns: [
    { key: 'name', header: header('Tên'), type: 'text', required: true },
    { key: 'place', header: header('Nơi'), type: 'text' },
  ],
  key: ['name'],
} as unknown as ListDeclaration;

/** A row about the thing with this number; the same thing may stand in another place. */
function rowOf(thing: number, place: number, verdict: Verdict, at: number): PlannedRow {
  return {
    ...{ sheet: 'A', rowNumber: at + 2, verdict, groupPath: thing % 5 === 0 ? ['I'] : [] },
    values: { name: `Bàn ${thing}`, place: `Phòng ${place}` },
    fingerprint: createHash('sha256').update(`Bàn ${thing}`).digest('hex'),
    problems:
      verdict === 'refused' ? [{ cell: 'A1', code: 'required', vi: 'thiếu', en: 'missing' }] : [],
    ...(thing % 3 === 0 && { receiverOrganisationId: 'a receiver' }),
    ...(verdict !== 'created' && { targetId: `stored ${thing}` }),
    ...(verdict === 'changed' && { before: { name: 'Ghế' } }),
  };
}

/** Sheets of rows; some things come again after very many others. */
const sheets = fc.array(
  fc.record({
    rows: fc.constantFrom(0, 1, 20, 700),
    things: fc.constantFrom(3, 650, 100_000),
    places: fc.constantFrom(1, 2),
    unusual: fc.constantFrom<Verdict>('created', 'refused', 'unchanged', 'changed'),
  }),
  { minLength: 1, maxLength: 4 },
);

const rowsOf = (
  made: { rows: number; things: number; places: number; unusual: Verdict },
  n: number,
) =>
  Array.from({ length: made.rows }, (_, at) =>
    rowOf(
      ...([((at * 7919 + n) % made.things) + n, at % made.places] as const),
      ...([at % 40 === 7 ? made.unusual : 'created', at] as const),
    ),
  );

describe('the planned rows of a file', () => {
  it('come back as they were planned, marked and counted as if they had stayed in memory', () => {
    fc.assert(
      fc.property(sheets, (made) => {
        const plain = made.map((each, n) => rowsOf(each, n));
        const kept = new PlannedRows(new Spool());
        for (const rows of plain) {
          kept.begin();
          for (const row of rows) kept.add(structuredClone(row));
        }
        kept.end();
        const all = plain.flat();
        expect(kept.length).toBe(all.length);
        atOnce(markDuplicates(all, things));
        atOnce(kept.marking(things));
        expect([...kept]).toEqual(all);
        for (const [sheet, rows] of plain.entries())
          for (const verdict of verdicts)
            expect(kept.countsOf(sheet)[verdict]).toBe(
              rows.filter((row) => row.verdict === verdict).length,
            );
        const told = [...kept.inStretches()].map((each) =>
          'alone' in each ? each.alone.length : each.rows,
        );
        expect(told.reduce((sum, rows) => sum + rows, 0)).toBe(all.length);
      }),
      { numRuns: 15 },
    );
  });
});
