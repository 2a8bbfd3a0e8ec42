import fc from 'fast-check';
import { RowCodes } from './row-codes';

/** As the codes would be given out with each of them remembered. */
function remembered(
  listType: string,
  rowsBefore: number,
  present: readonly string[],
  own: (string | undefined)[],
) {
  const taken = new Set(present);
  const numbered = (place: number) => `${listType}-${String(place).padStart(6, '0')}`;
  return own.map((said, at) => {
    const place = rowsBefore + at + 1;
    let code = said !== undefined && !taken.has(said) ? said : numbered(place);
    for (let next = place + 1; taken.has(code); next += 1) code = numbered(next);
    taken.add(code);
    return code;
  });
}

/** Codes as people write them, many of which are the number of some row. */
const said = fc.option(
  fc.oneof(
    fc.integer({ min: 0, max: 14 }).map((place) => `B3-${String(place).padStart(6, '0')}`),
    fc.constantFrom('B3-7', 'B3-', 'B3', 'B3-0000007', 'B4-000003', 'TS01', 'B3-00000x', ''),
  ),
  { nil: undefined },
);

it('gives each row its own code, or the number of its place, and none twice', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(
        said.map((code) => code ?? 'B3-000002'),
        { maxLength: 6 },
      ),
      fc.array(said, { maxLength: 12 }),
      (present, own) => {
        const codes = new RowCodes('B3', present.length, present);
        const given = own.map((each) => codes.next(each));
        expect(given).toEqual(remembered('B3', present.length, present, own));
        expect(new Set([...present, ...given]).size).toBe(present.length + given.length);
      },
    ),
    { numRuns: 300 },
  );
});
