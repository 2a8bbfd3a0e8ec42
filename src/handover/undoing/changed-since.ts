import { contentOf } from '../../imports/content';
import type { ListDeclaration } from '../../imports/declaration';
import type { PlannedRow } from '../../imports/planned-row';
import type { HandoverItem } from '../handover-item.entity';
import type { Portion } from '../portion.entity';

/** A row of the list as it stands, with all its portions. */
export interface StandingRow {
  item: Pick<HandoverItem, 'rowCode' | 'values' | 'version'>;
  portions: readonly Pick<Portion, 'bucket' | 'version' | 'receiverOrganisationId'>[];
}

/** Whether a row that an import made is no longer as it was made. */
export const createdChanged = ({ item, portions }: StandingRow): boolean =>
  item.version !== 1 ||
  portions.length !== 1 ||
  portions[0]!.version !== 1 ||
  portions[0]!.bucket !== 'outstanding';

/**
 * Whether a row that an import corrected is no longer as the import left it.
 * @param receiver whom the import gave it to; undefined where it left that alone.
 */
export function correctedChanged(
  declaration: ListDeclaration,
  { item, portions }: StandingRow,
  row: Pick<PlannedRow, 'values'>,
  receiver: string | null | undefined,
): boolean {
  if (portions.length !== 1 || portions[0]!.bucket !== 'outstanding') return true;
  if (receiver !== undefined && portions[0]!.receiverOrganisationId !== receiver) return true;
  return contentOf(declaration, item.values) !== contentOf(declaration, row.values);
}
