import type { AskedRow } from '../accounts/asked-row';
import type { BulkProblem } from '../accounts/bulk-problems';
import type { PlannedAccount } from '../accounts/bulk-plan';
import { dayBefore } from '../accounts/duty-days';
import type { ImportPlan } from '../imports/plan';
import type { PlannedRow, RowProblem } from '../imports/planned-row';
import { whyRefused } from '../imports/refused-columns';
import type { SheetReport } from '../imports/sheet-report';
import type { Language } from '../platform/http/app-error';
import type { Role } from '../platform/http/actor';
import type { AccountsPlan } from './accounts-workbook.schema';

type Row = AccountsPlan['rows'][number];
type ToMake = AccountsPlan['accounts'][number];

const textOf = ({ values }: PlannedRow, key: string): string | null => {
  const value = values[key] ?? null;
  return value === null ? null : String(value);
};

/** What a readable row asks for. */
export const askedRow = (row: PlannedRow): AskedRow => ({
  where: `dòng ${row.rowNumber}, trang tính “${row.sheet}”`,
  name: textOf(row, 'name') ?? '',
  login: textOf(row, 'login'),
  organisation: textOf(row, 'organisation'),
  role: textOf(row, 'role') as Role,
  listTypes: textOf(row, 'listTypes'),
  validFrom: textOf(row, 'validFrom'),
  lastDay: textOf(row, 'lastDay'),
  decisionNumber: textOf(row, 'decisionNumber'),
  decisionDate: textOf(row, 'decisionDate'),
});

/** Rows whose cells could be read; the others are refused for what stands in them. */
export const readable = ({ rows }: ImportPlan): PlannedRow[] =>
  rows.filter(({ verdict }) => verdict === 'created');

/**
 * The plan as the screen shows it.
 * @param read what the workbook holds.
 * @param planned what would become of its readable rows, in their order.
 * @throws Error where the counts do not add up, which is a fault of the program.
 */
export function accountsPlanOf(
  fileName: string,
  read: ImportPlan,
  planned: readonly PlannedAccount[],
  language: Language,
): AccountsPlan {
  const outcome = new Map(readable(read).map((row, at) => [row, planned[at]!]));
  const words = (problem: RowProblem | (BulkProblem & { cell: string })) => ({
    cell: problem.cell,
    code: problem.code,
    message: problem[language],
    nearest: problem.nearest ?? [],
  });
  const rows = read.rows.map((row): Row => {
    const found = outcome.get(row);
    const sheet = read.sheets.find((each) => each.sheet === row.sheet)!;
    const problems = (found?.problems ?? []).map((problem) => ({
      ...problem,
      cell: cellOf(sheet, row.rowNumber, problem.column),
    }));
    return { ...shown(row, found), problems: [...row.problems, ...problems].map(words) };
  });
  const counted = (verdict: Row['verdict']) => rows.filter((row) => row.verdict === verdict).length;
  const counts = {
    rows: read.counts.data,
    created: counted('created'),
    unchanged: counted('unchanged'),
    refused: counted('refused'),
  };
  if (counts.rows !== counts.created + counts.unchanged + counts.refused)
    throw new Error(`Accounts of ${fileName} do not add up: ${JSON.stringify(counts)}`);
  const sheets = read.sheets.map((sheet) => sheetOf(sheet, language));
  return { fileName, counts, sheets, rows, accounts: toMake(readable(read), planned) };
}

function shown(row: PlannedRow, found: PlannedAccount | undefined): Omit<Row, 'problems'> {
  return {
    ...{ sheet: row.sheet, rowNumber: row.rowNumber },
    verdict: found?.verdict ?? 'refused',
    name: textOf(row, 'name'),
    login: found?.login ?? textOf(row, 'login'),
    proposed: found?.proposed ?? false,
    organisation: found?.place?.label ?? textOf(row, 'organisation'),
    role: textOf(row, 'role') as Role | null,
    listTypes: found?.duty?.listTypes ?? textOf(row, 'listTypes')?.split(/\s*;\s*/) ?? null,
    validFrom: found?.duty?.validFrom ?? textOf(row, 'validFrom'),
    lastDay: found?.duty?.validTo ? dayBefore(found.duty.validTo) : textOf(row, 'lastDay'),
    decisionNumber: textOf(row, 'decisionNumber'),
    decisionDate: textOf(row, 'decisionDate'),
  };
}

/** The address of a cell; the row alone where the sheet has no such column. */
function cellOf({ columns }: SheetReport, row: number, key: string): string {
  return `${columns.find((column) => column.key === key)?.column ?? ''}${row}`;
}

function sheetOf(report: SheetReport, language: Language): AccountsPlan['sheets'][number] {
  const { sheet, outcome, counts, unknown, removed = [] } = report;
  return {
    ...{ sheet, outcome, rows: counts.data },
    leftOut: [
      ...removed.map(({ column, heading, refusal }) => ({
        ...{ column, heading, why: whyRefused(refusal)[language] },
      })),
      ...unknown.map(({ column, heading }) => ({ column, heading, why: null })),
    ],
  };
}

/** The accounts of the rows to be created; rows of one login are duties of one account. */
function toMake(rows: PlannedRow[], planned: readonly PlannedAccount[]): ToMake[] {
  const made = new Map<string, ToMake>();
  for (const [at, { verdict, login, duty }] of planned.entries()) {
    if (verdict !== 'created' || login === null || duty === null) continue;
    const account = made.get(login) ?? { login, name: textOf(rows[at]!, 'name')!, duties: [] };
    const { role, organisationId, listTypes, validFrom, validTo } = duty;
    const { decisionNumber, decisionDate } = duty;
    account.duties.push({
      ...{ role, organisationId, listTypes, validFrom, validTo, decisionNumber, decisionDate },
    });
    made.set(login, account);
  }
  return [...made.values()];
}
