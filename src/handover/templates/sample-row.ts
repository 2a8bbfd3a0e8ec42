import { sealedKind, type ColumnDeclaration, type RowValues } from '../../imports/declaration';
import { isOrdinal } from '../../imports/match-columns';
import { RECEIVER, ROW_CODE, type ListType } from '../list-types/list-type';
import { EXAMPLES } from './example-values';

/** A row filled in rightly, made up: what the template of a list shows and the import passes over. */
export function sampleOf({ declaration: { code, columns } }: ListType): RowValues {
  return Object.fromEntries(columns.map((column) => [column.key, exampleOf(code, column)]));
}

function exampleOf(code: string, column: ColumnDeclaration) {
  const { key, type, required, choices = [] } = column;
  const bare = isOrdinal(column) || key === RECEIVER || key === ROW_CODE;
  if (bare || (sealedKind(column) && !required)) return null;
  const own = EXAMPLES[`${code}.${key}`] ?? EXAMPLES[key];
  if (own !== undefined && fits(column, own)) return own;
  if (type === 'choice') return choices[0]?.value ?? null;
  if (!required) return null;
  return FALLBACKS[type];
}

/** A province's own column may have the key of another and hold something else. */
function fits({ type, choices = [] }: ColumnDeclaration, value: unknown): boolean {
  if (value === null) return false;
  if (type === 'choice') return choices.some((choice) => choice.value === value);
  if (type === 'flag') return typeof value === 'boolean';
  if (type === 'day') return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
  return (type === 'text') === (typeof value === 'string');
}

const FALLBACKS: Record<ColumnDeclaration['type'], string | number | boolean> = {
  ...{ text: 'Nội dung', integer: 1, decimal: 1, money: 1_000_000, quantity: 1000 },
  ...{ day: '2024-05-20', choice: '', flag: true },
};
