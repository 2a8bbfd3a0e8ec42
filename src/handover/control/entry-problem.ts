import type { AppError } from '../../platform/http/app-error';
import type { ListType } from '../list-types/list-type';
import { controlNotCounted, controlSourceUnknown } from './control.errors';
import type { ControlEntry } from './control.schema';
import { controlSource, OTHER } from './control-sources';

/**
 * What keeps a control figure from being compared with lists of its kind.
 * @param row where it stands, for the sentence.
 */
export function entryProblem(
  entry: Pick<ControlEntry, 'source' | 'sourceName' | 'quantity' | 'money' | 'listType'>,
  { declaration }: ListType,
  row: number,
): AppError | undefined {
  const { source, sourceName, quantity, money, listType } = entry;
  if (!controlSource(source) || (source === OTHER && sourceName === ''))
    return controlSourceUnknown({ row, source: sourceName || source });
  if (quantity !== null && !declaration.quantityColumn)
    return controlNotCounted({ row, listType, what: 'số lượng', whatEn: 'a quantity' });
  if (money !== null && !declaration.moneyColumn)
    return controlNotCounted({ row, listType, what: 'giá trị', whatEn: 'a value' });
  return undefined;
}
