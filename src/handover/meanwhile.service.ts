import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Reader } from '../platform/database/reader';
import { StaleVersion } from '../platform/database/update-versioned';
import type { Actor } from '../platform/http/actor';
import { UnitsReadModel } from '../units/units.read-model';
import type { Bucket } from './bucket';
import { HandoverItem } from './handover-item.entity';
import { maySee } from './handover.policy';
import { HandoverRepository } from './handover.repository';
import { ListAccess } from './list-access';

/** More rows than anybody compares by eye; beyond, only the number is told. */
const MOST_TOLD = 20;

/** How a list stands for somebody who acted on an older state of it. */
export interface Meanwhile {
  /** The version to act on, once both have been seen. */
  version: number;
  /** Chosen portions as they are now, those changed last on top. */
  portions: {
    id: string;
    rowCode: string;
    name: string;
    bucket: Bucket;
    receiver: string | null;
    changedAt: string;
  }[];
}

/** Two officers change the same rows: the second is told how they stand now, and chooses. */
@Injectable()
export class MeanwhileChanges {
  constructor(
    private readonly reader: Reader,
    private readonly lists: ListAccess,
    private readonly repository: HandoverRepository,
    private readonly units: UnitsReadModel,
  ) {}

  /**
   * Does an act on chosen portions.
   * @throws what the act throws; StaleVersion with `Meanwhile` where the list is no longer as it was seen.
   */
  async told<Done>(
    actor: Actor,
    listId: string,
    portionIds: readonly string[],
    act: () => Promise<Done>,
  ): Promise<Done> {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof StaleVersion) || portionIds.length === 0) throw error;
      const { table, id, seen } = error;
      throw new StaleVersion(table, id, seen, await this.now(actor, listId, portionIds));
    }
  }

  private async now(
    actor: Actor,
    listId: string,
    portionIds: readonly string[],
  ): Promise<Meanwhile> {
    const { manager } = this.reader;
    const { list, seen } = await this.lists.visible(manager, actor, listId);
    const found = await this.repository.portionsById(manager, listId, portionIds);
    const portions = found
      .filter(({ receiverOrganisationId: receiver }) => maySee(seen, list, receiver))
      .sort((a, b) => (a.changedAt > b.changedAt ? -1 : 1))
      .slice(0, MOST_TOLD);
    const items = await manager.find(HandoverItem, {
      select: { id: true, rowCode: true, name: true },
      where: { id: In(portions.map(({ itemId }) => itemId)) },
    });
    const names = await this.units.organisations(
      manager,
      portions.flatMap(({ receiverOrganisationId }) => receiverOrganisationId ?? []),
    );
    const rows = new Map(items.map((item) => [item.id, item]));
    return {
      version: list.version,
      portions: portions.map(({ id, itemId, bucket, receiverOrganisationId, changedAt }) => {
        const { rowCode, name } = rows.get(itemId)!;
        const receiver = names.get(receiverOrganisationId ?? '')?.name ?? null;
        return { id, rowCode, name, bucket, receiver, changedAt };
      }),
    };
  }
}
