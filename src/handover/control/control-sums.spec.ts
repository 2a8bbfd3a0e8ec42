import { controlSums, type ComparedFigure } from './control.read-model';

const compared = (giver: string, over: object = {}): ComparedFigure =>
  ({
    figure: { giverOrganisationId: giver, listType: 'B3' },
    control: { rows: 10, quantity: null, money: null },
    list: { id: giver, state: 'filed', declared: { rows: 8, quantity: 8000, money: 500 } },
    ...{ status: 'differs', explanations: [], differences: null },
    ...over,
  }) as unknown as ComparedFigure;

describe('declared beside control in the balance', () => {
  it('sums what the sources say and nothing else; a list that is not filed declares nothing', () => {
    const sums = controlSums([
      compared('a'),
      compared('b', { status: 'equal', control: { rows: 8, quantity: null, money: null } }),
      compared('c', { status: 'undeclared', list: null }),
    ]);
    expect(sums.get('B3')).toEqual({
      ...{ lists: 3, open: 2 },
      declared: { rows: 16, quantity: null, money: null },
      control: { rows: 28, quantity: null, money: null },
    });
  });

  it('counts a list once, by the source that asks for most', () => {
    const money = { rows: null, quantity: null, money: 900 };
    const sums = controlSums([
      compared('a', { status: 'equal' }),
      compared('a', { control: money }),
    ]);
    expect(sums.get('B3')).toMatchObject({ lists: 1, open: 1, control: money });
    expect(sums.get('B3')!.declared).toEqual({ rows: null, quantity: null, money: 500 });
  });
});
