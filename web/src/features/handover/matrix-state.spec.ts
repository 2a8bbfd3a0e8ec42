import type { MatrixCell, MatrixUnit } from './api';
import { countsOf, doneOf, isWanted } from './matrix-state';

const cell = (state: MatrixCell['state'], over: Partial<MatrixCell> = {}): MatrixCell =>
  ({
    ...{ listType: 'B3', state, listIds: [], lateDays: null, control: null, may: [] },
    rows: { declared: 1, accepted: 0, disputed: 0, closed: 0, outstanding: 1 },
    ...over,
  }) as MatrixCell;
const unit = (cells: MatrixCell[], side: MatrixUnit['side'] = 'old') =>
  ({ side, cells }) as unknown as MatrixUnit;

const cells = [
  cell('filed', { lateDays: 3 }),
  cell('filed', { control: 'differs' }),
  cell('empty', { control: 'contradicted' }),
  cell('late', { lateDays: 2 }),
  cell('missing', { control: 'undeclared' }),
  cell('optional'),
  cell('hidden'),
];

describe('counts of the matrix', () => {
  it('leave out what nobody asks for and what is not shown', () => {
    const counts = countsOf(cells);
    expect(counts).toEqual({
      ...{ filed: 2, empty: 1, late: 1, missing: 1, filedLate: 1, differing: 2 },
    });
    expect(doneOf(counts)).toEqual({ done: 3, all: 5 });
  });
});

describe('rows that are wanted', () => {
  const all = { state: '', giver: '', control: '' };
  it.each([
    [all, true],
    [{ ...all, state: 'filed-late' }, true],
    [{ ...all, state: 'settled' }, false],
    [{ ...all, giver: 'abolished_district' }, false],
    [{ ...all, control: 'differs' }, true],
    // One cell must have both.
    [{ ...all, state: 'late', control: 'differs' }, false],
  ])('%j: %s', (wish, expected) => {
    expect(isWanted(unit(cells), wish)).toBe(expected);
  });
});
