import type { Paper, PaperColumn, PaperRow } from '../../office/papers/paper';
import type { MinutesColumn, MinutesData, MinutesRow, RowState } from './minutes-data';
import { printedNumber, printedQuantity, printedValue } from './printed-value';

/** Columns of the annexes that are not of the list. */
const BESIDE: Record<RowState, string[]> = {
  accepted: [],
  disputed: ['Chênh lệch', 'Hướng xử lý'],
  closed: ['Lý do', 'Căn cứ'],
};

const WEIGHTS: Record<MinutesColumn['type'], number> = {
  ...{ text: 4, choice: 3, money: 3.2, quantity: 1.8 },
  ...{ integer: 1.8, decimal: 2, day: 2.4, flag: 1.5 },
};
const LONG_TEXT = 30;

/** The whole paper: the text that travels with the data, and the annexes made of the rows. */
export function composePaper(data: MinutesData): Paper {
  return {
    ...data.text,
    annexes: data.text.annexes.map((annex) => {
      const state = stateOf(annex.name, data);
      const rows = data.rows.filter((row) => row.state === state);
      const table = {
        columns: columnsOf(data, state, rows),
        rows: [...rows.map((row, at) => rowOf(data, row, at)), totalRow(data, state)],
      };
      return { ...annex, table };
    }),
  };
}

/** Annexes follow the order of the totals; the last total is of all rows and has none. */
function stateOf(name: string, { text, totals }: MinutesData): RowState {
  const at = text.annexes.findIndex((annex) => annex.name === name);
  return totals[at]!.state as RowState;
}

function columnsOf(data: MinutesData, state: RowState, rows: MinutesRow[]): PaperColumn[] {
  const own = data.columns.map((column, at): PaperColumn => {
    const { title, type } = column;
    const texts = rows.slice(0, 200).map(({ cells }) => printedValue(cells[at]!, column).length);
    const long = type === 'text' && texts.some((length) => length > LONG_TEXT);
    const align = ['money', 'quantity', 'decimal'].includes(type)
      ? 'right'
      : ['integer', 'day', 'flag'].includes(type)
        ? 'center'
        : 'left';
    return { title, weight: WEIGHTS[type] * (long ? 1.8 : type === 'text' ? 0.8 : 1), align };
  });
  const beside = BESIDE[state].map((title, at): PaperColumn => ({
    ...{ title, weight: at === 0 ? 3.5 : 8, align: 'left' as const },
  }));
  return [{ title: 'STT', weight: 1.1, align: 'center' }, ...own, ...beside];
}

function rowOf(data: MinutesData, row: MinutesRow, at: number): PaperRow {
  const own = data.columns.map((column, index) => printedValue(row.cells[index]!, column));
  const beside = row.state === 'accepted' ? [] : [row.reason ?? '', row.note ?? ''];
  return { cells: [String(at + 1), ...own, ...beside] };
}

function totalRow(data: MinutesData, state: RowState): PaperRow {
  const { rows, quantity, money } = data.totals.find((total) => total.state === state)!;
  const figures = data.columns.map(({ key }, at) => {
    if (key === data.quantityColumn) return printedQuantity(quantity);
    if (key === data.moneyColumn) return printedNumber(money);
    return at === 0 ? `Tổng cộng: ${printedNumber(rows)} dòng` : '';
  });
  return { total: true, cells: ['', ...figures, ...BESIDE[state].map(() => '')] };
}
