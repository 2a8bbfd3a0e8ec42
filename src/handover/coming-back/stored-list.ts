import { In, MoreThan, type EntityManager } from 'typeorm';
import type { ExistingRow } from '../../imports/import-target';
import { turnOfOthers } from '../../platform/turns';
import { HandoverItem } from '../handover-item.entity';
import { ROW_CODE } from '../list-types/list-type';
import { Portion } from '../portion.entity';
import { isCorrectable } from '../row-correction';
import { isUndone } from '../undoing/undone';
import type { PresentRow } from './past-rows';

/** Rows fetched between two turns of everybody else. */
const ROWS_A_TURN = 256;

const LOCKED = {
  vi: 'dòng đã được tiếp nhận, đang chênh lệch, không bàn giao hoặc đã chia; lập danh sách bổ sung thay vì sửa',
  en: 'the row is accepted, in dispute, closed or split; declare a supplementary row instead',
};

/** What of a row a file is held against. */
const OF_ITEM = {
  ...{ id: true, position: true, version: true, values: true, fingerprint: true, rowCode: true },
} as const;

/** The rows of a list by fingerprint, as a file is held against them, and each with its first share. */
export async function storedList(
  manager: EntityManager,
  listId: string,
): Promise<{ existing: Map<string, ExistingRow>; present: PresentRow[] }> {
  const existing = new Map<string, ExistingRow>();
  const present: PresentRow[] = [];
  for (let last = 0; ; await turnOfOthers()) {
    const items = await manager.find(HandoverItem, {
      select: OF_ITEM as never,
      where: { listId, position: MoreThan(last) },
      order: { position: 'ASC' },
      take: ROWS_A_TURN,
    });
    const itemId = In(items.map(({ id }) => id));
    const shares = items.length > 0 ? await manager.find(Portion, { where: { itemId } }) : [];
    const portions = Map.groupBy(shares.sort(byId), (each) => each.itemId);
    for (const item of items) {
      const own = portions.get(item.id) ?? [];
      const { id, version, values } = item;
      present.push({ id, version, values, share: own[0] && { id: own[0].id } });
      existing.set(item.fingerprint, existingRow(item, own));
    }
    if (items.length < ROWS_A_TURN) return { existing, present };
    last = items.at(-1)!.position;
  }
}

const byId = (one: Portion, other: Portion): number => (one.id < other.id ? -1 : 1);

function existingRow({ id, version, values, rowCode }: HandoverItem, own: Portion[]): ExistingRow {
  const receiverOrganisationId = own[0]?.receiverOrganisationId ?? null;
  const dividedBetween = own.map((each) => each.receiverOrganisationId);
  return {
    ...{ id, version, values, receiverOrganisationId, shown: { [ROW_CODE]: rowCode } },
    ...(own[0] && { shareVersion: own[0].version }),
    ...(own.length > 1 && { dividedBetween }),
    ...(isUndone(own) && { undone: true as const }),
    ...(!isCorrectable(own) && !isUndone(own) && { locked: LOCKED }),
  };
}
