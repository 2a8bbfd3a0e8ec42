import type { ColumnDeclaration, ListDeclaration, Wording } from './declaration';
import { columnOf, sealedKind } from './declaration';
import { normaliseHeading } from './heading';
import { refusalOf, whyRefused } from './refused-columns';
import { columnsOfRule, type RowRule } from './row-rule';
import { guardedAs } from './guarded-headings';

/** What is wrong with a declaration, for whoever wrote it. */
export interface DeclarationProblem extends Wording {
  code: string;
  column?: string;
}

const DAYS = new Set<RowRule['kind']>(['not-after-cut-off', 'in-order']);
const NUMBERS = new Set<RowRule['kind']>(['at-most', 'range', 'sum']);

/**
 * Everything that would make a list type unusable or unsafe: headings that two columns share,
 * references to columns that do not exist, content that may not be kept, personal values left open.
 */
export function declarationProblems(declaration: ListDeclaration): DeclarationProblem[] {
  return [
    ...missingReferences(declaration),
    ...sharedHeadings(declaration),
    ...declaration.columns.flatMap(columnProblems),
    ...(declaration.rules ?? []).flatMap((rule) => ruleProblems(rule, declaration)),
  ];
}

function missingReferences(declaration: ListDeclaration): DeclarationProblem[] {
  const { key, groupField, receiverColumn, quantityColumn, moneyColumn, rules = [] } = declaration;
  const counts = declaration.columns.some(({ required }) => required);
  const problems: DeclarationProblem[] = counts
    ? []
    : [
        {
          code: 'none-required',
          vi: 'Phải có ít nhất một cột bắt buộc để nhận ra bảng trong tệp.',
          en: 'At least one column must be required, or no table is recognised.',
        },
      ];
  const named = [...key, groupField, receiverColumn, quantityColumn, moneyColumn];
  const all = [...named, ...rules.flatMap(columnsOfRule)].filter((each) => each !== undefined);
  for (const each of new Set(all)) {
    if (columnOf(declaration, each)) continue;
    problems.push({
      ...{ code: 'no-such-column', column: each },
      vi: `Loại danh sách nhắc đến cột “${each}” nhưng không có cột đó.`,
      en: `The list type speaks of a column “${each}” that it does not have.`,
    });
  }
  const typed = [
    [quantityColumn, 'quantity'],
    [moneyColumn, 'money'],
    [receiverColumn, 'text'],
    [groupField, 'text'],
  ] as const;
  for (const [name, type] of typed) {
    const column = name === undefined ? undefined : columnOf(declaration, name);
    if (!column || column.type === type) continue;
    problems.push(wrongType(column));
  }
  return problems;
}

/** Two columns with one heading: no file could say which it means. */
function sharedHeadings({ columns }: ListDeclaration): DeclarationProblem[] {
  const owner = new Map<string, ColumnDeclaration>();
  const keys = new Set<string>();
  const problems: DeclarationProblem[] = [];
  for (const column of columns) {
    const headings = [column.header.vi, column.header.en, ...column.aliases];
    for (const heading of new Set(headings.map(normaliseHeading))) {
      const other = owner.get(heading);
      if (other && other !== column) {
        problems.push({
          ...{ code: 'shared-heading', column: column.key },
          vi: `Hai cột “${other.header.vi}” và “${column.header.vi}” cùng có tên gọi “${heading}”. Đổi một trong hai.`,
          en: `The columns “${other.header.en}” and “${column.header.en}” share the heading “${heading}”. Change one.`,
        });
      }
      if (heading !== '') owner.set(heading, column);
    }
    if (keys.has(column.key)) {
      problems.push({
        ...{ code: 'shared-key', column: column.key },
        vi: `Có hai cột cùng mã “${column.key}”.`,
        en: `Two columns have the key “${column.key}”.`,
      });
    }
    keys.add(column.key);
  }
  return problems;
}

function columnProblems(column: ColumnDeclaration): DeclarationProblem[] {
  const { key, header, aliases, type, choices } = column;
  const headings = [header.vi, header.en, ...aliases];
  const problems: DeclarationProblem[] = [];
  if (headings.every((heading) => normaliseHeading(heading) === '')) {
    problems.push({
      ...{ code: 'no-heading', column: key },
      vi: 'Tên cột phải có chữ hoặc số ngoài dấu ngoặc.',
      en: 'A heading needs letters or digits outside brackets.',
    });
  }
  const refusal = headings.map((heading) => refusalOf([heading])).find(Boolean);
  if (refusal) problems.push({ code: 'refused', column: key, ...whyRefused(refusal) });
  const kind = headings.map(guardedAs).find(Boolean);
  if (kind && sealedKind(column) === undefined) {
    problems.push({
      ...{ code: 'must-be-sealed', column: key },
      vi: `Cột “${header.vi}” chứa dữ liệu cá nhân phải mã hóa và che. Chọn mức bảo vệ tương ứng.`,
      en: `The column “${header.en}” holds personal data that rest sealed and masked. Choose how it is guarded.`,
    });
  }
  if (sealedKind(column) && type !== 'text') problems.push(wrongType(column));
  if ((type === 'choice') !== (choices !== undefined)) {
    problems.push({
      ...{ code: 'choices', column: key },
      vi: `Cột “${header.vi}”: chỉ cột lựa chọn mới có, và phải có, các lựa chọn.`,
      en: `The column “${header.en}”: choices belong to columns of choices, and to no other.`,
    });
  }
  return [...problems, ...choiceProblems(column)];
}

function choiceProblems({ key, choices = [] }: ColumnDeclaration): DeclarationProblem[] {
  const owner = new Map<string, string>();
  return choices.flatMap(({ value, vi, aliases }) =>
    [...new Set([value, vi, ...aliases].map(normaliseHeading))].flatMap((word) => {
      const other = owner.get(word);
      owner.set(word, other ?? value);
      if (other === undefined || other === value) return [];
      return [
        {
          ...{ code: 'shared-choice', column: key },
          vi: `Từ “${word}” chỉ hai lựa chọn khác nhau.`,
          en: `The word “${word}” means two choices.`,
        },
      ];
    }),
  );
}

function ruleProblems(rule: RowRule, declaration: ListDeclaration): DeclarationProblem[] {
  const wanted = DAYS.has(rule.kind) ? ['day'] : NUMBERS.has(rule.kind) ? NUMERIC : null;
  if (!wanted) return [];
  return columnsOfRule(rule).flatMap((key) => {
    const column = columnOf(declaration, key);
    return column && !wanted.includes(column.type) ? [wrongType(column)] : [];
  });
}

const NUMERIC = ['integer', 'decimal', 'money', 'quantity'];

const wrongType = ({ key, header }: ColumnDeclaration): DeclarationProblem => ({
  ...{ code: 'wrong-type', column: key },
  vi: `Kiểu của cột “${header.vi}” không dùng được vào việc đã ghi.`,
  en: `The type of the column “${header.en}” does not fit what it is used for.`,
});
