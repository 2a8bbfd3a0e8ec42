import * as fc from 'fast-check';
import { RELATIONS } from './relation';
import { defaultReceivingUnit, isDivided, receivingUnits, type Passage } from './succession.law';

const to = (newUnitId: string, relation: Passage['relation']): Passage => ({ newUnitId, relation });

describe('succession', () => {
  it.each(['whole', 'unchanged', 'unchanged_renamed', 'unchanged_retyped'] as const)(
    'gives a default receiver where the one relation is %s',
    (relation) => expect(defaultReceivingUnit([to('a', relation)])).toBe('a'),
  );

  it('gives none where the old unit is divided', () => {
    expect(defaultReceivingUnit([to('a', 'part'), to('b', 'part')])).toBeNull();
    expect(isDivided([to('a', 'part'), to('b', 'part')])).toBe(true);
  });

  it('lets a part of the area move neither people nor things', () => {
    const passages = [to('a', 'part_area'), to('b', 'part_area_all_population')];
    expect(receivingUnits(passages)).toEqual(['b']);
    expect(defaultReceivingUnit(passages)).toBe('b');
    expect(defaultReceivingUnit([to('a', 'part_area')])).toBeNull();
  });

  it('gives none where only a part is said to go over', () => {
    expect(defaultReceivingUnit([to('a', 'part'), to('b', 'part_area')])).toBeNull();
  });

  it('names as default only a unit that may receive, and never two', () => {
    const passage = fc.record({
      newUnitId: fc.constantFrom('a', 'b', 'c'),
      relation: fc.constantFrom(...RELATIONS),
    });
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 5 }), (passages) => {
        const receiver = defaultReceivingUnit(passages);
        if (receiver !== null) expect(receivingUnits(passages)).toEqual([receiver]);
        const withLand = [...passages, to('z', 'part_area')];
        expect(defaultReceivingUnit(withLand)).toBe(receiver);
      }),
    );
  });
});
