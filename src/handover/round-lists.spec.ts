import { SIDES } from '../units/round.entity';
import { fateOf, owes } from './round-lists.read-model';

const asked = { required: true, districtRequired: false };

describe('what a giver owes', () => {
  it.each([
    ['a commune that is dissolved', ['old'], 'old', true],
    ['a commune that goes on as it is', ['old', 'new'], 'staying', false],
    ['a district, which may owe others', ['abolished_district'], 'abolished_district', false],
  ] as const)('%s', (_, sides, fate, owed) => {
    expect(fateOf(sides)).toBe(fate);
    expect(owes(asked, fateOf(sides))).toBe(owed);
  });

  it('is nothing where the unit goes on, whatever the round asks for', () => {
    expect(owes({ required: true, districtRequired: true }, fateOf(['new', 'old']))).toBe(false);
    for (const side of SIDES.filter((each) => each !== 'new'))
      expect(owes({ required: true, districtRequired: true }, fateOf([side]))).toBe(true);
  });
});
