import {
  sealedKind,
  type ListDeclaration,
  type RowValues,
  type Wording,
} from '../../imports/declaration';
import { MONEY_MEASURES, type AmountMeasure, type MoneyMeasure } from '../bucket';
import type { ListType } from '../list-types/list-type';

/** Where no column counts, a row is one unit: 1,000 thousandths. */
const ONE = 1000;

/** A measure of a list, and what it is called there. */
export interface MeasuredColumn {
  measure: AmountMeasure;
  /** Key of the column; null for the quantity of a list whose rows count one each. */
  column: string | null;
  name: Wording;
}

type Columns = Pick<ListDeclaration, 'columns' | 'moneyColumn'>;

/**
 * Which money column of a kind of list is which measure: the one that minutes name first, then the
 * others in their order. The columns of a version never change, so this never does for a list.
 */
export function moneyColumnsOf(kind: Columns): readonly [MoneyMeasure, string][] {
  let found = known.get(kind);
  if (!found) known.set(kind, (found = findMoneyColumns(kind)));
  return found;
}

/** Asked of every row of a list. */
const known = new WeakMap<Columns, [MoneyMeasure, string][]>();

function findMoneyColumns({ columns, moneyColumn }: Columns): [MoneyMeasure, string][] {
  const [first, ...further] = MONEY_MEASURES;
  const others = furtherMoney({ columns, moneyColumn }).slice(0, further.length);
  return [
    ...(moneyColumn === undefined ? [] : ([[first, moneyColumn]] as [MoneyMeasure, string][])),
    ...others.map((key, at): [MoneyMeasure, string] => [further[at]!, key]),
  ];
}

/** Money columns of a declaration for which there is no measure left. */
export function unmeasuredMoney(declaration: Columns): string[] {
  return furtherMoney(declaration).slice(MONEY_MEASURES.length - 1);
}

const furtherMoney = ({ columns, moneyColumn }: Columns): string[] =>
  columns
    .filter((column) => column.type === 'money' && !sealedKind(column))
    .map(({ key }) => key)
    .filter((key) => key !== moneyColumn);

/** The measures of a kind of list beside its rows, in the order of screens and papers. */
export function measuredColumns({ declaration, counted }: ListType): MeasuredColumn[] {
  const nameOf = (key: string) => declaration.columns.find((column) => column.key === key)!.header;
  const { quantityColumn } = declaration;
  return [
    {
      measure: 'quantity',
      column: quantityColumn ?? null,
      name: quantityColumn === undefined ? counted : nameOf(quantityColumn),
    },
    ...moneyColumnsOf(declaration).map(([measure, column]) => ({
      ...{ measure, column },
      name: nameOf(column),
    })),
  ];
}

/** How much a row stands for: thousandths of its unit of measure, whole đồng. */
export function amountsOf(
  { declaration }: ListType,
  values: RowValues,
): Record<AmountMeasure, number> {
  const number = (column: string | undefined, otherwise: number): number => {
    const value = column === undefined ? otherwise : values[column];
    return typeof value === 'number' ? value : 0;
  };
  const amounts: Record<AmountMeasure, number> = {
    ...{ quantity: number(declaration.quantityColumn, ONE), money: 0 },
    ...{ money2: 0, money3: 0, money4: 0, money5: 0 },
  };
  for (const [measure, column] of moneyColumnsOf(declaration)) amounts[measure] = number(column, 0);
  return amounts;
}
