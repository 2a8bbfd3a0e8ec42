import type { PlannedRow } from '../../imports/planned-row';
import type { AppError, Language, Sentence } from '../../platform/http/app-error';
import { fold } from '../../platform/text/fold';
import type { ListType } from '../list-types/list-type';
import type { ControlFigure } from './control-figure.entity';
import { keyOf, saysTheSame } from './control-figures.service';
import { CONTROL_VERDICTS, type ControlPlan, type PlannedControlRow } from './control-plan.schema';
import type { ControlEntry } from './control.schema';
import { sourceName } from './control-sources';
import { entryProblem } from './entry-problem';

/** Everything outside the file that decides about its rows. */
export interface ControlPlanContext {
  types: readonly ListType[];
  /** Figures of the round, withdrawn ones too. */
  figures: readonly ControlFigure[];
  /** Names of givers by id. */
  givers: ReadonlyMap<string, string>;
  /** Whether the person may enter figures for that giver and kind of list. */
  allowed: (giverOrganisationId: string, listType: string) => boolean;
  language: Language;
}

const SAYS = {
  'unknown-list': {
    vi: 'Không có loại danh sách này. Ghi mã, ví dụ B3, như trong mẫu.',
    en: 'There is no such kind of list. Write its code, such as B3, as in the template.',
  },
  'no-source': {
    vi: 'Có số liệu nhưng chưa có nguồn. Chọn nguồn đối chứng.',
    en: 'There are figures but no source. Choose one.',
  },
  'no-day': {
    vi: 'Có số liệu nhưng chưa có ngày. Ghi ngày/tháng/năm mà nguồn chốt số liệu.',
    en: 'There are figures but no day. Write the day for which the source says it.',
  },
  'no-right': {
    vi: 'Anh/chị không phụ trách loại danh sách này của đơn vị. Cơ quan chủ trì nhập số đối chứng.',
    en: 'You are not in charge of this kind of list of the unit. The department in charge enters it.',
  },
  'figure-twice': {
    vi: 'Đơn vị, loại danh sách, nguồn này đã có ở dòng trên trong tệp. Giữ lại một dòng.',
    en: 'This giver, kind of list and source stand in the file already. Keep one row.',
  },
  'not-filled': { vi: 'Chưa điền số liệu nên bỏ qua.', en: 'No figure is filled in; left out.' },
} satisfies Record<string, Sentence>;
type Why = keyof typeof SAYS;

/** “B3”, “b3 - Tài sản…” or the name of the list. */
export function listTypeNamed(text: string, types: readonly ListType[]): ListType | undefined {
  const [code] = /^[A-Za-z][A-Za-z0-9]{0,9}(?![\p{L}\p{N}])/u.exec(text.trim()) ?? [];
  const wanted = fold(text.trim());
  return types.find(
    ({ declaration }) =>
      declaration.code.toUpperCase() === code?.toUpperCase() ||
      fold(declaration.name.vi) === wanted ||
      fold(declaration.name.en) === wanted,
  );
}

/**
 * Says of every row what entering it would do.
 * @param rows as the reader of lists planned them; the giver is its receiver column.
 */
export function planControl(
  fileName: string,
  rows: readonly PlannedRow[],
  context: ControlPlanContext,
): ControlPlan {
  const known = new Map(context.figures.map((figure) => [keyOf(figure), figure]));
  const met = new Set<string>();
  const figures: ControlEntry[] = [];
  const planned = rows.map((row): PlannedControlRow => {
    const { told, entry, why, error } = readEntry(row, context);
    const refuse = (problems: PlannedControlRow['problems']) => ({
      ...told,
      ...{ verdict: 'refused' as const, problems },
    });
    const says = (code: Why) => ({
      ...{ cell: String(row.rowNumber), code, message: SAYS[code][context.language], nearest: [] },
    });
    if (why === 'not-filled') return { ...told, verdict: 'skipped', problems: [says(why)] };
    if (row.verdict === 'refused') return refuse(told.problems);
    if (why) return refuse([says(why)]);
    if (error) {
      const message = error.in(context.language);
      return refuse([{ cell: String(row.rowNumber), code: error.code, message, nearest: [] }]);
    }
    const key = keyOf(entry!);
    if (row.verdict === 'skipped' || met.has(key)) return refuse([says('figure-twice')]);
    met.add(key);
    const before = known.get(key);
    if (before && saysTheSame(before, entry!)) return { ...told, verdict: 'unchanged' };
    const inForce = before?.state === 'in_force';
    figures.push({ ...entry!, version: inForce ? before.version : 0 });
    return {
      ...{ ...told, verdict: before ? ('corrected' as const) : ('created' as const) },
      before: inForce
        ? { rows: before.rowCount, quantity: before.quantity, money: before.money }
        : null,
    };
  });
  const count = (verdict: string) => planned.filter((row) => row.verdict === verdict).length;
  const counts = Object.fromEntries(CONTROL_VERDICTS.map((each) => [each, count(each)]));
  return {
    ...{ fileName, rows: planned, figures },
    counts: { rows: planned.length, ...counts } as ControlPlan['counts'],
  };
}

function readEntry(row: PlannedRow, { types, givers, allowed, language }: ControlPlanContext) {
  const { values, receiverOrganisationId: giverId } = row;
  const text = (key: string) => (typeof values[key] === 'string' ? values[key] : null);
  const number = (key: string) => (typeof values[key] === 'number' ? values[key] : null);
  const amounts = { rows: number('rows'), quantity: number('quantity'), money: number('money') };
  const type = listTypeNamed(text('list') ?? '', types);
  const [source, asOf] = [text('source'), text('asOf')];
  const own = text('sourceName')?.trim() ?? '';
  const told = {
    ...{ sheet: row.sheet, rowNumber: row.rowNumber, amounts, asOf, before: null },
    giver: (giverId && givers.get(giverId)) ?? text('giver'),
    listType: type?.declaration.code ?? text('list'),
    source: source && sourceName({ source, sourceName: own }, language),
    problems: row.problems.map(({ cell, code, nearest, ...words }) => ({
      ...{ cell, code, message: words[language], nearest: nearest ?? [] },
    })),
  };
  const unread = row.problems.some(({ column }) => column !== undefined && column in amounts);
  const empty = Object.values(amounts).every((each) => each === null);
  if (empty && !unread) return { told, why: 'not-filled' as const };
  if (!type) return { told, why: 'unknown-list' as const };
  if (source === null) return { told, why: 'no-source' as const };
  if (asOf === null) return { told, why: 'no-day' as const };
  const listType = type.declaration.code;
  // A giver that was not found is told by the reader.
  if (giverId === undefined) return { told };
  if (!allowed(giverId, listType)) return { told, why: 'no-right' as const };
  const entry: ControlEntry = {
    ...{ giverOrganisationId: giverId, listType, source, sourceName: own, asOf, ...amounts },
    ...{ note: text('note'), version: 0 },
  };
  const error: AppError | undefined = entryProblem(entry, type, row.rowNumber);
  return { told, entry, error };
}
