import type { ImportBatchDetail, ImportSheet } from '../api';

/** Value of a heading that fills no column. */
export const NOT_IMPORTED = '';

/**
 * Columns of the file that hold one column of the list together, as “Nam” and “Nữ” under “Ngày sinh” do, where the
 * person leaves them so.
 * @param keys column of the list by column of the file, as chosen by now.
 */
export function columnsTogether(
  columns: ImportSheet['columns'],
  keys: Readonly<Record<string, string>>,
): ReadonlySet<string> {
  const together = columns.filter(({ key }) => {
    const parts = columns.filter((each) => each.key === key);
    return parts.length > 1 && parts.every(({ column }) => keys[column] === key);
  });
  return new Set(together.map(({ column }) => column));
}

/**
 * What a choice of columns leaves wrong.
 * @param keys column of the list by column of the file.
 * @param together columns that fill one column of the list together.
 * @returns names of columns filled twice, and of required ones filled by none.
 */
export function matchProblems(
  keys: Readonly<Record<string, string>>,
  offered: ImportBatchDetail['offered'],
  together: ReadonlySet<string> = new Set(),
): { twice: string[]; missing: string[] } {
  const held = new Set([...together].map((column) => keys[column]!));
  const alone = Object.entries(keys).filter(([column]) => !together.has(column));
  const chosen = [...held, ...alone.map(([, key]) => key)].filter((key) => key !== NOT_IMPORTED);
  const times = (key: string) => chosen.filter((each) => each === key).length;
  return {
    twice: offered.filter(({ key }) => times(key) > 1).map(({ name }) => name),
    missing: offered.filter(({ key, required }) => required && times(key) === 0).map((o) => o.name),
  };
}
