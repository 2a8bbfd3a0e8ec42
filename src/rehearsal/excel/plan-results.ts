import { mayRecord } from '../rehearsal.policy';
import type { RehearsalItemView, RehearsalSheetView } from '../rehearsal.schema';
import { mergeItem, type SaidOfItem } from './merge-results';
import type { ReadRow } from './read-results';
import type { ResultsPlan } from './results-excel.schema';
import { RESULT_COLUMNS, RESULT_WORDS, saidBy, sheetId, type Word } from './results-sheet';
import type { CellProblem } from './table-reading';

type PlannedRow = ResultsPlan['rows'][number];

/**
 * Says of every row of a file what taking it would do to the sheet as it stands; nothing is written.
 * @param today in Việt Nam.
 */
export function planResults(
  rows: readonly ReadRow[],
  sheet: RehearsalSheetView,
  { word, today, fileName }: { word: Word; today: string; fileName: string },
): ResultsPlan {
  const items = new Map(
    sheet.groups.flatMap((group) => group.items.map((item) => [item.code, item])),
  );
  const seen = new Set<string>();
  const planned = rows.map((row): PlannedRow => {
    const item = items.get(row.code);
    const problem = problemOf(row, item, {
      id: sheetId(sheet.id, word),
      twice: seen.has(row.code),
    });
    seen.add(row.code);
    if (!item || problem) return refused(row, item, problem ? [problem] : []);
    return rowOf(row, item, { word, today, state: sheet.state });
  });
  const count = (kind: PlannedRow['kind']) => planned.filter((row) => row.kind === kind).length;
  return {
    ...{ fileName, rows: planned.filter(({ kind }) => kind !== 'unchanged') },
    counts: {
      ...{ taken: count('taken'), partly: count('partly'), refused: count('refused') },
      unchanged: count('unchanged'),
    },
  };
}

function problemOf(
  row: ReadRow,
  item: RehearsalItemView | undefined,
  { id, twice }: { id: string; twice: boolean },
): Pick<CellProblem, 'vi' | 'en'> | null {
  if (row.id !== id)
    return {
      vi: 'Dòng này không thuộc phiếu của đơn vị và lần vận hành thử đang mở. Tải lại phiếu ở trang này rồi điền.',
      en: 'The row is not of this unit and trial. Download the sheet on this page and fill that in.',
    };
  if (!item)
    return {
      vi: `Bộ nội dung không còn nội dung ${row.code}. Tải lại phiếu.`,
      en: `The checklist no longer has item ${row.code}. Download the sheet again.`,
    };
  if (twice)
    return {
      vi: `Nội dung ${row.code} đã ghi ở dòng trên.`,
      en: `Item ${row.code} stands above already.`,
    };
  return null;
}

function rowOf(
  row: ReadRow,
  item: RehearsalItemView,
  { word, today, state }: { word: Word; today: string; state: 'open' | 'closed' },
): PlannedRow {
  const { version, ...there } = saidBy(item, word);
  const { merged, changed, conflicts } = mergeItem(row.said, row.base, there);
  const told = conflicts.map((each) => ({
    ...{ cell: row.cells[each.field], column: RESULT_COLUMNS[each.field] },
    ...{ there: shown(each.there), inFile: shown(each.inFile) },
  }));
  const problems = row.problems.map(({ cell, vi, en }) => ({ cell, vi, en }));
  const name = { code: row.code, name: item.name, rowNumber: row.rowNumber };
  if (problems.length > 0)
    return { ...name, kind: 'refused', input: null, conflicts: told, problems };
  if (changed.length === 0) {
    const kind = told.length > 0 ? 'refused' : 'unchanged';
    return { ...name, kind, input: null, conflicts: told, problems };
  }
  const refusal = refusalOf(merged, item, today, state);
  if (refusal) {
    const problem = { cell: row.cells[refusal.field], vi: refusal.vi, en: refusal.en };
    return { ...name, kind: 'refused', input: null, conflicts: told, problems: [problem] };
  }
  const { result, evaluatedOn, ...rest } = merged;
  return {
    ...{ ...name, kind: told.length > 0 ? 'partly' : 'taken', conflicts: told, problems },
    input: {
      ...{ itemCode: row.code, version, result: result!, ...rest },
      ...(evaluatedOn !== null && { evaluatedOn }),
    },
  };
}

const refused = (
  { code, rowNumber }: ReadRow,
  item: RehearsalItemView | undefined,
  problems: Pick<CellProblem, 'vi' | 'en'>[],
): PlannedRow => ({
  ...{ code, rowNumber, name: item?.name ?? { vi: code, en: code }, kind: 'refused' },
  ...{ input: null, conflicts: [], problems: problems.map((each) => ({ cell: '', ...each })) },
});

const shown = (value: string | number | null): string =>
  value === null ? '' : ((RESULT_WORDS as Record<string, string>)[value] ?? String(value));

/** What recording would refuse, told before anything is sent. */
function refusalOf(
  said: SaidOfItem,
  { mandatory }: RehearsalItemView,
  today: string,
  state: 'open' | 'closed',
): { field: keyof SaidOfItem; vi: string; en: string } | null {
  const { result, note, documentDay } = said;
  if (result === null)
    return {
      field: 'result',
      vi: 'Chọn kết quả cho nội dung này; kết quả đã ghi không xóa được bằng cách để trống.',
      en: 'Choose a result; one that was recorded is not removed by leaving the cell empty.',
    };
  const evaluatedOn = said.evaluatedOn ?? today;
  const no = mayRecord({ state, mandatory, result, note, evaluatedOn, documentDay, today });
  if (no === 'reason-missing')
    return {
      field: 'note',
      vi: 'Nội dung bắt buộc: ghi rõ lý do không đạt hoặc không áp dụng.',
      en: 'A mandatory item: say why it is not met or does not apply.',
    };
  if (no === 'in-the-future')
    return { field: 'evaluatedOn', vi: 'Ngày đánh giá chưa đến.', en: 'The day has not come yet.' };
  if (no === 'document-day')
    return { field: 'documentDay', vi: 'Ngày văn bản chưa đến.', en: 'The day has not come yet.' };
  if (no === 'closed')
    return {
      field: 'result',
      vi: 'Lần vận hành thử đã kết thúc, không ghi thêm kết quả.',
      en: 'The trial is closed and takes no more results.',
    };
  return null;
}
