import type { Cell } from '../office/excel/workbook';
import type { ListDeclaration } from './declaration';
import type { PlanContext } from './import-target';
import type { Planning } from './planning';
import { planRow } from './plan-row';
import type { PlannedRow } from './planned-row';
import type { Protect } from './protect-row';
import { declarationFor, nameColumns } from './refused-columns';
import { NO_REFUSALS } from './repairs/refused-repairs';
import { ReceiverResolver } from './resolve-receiver';
import { emptyRowCounts } from './row-counts';
import { readRow } from './row-values';
import { noSpellings } from './spellings/spellings';
import type { SheetLayout } from './sheet-layout';

/** A row as a person typed it: texts by column key, written as in a cell. */
export type GivenRow = Readonly<Record<string, string>>;

/** What stands in the place of a sheet's name. */
const TYPED = '';

/**
 * Plans rows that were typed in a form, by the same readings and rules as rows of a workbook. Pure.
 * @param rows keys that the list does not declare are left out; the caller refuses them.
 * @param protect seals personal values; the plan holds none in the clear.
 */
export function planGivenRows(
  rows: readonly GivenRow[],
  listType: ListDeclaration,
  context: PlanContext,
  protect: Protect,
): PlannedRow[] {
  const allowed = context.namesAllowed ?? false;
  const declaration = declarationFor(listType, allowed);
  const planning: Planning = {
    ...{
      declaration,
      context,
      protect,
      receivers: new ReceiverResolver(context),
    },
    refused: NO_REFUSALS,
    spellings: noSpellings(),
    ...{
      byId: new Map(),
      repeated: new Set<string>(),
      seen: new Set<string>(),
    },
    withheld: allowed ? [] : nameColumns(listType),
  };
  const columns = declaration.columns.map((declared, at) => ({
    ...{ declared, column: at + 1, moneyScale: 1 },
  }));
  const layout: SheetLayout = {
    ...{ sheet: TYPED, outcome: 'table', columns, lookedUpTo: 0, rows: [] },
    counts: { ...emptyRowCounts() },
  };
  return rows.map((given, at) => {
    const cells = columns.flatMap(({ declared, column }): [number, Cell][] => {
      const text = given[declared.key] ?? '';
      return text.trim() === '' ? [] : [[column, { column, kind: 'text', value: text, text }]];
    });
    const row = {
      ...{ number: at + 1, hidden: false, cells: new Map(cells) },
      ...{ wide: new Set<number>(), inherited: new Set<number>() },
    };
    const read = readRow({ row, class: 'data', groupPath: [], label: '' }, layout, declaration);
    return planRow(read, TYPED, planning);
  });
}
