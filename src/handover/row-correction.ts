import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { fingerprintOf } from '../imports/fingerprint';
import type { PlannedRow } from '../imports/planned-row';
import { StaleVersion, updateVersioned } from '../platform/database/update-versioned';
import { DataKeys } from '../platform/secrets/data-keys';
import { Keyring } from '../platform/secrets/keyring';
import { changedColumns, ownerOf, shareOf, type AuditedObject } from './audited-list';
import { amountsOf } from './conservation/measured-columns';
import { nameOf, namesReceiver } from './declared-rows';
import { HandoverItem } from './handover-item.entity';
import { itemSettled, keyTaken } from './handover.errors';
import { HandoverRepository, type PortionChange } from './handover.repository';
import type { OpenList } from './list-access';
import type { ListType } from './list-types/list-type';
import { listType } from './list-types/list-types';
import { markDeclared } from './receivers/spanning-marks';
import { rowWords } from './rows/row-words';
import type { Portion } from './portion.entity';
import { refuseSigned } from './shares/frozen-rows';
import { isUndone } from './undoing/undone';

/** True while a row may still be corrected: one portion, which nobody has settled or disputed. */
export function isCorrectable(portions: readonly Pick<Portion, 'bucket'>[]): boolean {
  return portions.length === 1 && portions[0]!.bucket === 'outstanding';
}

/** Corrects declared rows from a new import. */
@Injectable()
export class RowCorrection {
  constructor(
    private readonly repository: HandoverRepository,
    private readonly keyring: Keyring,
    private readonly keys: DataKeys,
  ) {}

  /**
   * Writes the new values of rows, and of their portions where amounts or receiver differ.
   * @param rows with `targetId`.
   * @param receivers by item, where a correction is taken back: whom it was for before.
   * @returns the changed items for the audit entry.
   * @throws itemSettled where a row can no longer be corrected.
   */
  async correct(
    manager: EntityManager,
    open: OpenList,
    rows: readonly PlannedRow[],
    receivers?: ReadonlyMap<string, string | null>,
  ) {
    if (rows.length === 0) return [];
    const ids = rows.map(({ targetId }) => targetId!);
    const portions = Map.groupBy(
      await this.repository.portionsOfItems(manager, ids),
      ({ itemId }) => itemId,
    );
    const type = listType(open.list.listType, open.list.typeVersion)!;
    const key = await this.keys.keyOf(manager, ownerOf(open.list.id));
    const changed: AuditedObject[] = [];
    for (const row of rows) {
      const item = await manager.findOneBy(HandoverItem, {
        id: row.targetId!,
        listId: open.list.id,
      });
      if (!item) throw new StaleVersion('handover_item', row.targetId!, 0);
      const own = portions.get(item.id) ?? [];
      if (!isCorrectable(own) && !isUndone(own)) throw itemSettled({ row: item.rowCode });
      await refuseSigned(manager, own);
      const moved = await this.rewrite(
        ...([manager, open, item, own[0]!, row, receivers] as const),
      );
      changed.push({
        type: 'handover_item',
        id: item.id,
        ...changedColumns({ keyring: this.keyring, key }, type, item.id, {
          before: item.values,
          after: row.values,
        }),
      });
      if (moved) changed.push(moved);
    }
    return changed;
  }

  /** A row that is about another thing now goes by that thing's key. @throws keyTaken. */
  private async keyed(
    manager: EntityManager,
    item: HandoverItem,
    { declaration }: ListType,
    values: HandoverItem['values'],
  ): Promise<{ fingerprint?: string }> {
    const fingerprint = fingerprintOf(declaration, values);
    if (fingerprint === fingerprintOf(declaration, item.values)) return {};
    const { listId } = item;
    const other = await manager.findOneBy(HandoverItem, {
      listId,
      fingerprint,
    });
    if (other && other.id !== item.id) throw keyTaken({ row: item.rowCode, other: other.rowCode });
    return { fingerprint };
  }

  private async rewrite(
    manager: EntityManager,
    { list, stamp }: OpenList,
    item: HandoverItem,
    portion: Portion,
    row: PlannedRow,
    receivers?: ReadonlyMap<string, string | null>,
  ): Promise<AuditedObject | undefined> {
    const type = listType(list.listType, list.typeVersion)!;
    const { values, groupPath } = row;
    await updateVersioned(manager, HandoverItem, item, {
      ...(await this.keyed(manager, item, type, values)),
      values: values as never,
      groupPath,
      ...nameOf(type, values),
      ...rowWords(type, values, [item.rowCode, ...groupPath]),
    });
    await this.repository.indexAgain(manager, { ...item, values });
    await markDeclared(manager, [{ ...item, values }]);
    const change: PortionChange = { ...amountsOf(type, values) };
    const undone = isUndone([portion]);
    if (receivers) {
      if (receivers.has(item.id)) change.receiverOrganisationId = receivers.get(item.id)!;
    } else if (namesReceiver(row) || undone)
      change.receiverOrganisationId = row.receiverOrganisationId ?? null;
    // The row is declared anew: it stands where new rows begin.
    if (undone)
      Object.assign(change, {
        bucket: 'outstanding',
        reason: null,
        note: null,
      });
    const same = Object.entries(change).every(
      ([key, value]) => portion[key as keyof Portion] === value,
    );
    if (same) return undefined;
    const cause = receivers ? stamp.cause : 'corrected';
    await this.repository.change(manager, [portion], change, {
      ...stamp,
      cause,
    });
    const after = { ...portion, ...change };
    const told = (each: Portion) => ({
      ...(undone && {
        bucket: each.bucket,
        ...(each.reason && { reason: each.reason }),
      }),
      ...shareOf(each),
    });
    return {
      type: 'portion',
      id: portion.id,
      before: told(portion),
      after: told(after),
    };
  }
}
