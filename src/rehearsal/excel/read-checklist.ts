import type { Workbook } from '../../office/excel/workbook';
import { contentProblem } from '../templates/template-content';
import { templateContent, type TemplateContent } from '../templates/templates.schema';
import {
  CHANNEL_WORDS,
  EVIDENCE_WORDS,
  HEAD_COLUMNS,
  HEAD_ROWS,
  ITEM_COLUMNS,
  STEP_COLUMNS,
  YES_NO,
  type ItemKey,
  type StepKey,
} from './checklist-columns';
import { findTable, plain, RowReading, type CellProblem } from './table-reading';

type Group = TemplateContent['groups'][number];
type Scenario = TemplateContent['scenarios'][number];

/** What a workbook holds; the content is null as long as anything in it cannot be taken. */
export interface ReadChecklist {
  content: TemplateContent | null;
  groups: number;
  items: number;
  scenarios: number;
  problems: CellProblem[];
}

/**
 * Reads a checklist from a workbook in the columns of the export. Nothing is left out silently: what cannot be taken is
 * told with its cell, and then nothing of the workbook is.
 * @returns null where no sheet has the columns of items.
 */
export function readChecklist(workbook: Workbook): ReadChecklist | null {
  const needed = ['code', 'name', 'source'] as const;
  const items = findTable<ItemKey>(workbook, ITEM_COLUMNS, needed);
  if (!items) return null;
  const problems: CellProblem[] = [];
  const groups = groupsOf(
    items.rows.map((row) => new RowReading(items, row, problems)),
    problems,
  );
  const steps = findTable<StepKey>(workbook, STEP_COLUMNS, ['scenario', 'name', 'role']);
  const scenarios = steps
    ? scenariosOf(steps.rows.map((row) => new RowReading(steps, row, problems)))
    : [];
  const draft = { ...headOf(workbook, problems), groups, scenarios };
  if (problems.length === 0) addProblemsOf(draft, items.sheet, problems);
  return {
    content: problems.length === 0 ? draft : null,
    groups: groups.length,
    items: groups.reduce((sum, group) => sum + group.items.length, 0),
    ...{ scenarios: scenarios.length, problems },
  };
}

function headOf(workbook: Workbook, problems: CellProblem[]) {
  const table = findTable(workbook, HEAD_COLUMNS, ['what', 'says']);
  const said = new Map<string, RowReading<'what' | 'says'>>();
  for (const row of table?.rows ?? []) {
    const reading = new RowReading(table!, row, problems);
    said.set(plain(reading.text('what')), reading);
  }
  const text = (key: keyof typeof HEAD_ROWS, most: number) =>
    said.get(plain(HEAD_ROWS[key]))?.optional('says', most) ?? null;
  const needed = (key: 'name' | 'source', most: number) => {
    const value = text(key, most);
    if (value === null)
      problems.push({
        ...{ sheet: table?.sheet ?? 'Thông tin', cell: '' },
        vi: `Thiếu “${HEAD_ROWS[key]}” ở trang thông tin.`,
        en: `"${HEAD_ROWS[key]}" is missing on the sheet of information.`,
      });
    return value ?? '';
  };
  return { name: needed('name', 300), nameEn: text('nameEn', 300), source: needed('source', 1000) };
}

function groupsOf(rows: RowReading<ItemKey>[], problems: CellProblem[]): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    if (row.blank(['code', 'name', 'source'])) continue;
    const code = row.needed('code', 3);
    if (code && !/^[A-Z]\d{1,2}$/.test(code))
      row.problem('code', 'Mã gồm một chữ hoa và số, ví dụ A1.', 'A capital letter and a number.');
    const key = row.text('group') || code.slice(0, 1);
    if (!/^[A-Z]$/.test(key))
      row.problem('group', 'Mã nhóm là một chữ hoa, ví dụ A.', 'One capital letter, such as A.');
    const group = groups.get(key) ?? { code: key, name: '', nameEn: null, items: [] };
    groups.set(key, group);
    nameGroup(row, group);
    group.items.push(itemOf(row, code));
  }
  for (const { code, name } of groups.values())
    if (name === '')
      problems.push({
        ...{ sheet: 'Nội dung', cell: '' },
        ...{ vi: `Nhóm ${code} chưa có tên.`, en: `Group ${code} has no name.` },
      });
  return [...groups.values()];
}

