import fc from 'fast-check';
import { activeKeyOf, columnsOf, scopeOf, type Scope } from './run-scope';

const scopes: fc.Arbitrary<Scope> = fc.oneof(
  fc.constant({ scope: 'round' as const }),
  fc.record({ scope: fc.constant('unit' as const), unitId: fc.uuid() }),
  fc.record({ scope: fc.constant('field' as const), field: fc.string({ minLength: 1 }) }),
);

describe('the scope of a run', () => {
  it('is read as it was stored', () => {
    fc.assert(fc.property(scopes, (scope) => expect(scopeOf(columnsOf(scope))).toEqual(scope)));
  });

  it('has a name of its own: the same for the same scope, another for another', () => {
    fc.assert(
      fc.property(scopes, scopes, fc.uuid(), (one, other, round) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(activeKeyOf(round, one) === activeKeyOf(round, other)).toBe(same);
        expect(activeKeyOf(round, one).length).toBeLessThanOrEqual(36);
      }),
    );
  });

  it('an export does not stand in for asking the portal', () => {
    const round = '01975e2b-0000-7000-8000-000000000000';
    const scope = { scope: 'round' as const };
    expect(activeKeyOf(round, scope, 'a')).not.toBe(activeKeyOf(round, scope));
    expect(activeKeyOf(round, scope, 'a')).not.toBe(activeKeyOf(round, scope, 'b'));
  });
});
