import { join } from 'node:path';
import { thorough } from '../../test/support/each-engine';
import { MESSY_COLUMNS } from '../../test/support/units/messy-columns';
import { MESSY_LETTERS } from '../../test/support/units/messy-letters';
import { MESSY_NAMES } from '../../test/support/units/messy-names';
import {
  chanceFrom,
  type Mess,
  type OfficialUnit,
  officialUnits,
} from '../../test/support/units/official-units';
import { SLIPS } from '../../test/support/units/slips';
import { fold } from '../platform/text/fold';
import { UnitResolver } from './resolve-unit';
import { readCatalogue } from './unit-catalogue';
import type { WrittenUnit } from './written-unit';

const catalogue = readCatalogue(join(__dirname, '..', '..'));
const resolver = new UnitResolver(catalogue);
const units = officialUnits(catalogue);
/** Every so-many-th unit: all of them in every way would take a quarter of an hour. */
const STEP = thorough ? 24 : 240;
/** A name without any place is never answered, however seldom it is. */
const NEVER_ANSWERED = ['ward alone'];

interface Tally {
  rows: number;
  right: number;
  wrong: number;
}

const textOf = ({ ward, district, province }: WrittenUnit): string =>
  [ward, district, province].join('|').normalize('NFC').toLowerCase();

/** Units whose names are alike but for their marks: others never give one row. */
const alike = new Map<string, OfficialUnit[]>();
for (const unit of units) {
  const name = fold(unit.ward.name);
  alike.set(name, [...(alike.get(name) ?? []), unit]);
}
const { official, bare } = MESSY_LETTERS;

/** What becomes of the rows of one kind; rows that another unit would give as well cannot be told apart and are left out. */
function tallyOf(mess: Mess, seed: number): Tally {
  const tally = { rows: 0, right: 0, wrong: 0 };
  for (const unit of units.filter((_, at) => (at + seed) % STEP === 0)) {
    const row = mess(unit, chanceFrom(seed));
    if (!row) continue;
    const givesIt = (other: OfficialUnit) =>
      [mess, official!, bare!].some((each) => {
        const its = each(other, chanceFrom(seed));
        return its !== undefined && textOf(its) === textOf(row);
      });
    const namesakes = alike.get(fold(unit.ward.name))!;
    if (namesakes.some((other) => other.code !== unit.code && givesIt(other))) continue;
    const found = resolver.resolve(row).code;
    tally.rows += 1;
    if (found === unit.code) tally.right += 1;
    else if (found !== '') tally.wrong += 1;
  }
  return tally;
}

const sumOf = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((sum, { rows, right, wrong }) => ({
    rows: sum.rows + rows,
    right: sum.right + right,
    wrong: sum.wrong + wrong,
  }));

function measured(name: string, messes: Readonly<Record<string, Mess>>, seed: number) {
  const tallies = Object.entries(messes)
    .filter(([kind]) => !NEVER_ANSWERED.includes(kind))
    .map(([kind, mess]) => ({ kind, ...tallyOf(mess, seed) }));
  const sum = sumOf(tallies);
  process.stdout.write(
    `${name}: ${tallies.length} kinds, ${sum.rows} rows, ${((100 * sum.right) / sum.rows).toFixed(2)} % right, ${sum.wrong} wrong\n`,
  );
  const poor = tallies.filter(({ rows, right }) => rows >= 200 && right / rows < 0.985);
  return { ...sum, poor: poor.map(({ kind, rows, right }) => `${kind}: ${right} of ${rows}`) };
}

describe('every way of writing units of the whole country', () => {
  it.each([
    ['letters', MESSY_LETTERS],
    ['columns', MESSY_COLUMNS],
    ['names', MESSY_NAMES],
  ])('answers 99 %% of the rows with other %s, and less than 0.1 %% wrongly', (name, messes) => {
    const { rows, right, wrong, poor } = measured(name, messes, thorough ? 5 : 1);
    expect(poor).toEqual([]);
    expect(right / rows).toBeGreaterThanOrEqual(0.99);
    expect(wrong / rows).toBeLessThan(0.001);
  });

  it('answers slips where they can only be slips, and less than 0.1 % wrongly', () => {
    const { rows, right, wrong } = measured('slips', SLIPS, thorough ? 6 : 2);
    expect(right / rows).toBeGreaterThanOrEqual(0.85);
    expect(wrong / rows).toBeLessThan(0.001);
  });

  it('has no answer for a name alone, and tells whom it may mean', () => {
    const unit = units.find(({ code }) => code === '06670')!;
    const found = resolver.resolve(MESSY_COLUMNS['ward alone']!(unit, chanceFrom(1))!);
    expect(found).toEqual({ code: '', candidates: ['06670'], how: 'unknown-province' });
  });
});
