import { getBalanceSheet } from '../../api/sdk.gen';
import type { BalanceSheet, GetBalanceSheetData } from '../../api/types.gen';
import { dataOf } from '../../components/server';

export type SheetLine = BalanceSheet['lines'][number];
export type SheetFigures = SheetLine['figures'][number];
export type SheetQuery = NonNullable<GetBalanceSheetData['query']>;

/** The figures of a measure, in the order of the sheet. */
export const SHEET_FIGURES = [
  ...(['declared', 'supplemented', 'accepted', 'disputed'] as const),
  ...(['closed', 'outstanding', 'difference'] as const),
];

export const balanceApi = {
  sheet: (roundId: string, query: SheetQuery) =>
    dataOf(getBalanceSheet({ path: { roundId }, query })),
  /** Address of the same as a workbook. */
  workbook: (roundId: string, query: SheetQuery) => {
    const asked = Object.entries(query).filter(([, value]) => value !== undefined);
    const tail = new URLSearchParams(asked as [string, string][]);
    return `/api/rounds/${roundId}/handover/balance-sheet.xlsx?${tail}`;
  },
};
