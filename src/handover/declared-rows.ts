import type { RowValues } from '../imports/declaration';
import type { PlannedRow } from '../imports/planned-row';
import { newId } from '../platform/database/ids';
import { fold } from '../platform/text/fold';
import type { HandoverItem } from './handover-item.entity';
import type { ListType } from './list-types/list-type';
import { OWNERSHIP, RECEIVER, ROW_CODE, SURPLUS } from './list-types/list-type';
import type { Portion } from './portion.entity';
import type { Stamp } from './handover.repository';
import type { RowCodes } from './row-codes';
import { rowWords } from './rows/row-words';
import type { Origin } from './bucket';
import { amountsOf } from './conservation/measured-columns';

const NAME_LENGTH = 500;

/** What the new rows of a list are made with. */
export interface NewRows {
  listId: string;
  type: ListType;
  /** Rows already in the list. */
  rowsBefore: number;
  /** Gives out the codes of the new rows. */
  codes: RowCodes;
  origin: Origin;
  stamp: Stamp;
}

/** The text that stands for a row in tables and messages. */
export function nameOf(type: ListType, values: RowValues): { name: string; foldedName: string } {
  const name = String(values[type.nameColumn] ?? '').slice(0, NAME_LENGTH);
  return { name, foldedName: fold(name).slice(0, NAME_LENGTH) };
}

/** True where the row itself names its receiver, instead of taking the only possible one. */
export function namesReceiver(row: Pick<PlannedRow, 'values'>): boolean {
  return typeof row.values[RECEIVER] === 'string';
}

/** Items of new rows, each with its one portion. */
export function itemsOf(
  rows: readonly PlannedRow[],
  made: NewRows,
): { items: HandoverItem[]; portions: Portion[] } {
  const items = rows.map((row, at): HandoverItem => {
    const position = made.rowsBefore + at + 1;
    const own = row.values[ROW_CODE];
    const rowCode = made.codes.next(typeof own === 'string' ? own : undefined);
    return {
      id: newId(),
      listId: made.listId,
      position,
      rowCode,
      fingerprint: row.fingerprint,
      ...nameOf(made.type, row.values),
      groupPath: row.groupPath,
      values: row.values,
      ...rowWords(made.type, row.values, [rowCode, ...row.groupPath]),
      bucket: null,
      declaredAt: made.stamp.changedAt,
      version: 1,
      origin: originOf(made.origin, row.values),
    };
  });
  const portions = items.map((item, at): Portion => ({
    id: newId(),
    listId: made.listId,
    itemId: item.id,
    receiverOrganisationId: rows[at]!.receiverOrganisationId ?? null,
    bucket: 'outstanding',
    ...amountsOf(made.type, item.values),
    reason: null,
    note: null,
    ...made.stamp,
    version: 1,
    origin: item.origin,
  }));
  return { items, portions };
}

/** A supplementary asset that the count found too much is marked so: "thừa". */
const originOf = (origin: Origin, values: RowValues): Origin =>
  origin === 'supplemented' && values[OWNERSHIP] === SURPLUS ? 'surplus' : origin;
