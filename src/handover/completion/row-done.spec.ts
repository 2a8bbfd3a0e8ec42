import { rowStanding, type ToldRow } from './row-done';

const row = (
  listType: string,
  values: ToldRow['values'],
  more: Partial<ToldRow> = {},
): ToldRow => ({
  ...{ itemId: 'i', listId: 'l', listType, rowCode: 'D1', bucket: 'outstanding', closedFor: [] },
  rows: 1,
  ...{ values, ...more },
});
const closed = (listType: string, reason: string, values: ToldRow['values'] = {}) =>
  rowStanding(row(listType, values, { bucket: 'closed', closedFor: [reason] }));

describe('rowStanding', () => {
  it.each([
    ['D4', { state: 'returned' }, 'done'],
    ['D4', { state: 'in_use' }, 'not_done'],
    ['D4', { state: 'sealed', returnedOn: null }, 'not_done'],
    // The state of the new seal tells nothing of the old one.
    ['D4', { state: 'issued' }, 'not_said'],
    ['D4', { state: 'issued', returnedOn: '2025-07-01', withdrawal: '12/GCN' }, 'done'],
    ['C3', { state: 'settled' }, 'done'],
    ['C3', { state: 'reconciled' }, 'not_done'],
    ['C3', {}, 'not_said'],
    ['F1', { oldAccount: 'lock' }, 'done'],
    ['F1', { oldAccount: 'keep' }, 'not_done'],
    ['F1', { oldAccount: '' }, 'not_said'],
    ['F2', { doneOn: '2025-07-01' }, 'done'],
    ['F2', { task: 'change' }, 'not_done'],
    ['F2', {}, 'not_said'],
    ['F3', { kind: 'domain', newValue: 'a.gov.vn', redirectUntil: '2026-06-30' }, 'done'],
    ['F3', { kind: 'mail', newValue: 'a@b.gov.vn' }, 'not_done'],
    ['F3', { kind: 'tax_code' }, 'beside'],
    ['F3', {}, 'not_said'],
  ] as const)('%s %j is %s', (listType, values, expected) => {
    expect(rowStanding(row(listType, values))).toBe(expected);
  });

  it('takes a row that was closed because the thing was done away with as done', () => {
    expect(closed('D4', 'returned_to_police', { state: 'in_use' })).toBe('done');
    expect(closed('C3', 'account_settled')).toBe('done');
    expect(closed('F2', 'expired')).toBe('done');
  });

  it('never takes a lost thing as done, nor a part of it for the whole', () => {
    expect(closed('D4', 'lost_under_inquiry', { state: 'in_use' })).toBe('not_done');
    const parts = {
      bucket: 'closed' as const,
      closedFor: ['returned_to_police', 'lost_under_inquiry'],
    };
    expect(rowStanding(row('D4', { state: 'in_use' }, parts))).toBe('not_done');
  });

  it('leaves out what was entered by mistake', () => {
    expect(closed('D4', 'entered_by_mistake', { state: 'in_use' })).toBe('beside');
  });
});
