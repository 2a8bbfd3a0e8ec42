import { createHash } from 'node:crypto';
import type { RowValues } from '../../imports/declaration';
import { fingerprintOf } from '../../imports/fingerprint';
import type { PlannedRow } from '../../imports/planned-row';
import type { MoneyMeasure } from '../bucket';
import { moneyColumnsOf } from '../conservation/measured-columns';
import type { HandoverItem } from '../handover-item.entity';
import { RECEIVER, ROW_CODE, type ListType } from '../list-types/list-type';
import type { Portion } from '../portion.entity';

/** What a body accepted of one row. */
export interface AcceptedPart {
  item: Pick<HandoverItem, 'id' | 'rowCode' | 'values' | 'groupPath'>;
  portions: readonly Pick<Portion, 'quantity' | MoneyMeasure>[];
}

/** Columns that the earlier round said of a row and the later one says anew. */
const OF_THE_ROUND: readonly string[] = [RECEIVER, ROW_CODE];

/**
 * Accepted parts as rows of a later list: the same values, with the amounts that were accepted. Two rows with one
 * identity, as of two givers, stay two rows: the second goes by the row it came from.
 * @param type in its newest version, which the later list is made with.
 */
export function prefilledRows(type: ListType, parts: readonly AcceptedPart[]): PlannedRow[] {
  const { declaration } = type;
  const known = new Set(declaration.columns.map(({ key }) => key));
  const taken = new Set<string>();
  return parts.map(({ item, portions }, at): PlannedRow => {
    const values: RowValues = Object.fromEntries(
      Object.entries(item.values).filter(([key]) => known.has(key) && !OF_THE_ROUND.includes(key)),
    );
    const sum = (measure: 'quantity' | MoneyMeasure) =>
      portions.reduce((before, portion) => before + Number(portion[measure]), 0);
    const { quantityColumn } = declaration;
    if (quantityColumn !== undefined) values[quantityColumn] = sum('quantity');
    for (const [measure, column] of moneyColumnsOf(declaration))
      if (values[column] !== undefined && values[column] !== null) values[column] = sum(measure);
    const own = fingerprintOf(declaration, values);
    const fingerprint = taken.has(own)
      ? createHash('sha256').update([own, 'prefilled', item.id].join('\u001f')).digest('hex')
      : own;
    taken.add(fingerprint);
    return {
      ...{ sheet: '', rowNumber: at + 1, verdict: 'created', problems: [] },
      ...{ values, groupPath: item.groupPath, fingerprint },
    };
  });
}
