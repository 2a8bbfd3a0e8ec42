import fc from 'fast-check';
import { newId } from '../../platform/database/ids';
import type { AgencyView } from './agencies.schema';
import { wantedOf, withoutConflicts } from './agency-changes';
import { readAgencyCode } from './agency-code';

const unit = (at: number, agencyCode: string | null): AgencyView => ({
  ...{ unitId: newId(), unitCode: `0000${at}`, unitName: `Xã ${at}`, agencyCode },
  ...{ source: null, enteredBy: null, enteredAt: null, version: agencyCode === null ? 0 : 1 },
});

describe('codes of agencies', () => {
  it.each([
    [' h49.12 ', 'H49.12', false],
    ['000.00.01.h29', '000.00.01.H29', false],
    ['411312', '411312', false],
    ['UBND-06676', 'UBND-06676', true],
  ])('%j is read as %s', (text, code, unusual) => {
    expect(readAgencyCode(text)).toEqual({ code, unusual });
  });

  it.each(['', ' ', 'Xã Hà Lầm', 'H', '.H49', 'H49;H50'])('%j is none', (text) => {
    expect(readAgencyCode(text)).toBeNull();
  });
});

describe('setting the codes of units', () => {
  it('two units may exchange theirs, a third one may not take one of them', () => {
    const known = [unit(1, 'H49.1'), unit(2, 'H49.2'), unit(3, null)];
    const [one, two, three] = known.map((each, index) => ({ index, unit: each }));
    const exchange = [
      { ...one!, code: 'H49.2' },
      { ...two!, code: 'H49.1' },
    ];
    expect(withoutConflicts(known, exchange, () => undefined)).toEqual(exchange);
    const refused: number[] = [];
    const taken = withoutConflicts(known, [{ ...three!, code: 'H49.1' }], ({ index }) =>
      refused.push(index),
    );
    expect([taken, refused]).toEqual([[], [2]]);
  });

  it('law: afterwards no code is that of two units, and every entry is taken, unchanged or refused', () => {
    const codes = fc.option(fc.constantFrom('H49.1', 'H49.2', 'H49.3', 'H49.4'));
    const start = fc.uniqueArray(codes, { maxLength: 6, selector: (each) => each ?? Symbol() });
    const entries = fc.array(
      fc.record({
        unitCode: fc.constantFrom('00000', '00001', '00002', '00003', '99999'),
        agencyCode: fc.option(fc.constantFrom('H49.1', 'h49.2', 'H49.3', 'H49.5', 'không có')),
        version: fc.constant(1),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(start, entries, (held, asked) => {
        const known = held.map((code, at) => unit(at, code));
        let refused = 0;
        const refuse = () => void (refused += 1);
        const wanted = wantedOf(asked, known, refuse);
        const changes = wanted.filter((each) => each.unit.agencyCode !== each.code);
        const taken = withoutConflicts(known, changes, refuse);
        const after = new Map(known.map((each) => [each.unitId, each.agencyCode]));
        for (const each of taken) after.set(each.unit.unitId, each.code);
        const used = [...after.values()].filter((code) => code !== null);
        expect(new Set(used).size).toBe(used.length);
        expect(taken.length + (wanted.length - changes.length) + refused).toBe(asked.length);
      }),
    );
  });
});
