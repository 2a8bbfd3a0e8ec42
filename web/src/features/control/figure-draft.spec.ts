import { amountOf, draftOf, readDraft } from './figure-draft';

describe('what is typed for a control figure', () => {
  it.each([
    ['rows', '1.234', 1234],
    ['rows', '', null],
    ['rows', '12,5', undefined],
    ['rows', '-3', undefined],
    ['rows', 'mười', undefined],
    ['money', '1 500 000', 1_500_000],
    ['quantity', '1.234,5', 1_234_500],
    ['quantity', '0,0001', undefined],
  ] as const)('%s “%s” is %s', (kind, text, expected) => {
    expect(amountOf(kind, text)).toBe(expected);
  });

  const filled = {
    ...draftOf(null, '01/01/2025'),
    ...{ giverOrganisationId: 'xa', listType: 'B3', source: 'general_inventory', rows: '12' },
  };

  it('becomes an entry with what was left out as not said', () => {
    expect(readDraft(filled, 0)).toMatchObject({
      entry: { asOf: '2025-01-01', rows: 12, quantity: null, money: null, version: 0 },
      reason: null,
    });
  });

  it.each([
    ['no giver', { giverOrganisationId: null }],
    ['no figure at all', { rows: ' ' }],
    ['a day that is none', { asOf: '31/02/2025' }],
    ['another source without a name', { source: 'other' }],
  ])('lacks something with %s', (_, change) => {
    expect(readDraft({ ...filled, ...change }, 0)).toEqual({ lacks: 'missing' });
  });

  it('asks for a reason where a figure is corrected', () => {
    expect(readDraft(filled, 2)).toEqual({ lacks: 'missing' });
    const reading = readDraft({ ...filled, reason: 'Nhầm cột' }, 2);
    expect(reading).toMatchObject({ entry: { version: 2 }, reason: 'Nhầm cột' });
  });
});
