import type { ListDeclaration, RowValues } from './declaration';

/** The first required text of a row, or whatever text it has. */
export function titleOf(values: RowValues, declaration: ListDeclaration): string {
  const texts = declaration.columns.filter((column) => column.type === 'text');
  const ordered = [...texts.filter((column) => column.required), ...texts];
  const filled = ordered.find(({ key }) => typeof values[key] === 'string');
  return filled ? String(values[filled.key]) : '';
}
