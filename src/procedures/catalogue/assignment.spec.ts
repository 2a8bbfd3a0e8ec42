import fc from 'fast-check';
import { UNIT_KINDS } from '../../units/unit-name';
import { isAssigned } from './assignment';

describe('which units offer a procedure', () => {
  const unit = fc.record({ id: fc.constantFrom('a', 'b'), kind: fc.constantFrom(...UNIT_KINDS) });

  it('law: wards and the others share all units between them, none twice', () => {
    fc.assert(
      fc.property(unit, (each) => {
        const by = (rule: 'all' | 'wards' | 'communes') => isAssigned(rule, new Set(), each);
        expect([by('wards'), by('communes')].filter(Boolean)).toHaveLength(1);
        expect(by('all')).toBe(true);
      }),
    );
  });

  it('named units only count where the rule names units', () => {
    const ward = { id: 'a', kind: 'ward' as const };
    expect(isAssigned('named', new Set(['a']), ward)).toBe(true);
    expect(isAssigned('named', new Set(['b']), ward)).toBe(false);
    expect(isAssigned('communes', new Set(['a']), ward)).toBe(false);
  });
});
