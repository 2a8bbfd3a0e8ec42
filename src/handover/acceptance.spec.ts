import fc from 'fast-check';
import { ACTS, acceptanceTable, checkedTable, decide, SIDES, type Attempt } from './acceptance';
import { BUCKETS } from './bucket';

const attempt = (over: Partial<Attempt>): Attempt => ({
  act: 'accept',
  from: 'outstanding',
  sides: ['receiver'],
  receiverAssigned: true,
  reason: null,
  closingReasons: ['written_off'],
  ...over,
});

describe('acceptance', () => {
  it('lets the receiver accept what is outstanding and assigned', () => {
    expect(decide(attempt({}))).toEqual({ to: 'accepted' });
  });

  it('does not accept what has no receiver', () => {
    expect(decide(attempt({ receiverAssigned: false }))).toEqual({ refused: 'receiver-assigned' });
  });

  it('does not let the giver accept its own things', () => {
    expect(decide(attempt({ sides: ['giver'] }))).toEqual({
      refused: 'not-by-this-side',
      by: ['receiver', 'province'],
    });
  });

  it('wants a dispute to name its kind and a closing a reason of the list type', () => {
    expect(decide(attempt({ act: 'dispute', reason: 'dislike' }))).toEqual({
      refused: 'discrepancy-named',
    });
    expect(decide(attempt({ act: 'dispute', reason: 'shortage' }))).toEqual({ to: 'disputed' });
    const close = attempt({ act: 'close', sides: ['giver'] });
    expect(decide({ ...close, reason: 'retired_or_left' })).toEqual({
      refused: 'closing-reason-of-list-type',
    });
    expect(decide({ ...close, reason: 'written_off' })).toEqual({ to: 'closed' });
  });

  it('takes nothing out of a settled bucket but by taking the act back, whoever asks', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('accept' as const, 'dispute' as const, 'resolve' as const),
        fc.constantFrom('accepted' as const, 'closed' as const),
        fc.subarray([...SIDES]),
        (act, from, sides) => {
          expect(decide(attempt({ act, from, sides }))).toEqual({
            refused: 'not-from-this-bucket',
          });
        },
      ),
    );
  });
});

describe('taking back', () => {
  it('is for who accepted or closed, and leads to where things are still to be settled', () => {
    const withdraw = attempt({ act: 'withdraw', from: 'accepted' });
    expect(decide(withdraw)).toEqual({ to: 'outstanding' });
    expect(decide({ ...withdraw, sides: ['giver'] })).toMatchObject({
      by: ['receiver', 'province'],
    });
    const reopen = attempt({ act: 'reopen', from: 'closed', sides: ['giver'] });
    expect(decide(reopen)).toEqual({ to: 'outstanding' });
    expect(decide({ ...reopen, sides: ['receiver'] })).toMatchObject({ by: ['giver', 'province'] });
    expect(decide({ ...withdraw, from: 'closed' })).toEqual({ refused: 'not-from-this-bucket' });
    expect(decide({ ...reopen, from: 'accepted', sides: [...SIDES] })).toEqual({
      refused: 'not-from-this-bucket',
    });
  });
});

describe('state table', () => {
  it('accepts the one in use', () => {
    expect(checkedTable(acceptanceTable)).toBe(acceptanceTable);
  });

  it.each([
    ['two answers', [...acceptanceTable, acceptanceTable[0]!]],
    ['nobody may do', acceptanceTable.map((row) => ({ ...row, by: [] }))],
    ['leads nowhere', [{ ...acceptanceTable[0]!, to: 'outstanding' as const }]],
    ['no way leads to "closed"', acceptanceTable.filter(({ act }) => act !== 'close')],
  ])('refuses one in which %s', (fault, table) => {
    expect(() => checkedTable(table)).toThrow(fault);
  });

  it('answers for every act and bucket', () => {
    for (const act of ACTS)
      for (const from of BUCKETS) expect(decide(attempt({ act, from }))).toBeDefined();
  });
});
