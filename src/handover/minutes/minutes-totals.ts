import { moneyInWords, numberInWords } from '../../office/vietnamese/number-words';
import { ROW_STATES, type MinutesRow, type MinutesTotal } from './minutes-data';

/** Totals of the rows by state, of states that have any, closed by the total of all. */
export function totalsOf(
  rows: readonly Pick<MinutesRow, 'state' | 'quantity' | 'money'>[],
): MinutesTotal[] {
  const states = ROW_STATES.filter((state) => rows.some((row) => row.state === state));
  return [
    ...states.map((state) =>
      total(
        state,
        rows.filter((row) => row.state === state),
      ),
    ),
    total('all', rows),
  ];
}

function total(
  state: MinutesTotal['state'],
  rows: readonly Pick<MinutesRow, 'quantity' | 'money'>[],
): MinutesTotal {
  const money = sum(rows.map((row) => row.money));
  return {
    ...{ state, rows: rows.length, money },
    quantity: sum(rows.map(({ quantity }) => quantity)),
    rowsInWords: numberInWords(rows.length),
    moneyInWords: moneyInWords(money),
  };
}

/** Totals of sums that the database made, closed by the total of all. */
export function stateTotals(
  sums: readonly Pick<MinutesTotal, 'state' | 'rows' | 'quantity' | 'money'>[],
): MinutesTotal[] {
  const all = { state: 'all' as const, rows: 0, quantity: 0, money: 0 };
  for (const what of ['rows', 'quantity', 'money'] as const) {
    all[what] = sum(sums.map((each) => each[what]));
  }
  return [...sums, all].map((each) => ({
    ...each,
    rowsInWords: numberInWords(each.rows),
    moneyInWords: moneyInWords(each.money),
  }));
}

/** @throws RangeError beyond what numbers keep exactly: a wrong sum is never printed. */
function sum(values: readonly number[]): number {
  const result = values.reduce((total, value) => total + value, 0);
  if (!Number.isSafeInteger(result)) throw new RangeError('The total is too large to be exact');
  return result;
}