/** The first name that stands there holds; another one for the same group is a mistake of either. */
function nameGroup(row: RowReading<ItemKey>, group: Group): void {
  const [name, nameEn] = [row.optional('groupName', 300), row.optional('groupNameEn', 300)];
  if (name !== null && group.name !== '' && name !== group.name)
    row.problem(
      'groupName',
      `Nhóm ${group.code} đã có tên “${group.name}” ở dòng trên.`,
      `Group ${group.code} is called "${group.name}" above.`,
    );
  group.name ||= name ?? '';
  group.nameEn ??= nameEn;
}

function itemOf(row: RowReading<ItemKey>, code: string): Group['items'][number] {
  const mandatory = row.word('mandatory', YES_NO) === 'yes';
  const because = row.optional('because', 500);
  if (mandatory && because === null)
    row.problem(
      'because',
      'Nội dung bắt buộc phải ghi căn cứ bắt buộc.',
      'A mandatory item says why it is mandatory.',
    );
  return {
    ...{ code, mandatory, because, name: row.needed('name', 500) },
    nameEn: row.optional('nameEn', 500),
    evidence: row.word('evidence', EVIDENCE_WORDS) ?? 'file',
    responsible: row.optional('responsible', 300),
    guidance: row.optional('guidance', 2000),
    source: row.needed('source', 1000),
    papersOnly: row.word('papersOnly', YES_NO) === 'yes',
  };
}

function scenariosOf(rows: RowReading<StepKey>[]): Scenario[] {
  const scenarios = new Map<string, Scenario>();
  let last = '';
  for (const row of rows) {
    if (row.blank(['scenario', 'name', 'role'])) continue;
    // A merged or left-out code goes on with the scenario above.
    const code = row.optional('scenario', 20) ?? last;
    if (code === '') row.needed('scenario', 20);
    last = code;
    if (!scenarios.has(code)) scenarios.set(code, scenarioOf(row, code));
    const scenario = scenarios.get(code)!;
    scenario.steps.push({
      ...{ name: row.needed('name', 500), nameEn: row.optional('nameEn', 500) },
      ...{ role: row.needed('role', 200), standardMinutes: row.whole('minutes', 1, 10_000) },
      source: row.optional('source', 1000) ?? scenario.source,
    });
  }
  return [...scenarios.values()];
}

function scenarioOf(row: RowReading<StepKey>, code: string): Scenario {
  const channel = row.word('channel', CHANNEL_WORDS);
  if (!channel && row.blank(['channel'])) row.needed('channel', 20);
  return {
    ...{ code, name: row.needed('scenarioName', 500), channel: channel ?? 'counter' },
    nameEn: row.optional('scenarioNameEn', 500),
    procedureCode: row.optional('procedureCode', 30),
    procedureName: row.optional('procedureName', 500),
    standardMinutes: row.whole('wholeMinutes', 1, 10_000),
    ...{ source: row.needed('scenarioSource', 1000), steps: [] },
  };
}

/** What is wrong in the whole: codes that stand twice, too many lines. */
function addProblemsOf(draft: TemplateContent, sheet: string, problems: CellProblem[]): void {
  const whole = contentProblem(draft);
  if (whole)
    problems.push({
      ...{ sheet, cell: '' },
      ...{ vi: `${whole.place}: ${whole.reason}.`, en: `${whole.place}: ${whole.reasonEn}.` },
    });
  const shape = templateContent.safeParse(draft);
  if (whole || shape.success) return;
  const place = shape.error.issues[0]!.path.join(' › ');
  problems.push({
    ...{ sheet, cell: '' },
    vi: `Số dòng hoặc giá trị vượt giới hạn (${place}).`,
    en: `Too many lines, or a value out of range (${place}).`,
  });
}
