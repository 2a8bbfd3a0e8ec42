import { columnOf, type ListDeclaration, type RowValues } from './declaration';
import type { RowRule } from './row-rule';
import type { CellProblem } from './row-problems';
import { valueText } from './value-text';

/** What lies outside the row that is held against its rules. */
export interface RuleContext {
  /** Last day that the figures of the round cover, `YYYY-MM-DD`; rules about it are silent without. */
  cutOffDay?: string;
  /** Columns whose cells could not be read. */
  unreadable?: ReadonlySet<string>;
}

type Comparing = Extract<
  RowRule,
  { kind: 'not-after-cut-off' | 'in-order' | 'at-most' | 'range' | 'sum' }
>;

/** @returns what a rule that compares days or numbers of one row finds wrong, and at which column. */
export function comparisonBroken(
  rule: Comparing,
  declaration: ListDeclaration,
  values: RowValues,
  { cutOffDay }: RuleContext,
): { column: string; problem: CellProblem } | undefined {
  const nameOf = (key: string) => columnOf(declaration, key)?.header.vi ?? key;
  const told = (key: string, value = values[key] ?? null) =>
    valueText(columnOf(declaration, key), value);
  const number = (key: string) => {
    const value = values[key];
    return typeof value === 'number' ? value : undefined;
  };
  switch (rule.kind) {
    case 'not-after-cut-off': {
      const day = values[rule.column];
      if (typeof day !== 'string' || cutOffDay === undefined || day <= cutOffDay) return undefined;
      const parameters = {
        column: nameOf(rule.column),
        day: told(rule.column),
        limit: told(rule.column, cutOffDay),
      };
      return { column: rule.column, problem: { code: 'after-cut-off', parameters } };
    }
    case 'in-order': {
      const [earlier, later] = [values[rule.earlier], values[rule.later]];
      if (typeof earlier !== 'string' || typeof later !== 'string' || earlier <= later)
        return undefined;
      const parameters = {
        earlier: nameOf(rule.earlier),
        first: told(rule.earlier),
        later: nameOf(rule.later),
        second: told(rule.later),
      };
      return { column: rule.later, problem: { code: 'wrong-order', parameters } };
    }
    case 'at-most': {
      const [value, most] = [number(rule.column), number(rule.other)];
      if (value === undefined || most === undefined || value <= most) return undefined;
      const parameters = {
        column: nameOf(rule.column),
        first: told(rule.column),
        other: nameOf(rule.other),
        second: told(rule.other),
      };
      return { column: rule.column, problem: { code: 'more-than', parameters } };
    }
    case 'range': {
      const value = number(rule.column);
      if (value === undefined || (value >= rule.from && value <= rule.to)) return undefined;
      const parameters = {
        column: nameOf(rule.column),
        said: told(rule.column),
        from: told(rule.column, rule.from),
        to: told(rule.column, rule.to),
      };
      return { column: rule.column, problem: { code: 'out-of-range', parameters } };
    }
    case 'sum': {
      const stated = number(rule.total);
      const parts = [...rule.plus, ...rule.minus].map(number);
      if (stated === undefined || parts.some((part) => part === undefined)) return undefined;
      const computed = parts.reduce<number>(
        (sum, part, at) => sum + (at < rule.plus.length ? part! : -part!),
        0,
      );
      if (computed === stated) return undefined;
      const formula = [
        ...rule.plus.map((key, at) => `${at === 0 ? '' : ' + '}“${nameOf(key)}”`),
        ...rule.minus.map((key) => ` − “${nameOf(key)}”`),
      ].join('');
      const parameters = {
        total: nameOf(rule.total),
        stated: told(rule.total),
        formula,
        computed: told(rule.total, computed),
      };
      return { column: rule.total, problem: { code: 'sum-differs', parameters } };
    }
  }
}
