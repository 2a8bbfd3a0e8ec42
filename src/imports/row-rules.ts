import { columnOf, type ListDeclaration, type RowValues } from './declaration';
import { withoutDocument } from './document-rule';
import { comparisonBroken, type RuleContext } from './comparing-rules';
import { columnsOfRule, type RowRule } from './row-rule';
import type { CellProblem } from './row-problems';
import { valueText } from './value-text';

export type { RuleContext } from './comparing-rules';

/** A rule that a row breaks: what to say, at which column, and what of the row may not even be kept. */
export interface BrokenRule {
  column: string;
  problem?: CellProblem;
  /** Columns whose content must not be stored; without `problem` nothing else is wrong with them. */
  withheld: string[];
}

/**
 * Holds a row against the rules of its list type.
 * @param context what lies outside the row: the cut-off, and columns whose cells could not be read,
 *   of which rules that compare say nothing.
 */
export function brokenRules(
  declaration: ListDeclaration,
  values: RowValues,
  context: RuleContext = {},
): BrokenRule[] {
  return (declaration.rules ?? []).flatMap((rule) => {
    if (rule.kind === 'only') return onlyBroken(rule, declaration, values) ?? [];
    if (columnsOfRule(rule).some((key) => context.unreadable?.has(key))) return [];
    return broken(rule, declaration, values, context) ?? [];
  });
}

function broken(
  rule: Exclude<RowRule, { kind: 'only' }>,
  declaration: ListDeclaration,
  values: RowValues,
  context: RuleContext,
): BrokenRule | undefined {
  const filled = (key: string) => (values[key] ?? null) !== null;
  const nameOf = (key: string) => columnOf(declaration, key)?.header.vi ?? key;
  const names = (keys: string[]) => keys.map((key) => `“${nameOf(key)}”`).join(', ');
  const at = (column: string, problem: CellProblem): BrokenRule => ({
    column,
    problem,
    withheld: [],
  });
  switch (rule.kind) {
    case 'needs-document': {
      const given = withoutDocument(rule, values);
      if (given === undefined) return undefined;
      return at(rule.document, { code: rule.code, parameters: { column: nameOf(given) } });
    }
    case 'at-least-one':
      if (rule.columns.some(filled)) return undefined;
      return at(rule.columns[0]!, {
        code: 'at-least-one',
        parameters: { columns: names(rule.columns) },
      });
    case 'exactly-one': {
      const given = rule.columns.filter(filled);
      if (given.length === 1) return undefined;
      return at(given[1] ?? rule.columns[0]!, {
        code: given.length === 0 ? 'at-least-one' : 'only-one',
        parameters: { columns: names(rule.columns) },
      });
    }
    case 'together': {
      const blank = rule.columns.filter((key) => !filled(key));
      if (blank.length === 0 || blank.length === rule.columns.length) return undefined;
      return at(blank[0]!, { code: 'together', parameters: { columns: names(rule.columns) } });
    }
    case 'needs': {
      const { column } = rule.when;
      if (!holds(rule.when, values)) return undefined;
      const blank = rule.columns.filter((key) => !filled(key));
      if (blank.length === 0) return undefined;
      const told = valueText(columnOf(declaration, column), values[column] ?? null);
      return at(blank[0]!, {
        code: 'needs-columns',
        parameters: { column: nameOf(column), said: told, columns: names(blank) },
      });
    }
    case 'equals':
      if (!holds(rule.when, values) || !filled(rule.column)) return undefined;
      if (values[rule.column] === rule.value) return undefined;
      return at(rule.column, {
        code: 'must-equal',
        parameters: {
          column: nameOf(rule.when.column),
          said: valueText(
            columnOf(declaration, rule.when.column),
            values[rule.when.column] ?? null,
          ),
          other: nameOf(rule.column),
          expected: valueText(columnOf(declaration, rule.column), rule.value),
        },
      });
    default: {
      const found = comparisonBroken(rule, declaration, values, context);
      return found && at(found.column, found.problem);
    }
  }
}

const holds = (
  { column, values: wanted }: { column: string; values: (string | number | boolean)[] },
  values: RowValues,
): boolean => {
  const value = values[column] ?? null;
  return value !== null && wanted.includes(value);
};

function onlyBroken(
  rule: Extract<RowRule, { kind: 'only' }>,
  declaration: ListDeclaration,
  values: RowValues,
): BrokenRule | undefined {
  const nameOf = (key: string) => columnOf(declaration, key)?.header.vi ?? key;
  const said = values[rule.when.column] ?? null;
  if (said !== null && said !== rule.when.value) return undefined;
  const others = declaration.columns
    .map(({ key }) => key)
    .filter((key) => !rule.columns.includes(key) && (values[key] ?? null) !== null);
  if (others.length === 0) return undefined;
  // What it is could not be read: it may be one of those, so nothing more of it is kept.
  if (said === null) return { column: rule.when.column, withheld: others };
  return {
    column: others[0]!,
    problem: { code: rule.code, parameters: { columns: others.map(nameOf).join(', ') } },
    withheld: others,
  };
}
