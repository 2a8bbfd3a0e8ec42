import type { ImportBatchDetail } from '../api';

/** Value of a heading that fills no column. */
export const NOT_IMPORTED = '';

/**
 * What a choice of columns leaves wrong.
 * @param keys column of the list by column of the file.
 * @returns names of columns filled twice, and of required ones filled by none.
 */
export function matchProblems(
  keys: Readonly<Record<string, string>>,
  offered: ImportBatchDetail['offered'],
): { twice: string[]; missing: string[] } {
  const chosen = Object.values(keys).filter((key) => key !== NOT_IMPORTED);
  const times = (key: string) => chosen.filter((each) => each === key).length;
  return {
    twice: offered.filter(({ key }) => times(key) > 1).map(({ name }) => name),
    missing: offered.filter(({ key, required }) => required && times(key) === 0).map((o) => o.name),
  };
}
