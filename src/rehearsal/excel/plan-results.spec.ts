import type { RehearsalItemView, RehearsalSheetView } from '../rehearsal.schema';
import { NOTHING_SAID, type SaidOfItem } from './merge-results';
import { planResults } from './plan-results';
import type { ReadRow } from './read-results';
import { sheetId } from './results-sheet';

const item = (code: string, change: Partial<RehearsalItemView> = {}) =>
  ({
    ...{ code, name: { vi: code, en: code }, mandatory: false, tried: true, version: 0 },
    ...{ result: null, note: null, evaluatedOn: null, documentNumber: null, documentDay: null },
    ...{ minutes: null, own: null, ownVersion: 0, ...change },
  }) as RehearsalItemView;
const sheetOf = (...items: RehearsalItemView[]) =>
  ({ id: 't', state: 'open', groups: [{ items }] }) as unknown as RehearsalSheetView;
const row = (code: string, said: Partial<SaidOfItem>, change: Partial<ReadRow> = {}): ReadRow => ({
  ...{ rowNumber: 5, code, id: sheetId('t', 'team'), base: NOTHING_SAID, problems: [] },
  said: { ...NOTHING_SAID, ...said },
  cells: {
    ...{ result: 'D5', note: 'E5', evaluatedOn: 'F5' },
    ...{ documentNumber: 'G5', documentDay: 'H5', minutes: 'I5' },
  },
  ...change,
});
const plan = (rows: ReadRow[], ...items: RehearsalItemView[]) =>
  planResults(rows, sheetOf(...items), { word: 'team', today: '2025-06-20', fileName: 'x.xlsx' });

describe('what a filled-in sheet would do', () => {
  it('sends what is taken with the version that is there', () => {
    const there = item('A1', { version: 3, result: 'not_met', note: 'Thiếu' });
    const base = { ...NOTHING_SAID, result: 'not_met' as const, note: 'Thiếu' };
    const { rows, counts } = plan([row('A1', { ...base, result: 'met' }, { base })], there);
    expect(rows[0]!.input).toMatchObject({ itemCode: 'A1', version: 3, result: 'met' });
    expect(counts).toEqual({ taken: 1, partly: 0, refused: 0, unchanged: 0 });
  });

  it('leaves a row that says nothing new alone', () => {
    expect(plan([row('A1', {})], item('A1')).counts.unchanged).toBe(1);
  });

  it.each<[string, ReadRow, RehearsalItemView, string]>([
    ['of another trial', row('A1', { result: 'met' }, { id: 'u:team' }), item('A1'), ''],
    ['of what the unit says', row('A1', { result: 'met' }, { id: 't:own' }), item('A1'), ''],
    ['of an item there is no more', row('Z9', { result: 'met' }), item('A1'), ''],
    ['without a result', row('A1', { note: 'Có ghi chú' }), item('A1'), 'D5'],
    ['of a day to come', row('A1', { result: 'met', evaluatedOn: '2025-06-21' }), item('A1'), 'F5'],
    [
      'that sets a mandatory item aside without a reason',
      ...([row('A1', { result: 'not_met' }), item('A1', { mandatory: true }), 'E5'] as const),
    ],
  ])('refuses a row %s, and names the cell', (_, wrong, known, cell) => {
    const { rows, counts } = plan([wrong], known);
    expect(counts).toMatchObject({ taken: 0, refused: 1 });
    expect(rows[0]).toMatchObject({ kind: 'refused', input: null, problems: [{ cell }] });
  });

  it('refuses an item that stands there twice', () => {
    const both = [row('A1', { result: 'met' }), row('A1', { result: 'not_met' })];
    expect(plan(both, item('A1')).counts).toMatchObject({ taken: 1, refused: 1 });
  });
});
