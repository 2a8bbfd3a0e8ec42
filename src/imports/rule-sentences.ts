import { columnOf, type ListDeclaration, type Wording } from './declaration';
import type { RowRule } from './row-rule';
import { valueText } from './value-text';

/** What a rule asks of a row, told before anybody breaks it. */
export function ruleSentence(rule: RowRule, declaration: ListDeclaration): Wording {
  const name = (language: keyof Wording) => (key: string) =>
    `“${columnOf(declaration, key)?.header[language] ?? key}”`;
  const [vi, en] = [name('vi'), name('en')];
  const all = (keys: readonly string[]) => ({
    vi: keys.map(vi).join(', '),
    en: keys.map(en).join(', '),
  });
  const said = (column: string, values: readonly (string | number | boolean)[]) =>
    values.map((value) => valueText(columnOf(declaration, column), value)).join(', ');
  switch (rule.kind) {
    case 'only': {
      const told = said(rule.when.column, [rule.when.value]);
      const { vi: these, en: those } = all(rule.columns);
      return {
        vi: `Dòng có ${vi(rule.when.column)} là “${told}” chỉ được ghi: ${these}.`,
        en: `A row with “${told}” in ${en(rule.when.column)} holds only ${those}.`,
      };
    }
    case 'needs-document': {
      const { vi: these, en: those } = all(rule.columns);
      return {
        vi: `Ghi ${these} thì phải ghi số và ngày ở ${vi(rule.document)}, ${vi(rule.date)}.`,
        en: `${those} need number and date in ${en(rule.document)}, ${en(rule.date)}.`,
      };
    }
    case 'at-least-one': {
      const told = all(rule.columns);
      return {
        vi: `Ghi ít nhất một trong các cột ${told.vi}.`,
        en: `At least one of ${told.en} is filled.`,
      };
    }
    case 'exactly-one': {
      const told = all(rule.columns);
      return { vi: `Ghi đúng một trong các cột ${told.vi}.`, en: `One of ${told.en} is filled.` };
    }
    case 'together': {
      const told = all(rule.columns);
      return {
        vi: `${told.vi}: ghi đủ cùng nhau hoặc cùng để trống.`,
        en: `${told.en} are filled together or not at all.`,
      };
    }
    case 'not-after-cut-off':
      return {
        vi: `${vi(rule.column)} không sau thời điểm chốt số liệu.`,
        en: `${en(rule.column)} is not after the cut-off.`,
      };
    case 'in-order':
      return {
        vi: `${vi(rule.later)} không trước ${vi(rule.earlier)}.`,
        en: `${en(rule.later)} is not before ${en(rule.earlier)}.`,
      };
    case 'at-most':
      return {
        vi: `${vi(rule.column)} không lớn hơn ${vi(rule.other)}.`,
        en: `${en(rule.column)} is no larger than ${en(rule.other)}.`,
      };
    case 'range': {
      const [from, to] = [said(rule.column, [rule.from]), said(rule.column, [rule.to])];
      return {
        vi: `${vi(rule.column)} từ ${from} đến ${to}.`,
        en: `${en(rule.column)} from ${from} to ${to}.`,
      };
    }
    case 'sum': {
      const formula = (word: (key: string) => string) =>
        [rule.plus.map(word).join(' + '), ...rule.minus.map((each) => `− ${word(each)}`)].join(' ');
      return {
        vi: `${vi(rule.total)} = ${formula(vi)}.`,
        en: `${en(rule.total)} = ${formula(en)}.`,
      };
    }
    case 'needs': {
      const told = said(rule.when.column, rule.when.values);
      const { vi: these, en: those } = all(rule.columns);
      return {
        vi: `Dòng có ${vi(rule.when.column)} là “${told}” phải ghi ${these}.`,
        en: `A row with “${told}” in ${en(rule.when.column)} needs ${those}.`,
      };
    }
    case 'equals': {
      const told = said(rule.when.column, rule.when.values);
      const expected = said(rule.column, [rule.value]);
      return {
        vi: `Dòng có ${vi(rule.when.column)} là “${told}” thì ${vi(rule.column)} bằng ${expected}.`,
        en: `A row with “${told}” in ${en(rule.when.column)} has ${expected} in ${en(rule.column)}.`,
      };
    }
  }
}
