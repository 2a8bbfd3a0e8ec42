import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { Clock } from '../clock';
import { newId } from '../database/ids';
import { insertRows } from '../database/insert-rows';
import { DataKeyRow } from './data-key.entity';
import { KEY_BYTES, Keyring } from './keyring';
import type { DataKey } from './trail-value';

/** What the values sealed by a key are about: they become unreadable together. */
export interface KeyOwner {
  type: string;
  id: string;
}

/** Keys that can be destroyed: what they sealed lies where nothing may be changed. */
@Injectable()
export class DataKeys {
  constructor(
    private readonly keyring: Keyring,
    private readonly clock: Clock,
  ) {}

  /** The key that seals for an owner from now on; made at its first use. */
  async keyOf(manager: EntityManager, owner: KeyOwner): Promise<DataKey> {
    const { type: ownerType, id: ownerId } = owner;
    const rows = await manager.find(DataKeyRow, {
      where: { ownerType, ownerId },
      order: { number: 'DESC' },
      take: 1,
    });
    const present = rows[0] && this.opened(rows[0]);
    return present ?? this.make(manager, owner, (rows[0]?.number ?? 0) + 1);
  }

  /** @returns undefined for a key that is destroyed or was never there. */
  async find(manager: EntityManager, id: string): Promise<DataKey | undefined> {
    const row = await manager.findOneBy(DataKeyRow, { id });
    return row ? this.opened(row) : undefined;
  }

  /**
   * Makes everything sealed for an owner unreadable for ever. Backups made before still hold the key.
   * @param rule code of the retention rule.
   * @returns how many keys were destroyed; none when it was done before.
   */
  async destroy(manager: EntityManager, owner: KeyOwner, rule: string): Promise<number> {
    const { affected } = await manager.update(
      DataKeyRow,
      { ownerType: owner.type, ownerId: owner.id, wrapped: Not(IsNull()) },
      { wrapped: null, destroyedAt: this.clock.moment(), destroyedBy: rule },
    );
    return affected ?? 0;
  }

  private opened({ id, wrapped }: DataKeyRow): DataKey | undefined {
    if (wrapped === null) return undefined;
    return keyFrom(id, Buffer.from(this.keyring.open(wrapped, placeOfKey(id)), 'base64'));
  }

  private async make(manager: EntityManager, owner: KeyOwner, number: number): Promise<DataKey> {
    const id = newId();
    const bytes = randomBytes(KEY_BYTES);
    const row: DataKeyRow = {
      id,
      ownerType: owner.type,
      ownerId: owner.id,
      number,
      wrapped: this.keyring.seal(bytes.toString('base64'), placeOfKey(id)),
      createdAt: this.clock.moment(),
      destroyedAt: null,
      destroyedBy: null,
    };
    await insertRows(manager, DataKeyRow, [row]);
    return keyFrom(id, bytes);
  }
}

/** What binds a wrapped key to its row. */
export const placeOfKey = (id: string): string => `data_key.wrapped:${id}`;

const keyFrom = (id: string, bytes: Buffer): DataKey => ({
  id,
  ring: new Keyring([{ version: 1, bytes }]),
});
