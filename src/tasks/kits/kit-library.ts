import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { notFound } from '../../platform/http/app-error';
import type { KitItem } from './kit-items';
import { shippedKits, type ShippedKit } from './shipped-kits';
import { TaskKitEdition } from './task-kit-edition.entity';

/** A kit as it stands. */
export interface Kit extends Omit<ShippedKit, 'code'> {
  code: string;
  edition: number;
  items: KitItem[];
  note: string | null;
  madeByName: string | null;
}

/** Kits that came with the product, under the editions that the province made of them, and its own. */
@Injectable()
export class KitLibrary {
  /** All of them, shipped ones first. */
  async all(manager: EntityManager): Promise<Kit[]> {
    const editions = await manager.find(TaskKitEdition, { order: { code: 'ASC', edition: 'ASC' } });
    const latest = new Map(editions.map((each) => [each.code, each]));
    const shipped = shippedKits.map((kit) => kitOf(latest.get(kit.code)) ?? asShipped(kit));
    const known = new Set(shipped.map(({ code }) => code));
    return [...shipped, ...[...latest.values()].filter(({ code }) => !known.has(code)).map(ofRow)];
  }

  /** @throws notFound where there is no such kit. */
  async one(manager: EntityManager, code: string): Promise<Kit> {
    const kit = (await this.all(manager)).find((each) => each.code === code);
    if (!kit) throw notFound();
    return kit;
  }
}

const asShipped = (kit: ShippedKit): Kit => ({ ...kit, edition: 1, note: null, madeByName: null });
const ofRow = ({ id: _, madeBy: __, madeAt: ___, ...kit }: TaskKitEdition): Kit => kit;
const kitOf = (row: TaskKitEdition | undefined) => row && ofRow(row);
