import type { Label } from '../../office/papers/label';
import type { ListType } from '../list-types/list-type';
import { labelText } from './label-text';
import type { RegisterLine } from './register-rows';

/** What labels are stuck on. */
const LABELLED: ReadonlySet<string> = new Set(['assets', 'records', 'systems', 'other']);
const QUANTITY = 1000;

/** Whether rows of a kind of list get labels: things, never people. */
export function mayLabel({ group, nameColumn, declaration }: ListType): boolean {
  const name = declaration.columns.find(({ key }) => key === nameColumn);
  return LABELLED.has(group) && (name?.sensitivity ?? 'none') === 'none';
}

/** The label of a row in the register of a unit. */
export function labelOf({ row, giver, portions }: RegisterLine, unit: string): Label {
  const quantity = portions.reduce((sum, portion) => sum + Number(portion.quantity), 0);
  const many = quantity === QUANTITY ? '' : ` · SL ${(quantity / QUANTITY).toLocaleString('vi')}`;
  return {
    code: labelText(row.rowCode, row.id),
    owner: unit,
    name: row.name,
    line: `${row.rowCode}${many}`,
    source: giver.name,
  };
}
