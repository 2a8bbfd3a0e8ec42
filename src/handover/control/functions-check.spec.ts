import fc from 'fast-check';
import { checkFunctions, type TaskRow } from './functions-check';

const row = (over: Partial<TaskRow> = {}): TaskRow => ({
  ...{ itemId: 'dòng', listId: 'g1', giverOrganisationId: 'xã A', rowCode: 'G1-000001' },
  ...{ task: 'Cấp phép xây dựng nhà ở', oldOwner: 'UBND huyện', newOwner: null, change: 'moved' },
  ...{ receivers: ['xã mới'], closed: false, ...over },
});
const kinds = (rows: TaskRow[]) => checkFunctions(rows).map(({ kind }) => kind);

describe('owners of functions and tasks', () => {
  it.each([
    ['nobody takes it over', { receivers: [] }, ['no_owner']],
    ['an owner of spaces only', { receivers: [], newOwner: '  ' }, ['no_owner']],
    ['a receiver', {}, []],
    ['a body that the list names', { receivers: [], newOwner: 'Sở Xây dựng' }, []],
    ['the task ends', { receivers: [], change: 'abolished' }, []],
    ['the row is closed', { receivers: [], closed: true }, []],
    ['two receivers of one row', { receivers: ['xã mới', 'sở'] }, ['two_owners']],
    ['divided on purpose', { receivers: ['xã mới', 'sở'], change: 'split' }, []],
  ])('%s', (_, over, expected) => {
    expect(kinds([row(over)])).toEqual(expected);
  });

  it('the same task of one giver in two rows with two owners, however it is spelt', () => {
    const rows = [
      row({ newOwner: 'Sở Xây dựng' }),
      row({ task: 'CẤP PHÉP  XÂY DỰNG NHÀ Ở', newOwner: 'UBND xã' }),
    ];
    expect(kinds(rows)).toEqual(['two_owners']);
    expect(checkFunctions(rows)[0]!.rows).toHaveLength(2);
    expect(kinds([rows[0]!, { ...rows[1]!, newOwner: 'sở xây dựng' }])).toEqual([]);
    // Closing the one that is too many settles it.
    expect(kinds([rows[0]!, { ...rows[1]!, closed: true }])).toEqual([]);
  });

  it('the same task of two givers is two tasks', () => {
    expect(kinds([row(), row({ giverOrganisationId: 'xã B', receivers: ['xã khác'] })])).toEqual(
      [],
    );
  });

  it('every open row is without owner, with one, or among those with two', () => {
    const rows = fc.array(
      fc.record({
        task: fc.constantFrom('a', 'b'),
        newOwner: fc.constantFrom(null, 'x', 'y'),
        receivers: fc.subarray(['1', '2']),
        change: fc.constantFrom('moved', 'split', 'abolished', null),
        closed: fc.boolean(),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(rows, (all) => {
        const given = all.map((each, at) => row({ ...each, itemId: String(at) }));
        const findings = checkFunctions(given);
        const found = findings.flatMap((finding) => finding.rows.map(({ itemId }) => itemId));
        expect(new Set(found).size).toBe(found.length);
        for (const each of given) {
          const open = !each.closed && each.change !== 'abolished';
          const owned = each.newOwner !== null || each.receivers.length > 0;
          const kind = findings.find(({ rows: own }) => own.includes(each))?.kind;
          if (!open) expect(kind).toBeUndefined();
          else expect(kind === 'no_owner').toBe(!owned);
        }
      }),
    );
  });
});
