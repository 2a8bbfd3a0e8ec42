import type { ListDeclaration, RowRule, RowValues } from './declaration';
import { columnOf } from './declaration';
import type { CellProblem } from './row-problems';

/** A rule that a row breaks: what to say, at which column, and what of the row may not even be kept. */
export interface BrokenRule {
  column: string;
  problem?: CellProblem;
  /** Columns whose content must not be stored; without `problem` nothing else is wrong with them. */
  withheld: string[];
}

const DOCUMENT_NUMBER =
  /\d+\s*\/?\s*(\d{4}\s*\/\s*)?(QĐ|NQ|KL|TB|HĐ|CV)|\b(số|QĐ|NQ|KL|TB)\s*:?\s*\d+/iu;
const DATE =
  /\b\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}\b|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/iu;

/** Holds a row against the rules of its list type. */
export function brokenRules(declaration: ListDeclaration, values: RowValues): BrokenRule[] {
  return (declaration.rules ?? []).flatMap((rule) => broken(rule, declaration, values) ?? []);
}

function broken(
  rule: RowRule,
  declaration: ListDeclaration,
  values: RowValues,
): BrokenRule | undefined {
  const filled = (key: string) => (values[key] ?? null) !== null;
  const nameOf = (key: string) => columnOf(declaration, key)?.header.vi ?? key;
  if (rule.kind === 'only') {
    const said = values[rule.when.column] ?? null;
    if (said !== null && said !== rule.when.value) return undefined;
    const others = declaration.columns
      .map(({ key }) => key)
      .filter((key) => !rule.columns.includes(key) && filled(key));
    if (others.length === 0) return undefined;
    // What it is could not be read: it may be one of those, so nothing more of it is kept.
    if (said === null) return { column: rule.when.column, withheld: others };
    return {
      column: others[0]!,
      problem: { code: rule.code, parameters: { columns: others.map(nameOf).join(', ') } },
      withheld: others,
    };
  }
  const given = rule.columns.find(
    (key) => filled(key) && !rule.except?.includes(String(values[key])),
  );
  if (given === undefined) return undefined;
  const document = String(values[rule.document] ?? '');
  const dated = DATE.test(document) || filled(rule.date);
  if (DOCUMENT_NUMBER.test(document) && dated) return undefined;
  return {
    column: rule.document,
    problem: { code: rule.code, parameters: { column: nameOf(given) } },
    withheld: [],
  };
}
