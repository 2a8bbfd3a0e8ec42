/** When a rule speaks: where a column has one of these values. */
export interface RuleCondition {
  column: string;
  values: (string | number | boolean)[];
}

/**
 * What a row must keep to beside the types of its columns, as data. A blank is unknown, never 0 and
 * never a date: rules that compare say nothing of it.
 */
export type RowRule =
  | {
      /** Where a column has a value, only some columns may be filled. */
      kind: 'only';
      code: 'denunciation';
      when: { column: string; value: string };
      columns: string[];
    }
  | {
      /** Where one of the columns is filled, a document with number and date must be named. */
      kind: 'needs-document';
      code: 'placement-without-decision';
      columns: string[];
      /** Values that give nothing yet ("chưa bố trí"). */
      except?: string[];
      /** Text column that names the document, and the day column beside it. */
      document: string;
      date: string;
    }
  | { kind: 'at-least-one'; columns: string[] }
  /** Of a pair such as "Nam" and "Nữ" one is filled, and only one. */
  | { kind: 'exactly-one'; columns: string[] }
  /** All filled or none, such as the number and the date of a decision. */
  | { kind: 'together'; columns: string[] }
  /** A day that the figures of the handover can already know. */
  | { kind: 'not-after-cut-off'; column: string }
  | { kind: 'in-order'; earlier: string; later: string }
  /** A number no larger than another of the same kind. */
  | { kind: 'at-most'; column: string; other: string }
  /** A number from … to …, both allowed; money in đồng, quantities in thousandths. */
  | { kind: 'range'; column: string; from: number; to: number }
  /** total = sum of `plus` − sum of `minus`. */
  | { kind: 'sum'; total: string; plus: string[]; minus: string[] }
  /** Where the condition holds, these columns must be filled. */
  | { kind: 'needs'; when: RuleCondition; columns: string[] }
  /** Where the condition holds, a number must be this one. */
  | { kind: 'equals'; when: RuleCondition; column: string; value: number };

export type RowRuleKind = RowRule['kind'];

/** Every column that a rule speaks of. */
export function columnsOfRule(rule: RowRule): string[] {
  switch (rule.kind) {
    case 'only':
      return [rule.when.column, ...rule.columns];
    case 'needs-document':
      return [...rule.columns, rule.document, rule.date];
    case 'at-least-one':
    case 'exactly-one':
    case 'together':
      return rule.columns;
    case 'in-order':
      return [rule.earlier, rule.later];
    case 'at-most':
      return [rule.column, rule.other];
    case 'sum':
      return [rule.total, ...rule.plus, ...rule.minus];
    case 'needs':
      return [rule.when.column, ...rule.columns];
    case 'equals':
      return [rule.when.column, rule.column];
    default:
      return [rule.column];
  }
}
