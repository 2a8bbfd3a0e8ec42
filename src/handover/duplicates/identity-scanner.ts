import { Injectable } from '@nestjs/common';
import { In, MoreThan, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { inLots, turnOfOthers } from '../../platform/turns';
import { Keyring } from '../../platform/secrets/keyring';
import { HandoverItem } from '../handover-item.entity';
import { HandoverList } from '../handover-list.entity';
import { listType } from '../list-types/list-types';
import { identitiesOf } from './identity';
import { IdentityScan, ItemIdentity } from './item-identity.entity';

/** Rows looked through between two turns of everybody else. */
const ROWS_A_TURN = 128;
/** Keys held against the stored ones, and written where they differ, at a time. */
const KEYS_AT_ONCE = 2_000;

type StaleList = Pick<HandoverList, 'id' | 'roundId' | 'listType' | 'version'>;

/** Keeps what rows go by in step with their lists; a list that has not changed is not looked at again. */
@Injectable()
export class IdentityScanner {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly keyring: Keyring,
    private readonly clock: Clock,
  ) {}

  /** Lists of a round that changed since they were looked through. */
  async stale(manager: EntityManager, roundId: string): Promise<StaleList[]> {
    const lists = await manager.find(HandoverList, {
      select: { id: true, roundId: true, listType: true, version: true },
      where: { roundId },
      order: { id: 'ASC' },
    });
    const scans = new Map((await manager.find(IdentityScan)).map((scan) => [scan.listId, scan]));
    return lists.filter(({ id, listType: code, version }) => {
      const scan = scans.get(id);
      return (
        scan?.listVersion !== version ||
        scan.typeVersion !== listType(code)!.declaration.version ||
        scan.keyVersion !== this.keyring.version
      );
    });
  }

  /**
   * Looks one list through and writes only what differs. What changes meanwhile is found the next time.
   * @returns how many rows it has.
   */
  async scan(list: StaleList): Promise<number> {
    const { declaration, identifies = [] } = listType(list.listType)!;
    let last = 0;
    let rows = 0;
    let seen: string[] = [];
    let wanted: ItemIdentity[] = [];
    const keep = async () => {
      await this.write(await this.presentOf(seen), wanted);
      [seen, wanted] = [[], []];
    };
    for (;;) {
      const items = await this.reader.manager.find(HandoverItem, {
        select: { id: true, values: true, version: true, bucket: true, position: true } as never,
        where: { listId: list.id, position: MoreThan(last) },
        order: { position: 'ASC' },
        take: ROWS_A_TURN,
      });
      if (items.length === 0) break;
      last = items.at(-1)!.position;
      rows += items.length;
      for (const item of items) {
        seen.push(item.id);
        wanted.push(...this.identities(list, item, identifies));
      }
      if (wanted.length >= KEYS_AT_ONCE || seen.length >= KEYS_AT_ONCE) await keep();
      await turnOfOthers();
    }
    await keep();
    const scan = { listId: list.id, listVersion: list.version, scannedAt: this.clock.moment() };
    const held = { typeVersion: declaration.version, keyVersion: this.keyring.version };
    await this.unitOfWork.run((manager) =>
      insertRows(manager, IdentityScan, [{ ...scan, ...held }], ['listId']),
    );
    return rows;
  }

  /** A row that will not be handed over is no second one of anything. */
  private identities(
    list: StaleList,
    item: HandoverItem,
    identifies: Parameters<typeof identitiesOf>[0],
  ): ItemIdentity[] {
    if (item.bucket === 'closed') return [];
    return identitiesOf(identifies, item.values).map(({ repeats, ...identity }) => ({
      ...identity,
      ...{ itemId: item.id, listId: list.id, roundId: list.roundId },
      ...{ itemVersion: item.version, repeats: repeats ? 1 : 0 },
    }));
  }

  private async presentOf(itemIds: readonly string[]): Promise<ItemIdentity[]> {
    const present: ItemIdentity[] = [];
    for await (const some of inLots(itemIds, ROWS_A_TURN))
      present.push(...(await this.reader.manager.findBy(ItemIdentity, { itemId: In(some) })));
    return present;
  }

  private async write(present: readonly ItemIdentity[], wanted: ItemIdentity[]): Promise<void> {
    const nameOf = ({ itemId, register, kind }: ItemIdentity) => `${itemId} ${register} ${kind}`;
    const said = ({ key, itemVersion, repeats }: ItemIdentity) =>
      `${key} ${itemVersion} ${repeats}`;
    const before = new Map(present.map((each) => [nameOf(each), each]));
    const changed = wanted.filter((each) => {
      const old = before.get(nameOf(each));
      return !old || said(old) !== said(each);
    });
    const names = new Set(wanted.map(nameOf));
    const gone = present.filter((each) => !names.has(nameOf(each)));
    if (changed.length === 0 && gone.length === 0) return;
    await this.unitOfWork.runRows(changed.length + gone.length, async (manager) => {
      for (const { itemId, register, kind } of gone)
        await manager.delete(ItemIdentity, { itemId, register, kind });
      await insertRows(manager, ItemIdentity, changed, ['itemId', 'register', 'kind']);
    });
  }
}
