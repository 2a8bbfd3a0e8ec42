import type { TableColumn, TableRow, TableSheet } from '../../office/excel/table';
import type { TemplateContent } from '../templates/templates.schema';
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

const ITEM_WIDTHS: Record<ItemKey, number> = {
  ...{ group: 9, groupName: 28, groupNameEn: 28, code: 9, name: 50, nameEn: 40, mandatory: 10 },
  ...{ because: 40, evidence: 16, responsible: 26, guidance: 40, source: 50, papersOnly: 14 },
};
const STEP_WIDTHS: Record<StepKey, number> = {
  ...{ scenario: 12, scenarioName: 40, scenarioNameEn: 34, channel: 12, procedureCode: 14 },
  ...{ procedureName: 34, wholeMinutes: 12, scenarioSource: 40, name: 34, nameEn: 30, role: 28 },
  ...{ minutes: 12, source: 40 },
};

/** A checklist as a workbook that can be changed and taken in again: what it is, its items, its scenarios step by step. */
export function checklistSheets(
  content: TemplateContent,
  about: { code: string; edition: number },
): TableSheet[] {
  const title = [content.name, `Mã ${about.code}, phiên bản ${about.edition}`];
  return [
    {
      name: 'Thông tin',
      title: [
        ...title,
        'Sửa ở trang này và hai trang sau, rồi nhập lại ở Vận hành thử › Bộ nội dung',
      ],
      columns: [
        { key: 'what', header: HEAD_COLUMNS.what, width: 24, kind: 'text' },
        { key: 'says', header: HEAD_COLUMNS.says, width: 90, kind: 'text' },
      ],
      rows: (['name', 'nameEn', 'source'] as const).map((key) => ({
        what: HEAD_ROWS[key],
        says: content[key],
      })),
      notes: [
        `Minh chứng: ${Object.values(EVIDENCE_WORDS).join(', ')}. Kênh: ${Object.values(CHANNEL_WORDS).join(', ')}.`,
        'Mã nội dung bắt đầu bằng chữ của nhóm (A1, A2). Nội dung bắt buộc phải ghi căn cứ; mỗi dòng phải ghi nguồn.',
      ],
    },
    {
      name: 'Nội dung',
      title,
      columns: columnsOf(ITEM_COLUMNS, ITEM_WIDTHS),
      rows: itemRows(content),
      filter: true,
    },
    {
      name: 'Kịch bản',
      title: [...title, 'Mỗi dòng một bước; các bước của một kịch bản ghi cùng mã kịch bản'],
      columns: columnsOf(STEP_COLUMNS, STEP_WIDTHS, ['wholeMinutes', 'minutes']),
      rows: stepRows(content),
      filter: true,
    },
  ];
}

const columnsOf = <Key extends string>(
  headings: Readonly<Record<Key, string>>,
  widths: Readonly<Record<Key, number>>,
  numbers: readonly Key[] = [],
): TableColumn[] =>
  (Object.keys(headings) as Key[]).map((key) => ({
    ...{ key, header: headings[key], width: widths[key] },
    kind: numbers.includes(key) ? 'plain' : 'text',
  }));

const word = (flag: boolean): string => (flag ? YES_NO.yes : YES_NO.no);

const itemRows = ({ groups }: TemplateContent): TableRow[] =>
  groups.flatMap((group) =>
    group.items.map((item) => ({
      ...{ group: group.code, groupName: group.name, groupNameEn: group.nameEn },
      ...{ code: item.code, name: item.name, nameEn: item.nameEn, because: item.because },
      ...{ mandatory: word(item.mandatory), papersOnly: word(item.papersOnly) },
      ...{ evidence: EVIDENCE_WORDS[item.evidence], responsible: item.responsible },
      ...{ guidance: item.guidance, source: item.source },
    })),
  );

const stepRows = ({ scenarios }: TemplateContent): TableRow[] =>
  scenarios.flatMap((each) =>
    each.steps.map((step) => ({
      ...{ scenario: each.code, scenarioName: each.name, scenarioNameEn: each.nameEn },
      ...{ channel: CHANNEL_WORDS[each.channel], procedureCode: each.procedureCode },
      ...{ procedureName: each.procedureName, wholeMinutes: each.standardMinutes },
      ...{ scenarioSource: each.source, name: step.name, nameEn: step.nameEn, role: step.role },
      ...{ minutes: step.standardMinutes, source: step.source },
    })),
  );
