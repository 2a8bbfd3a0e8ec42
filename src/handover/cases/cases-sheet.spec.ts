import { casesSheet } from './cases-sheet';
import { CASE_STATES } from './case-plan.checks';
import { DUE_STANDINGS, OWNERSHIPS } from './case-rules';
import type { CaseRow } from './cases.schema';

const row = (change: Partial<CaseRow>): CaseRow => ({
  ...{ itemId: 'i', listId: 'l', listType: 'E1', rowCode: 'E1-000001', name: '=1+1' },
  listTypeName: { vi: 'Công việc chưa giải quyết xong', en: 'Work' },
  ...{ giver: { id: 'g', name: 'UBND xã A' }, receiver: null, ownership: 'unassigned' },
  ...{ receivedOn: null, dueOn: '2025-07-15', endsOn: '2025-07-15', due: 'in_time', noDue: null },
  ...{ person: null, state: 'not_started', rule: null, ...change },
});
const NOW = new Date('2025-06-24T01:00:00.000Z');

describe('open cases as a sheet', () => {
  it('say every state in words, count the rows and keep days as days', () => {
    const states = CASE_STATES.map((state) => row({ state }));
    const dues = DUE_STANDINGS.map((due) => row({ due }));
    const owners = OWNERSHIPS.map((ownership) => row({ ownership }));
    const sheet = casesSheet([...states, ...dues, ...owners], 'Quảng Ninh 2025', NOW);
    const rows = [...(sheet.rows as Record<string, unknown>[])];
    for (const key of ['state', 'due', 'ownership'])
      for (const each of rows) expect(each[key]).toMatch(/\p{L}+/u);
    expect(rows.at(-1)).toMatchObject({ number: rows.length, name: '=1+1', dueOn: '2025-07-15' });
    expect(sheet.total).toEqual({ name: `Tổng cộng: ${rows.length} việc, hồ sơ` });
    const undated = row({ due: 'unknown', noDue: 'not_named_nor_received', dueOn: null });
    const [told] = [...(casesSheet([undated], 'x', NOW).rows as Record<string, unknown>[])];
    expect(told!.due).toBe(
      'Chưa xác định được hạn, vì danh sách không ghi ngày nhận và ngày hẹn trả',
    );
    const kinds = new Map(sheet.columns.map(({ key, kind }) => [key, kind]));
    expect([kinds.get('dueOn'), kinds.get('name')]).toEqual(['day', 'text']);
  });
});
