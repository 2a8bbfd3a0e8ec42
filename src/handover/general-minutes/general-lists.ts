import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { HandoverList } from '../handover-list.entity';
import { HandoverRepository } from '../handover.repository';
import { listType } from '../list-types/list-types';
import { ROW_STATES, type MinutesListFigures } from '../minutes/minutes-data';
import { stateTotals } from '../minutes/minutes-totals';
import { MinutesReadModel } from '../minutes/minutes.read-model';
import { Portion } from '../portion.entity';
import { countsByReceiver, type ShareCounts } from '../shares/share-figures';
import { printedDay } from '../minutes/printed-value';

/** Who hands over to whom in a round. */
export interface Pair {
  roundId: string;
  giver: string;
  receiver: string;
}

/** The lists of a pair, with what the general minutes say of each. */
@Injectable()
export class GeneralLists {
  constructor(
    private readonly repository: HandoverRepository,
    private readonly minutes: MinutesReadModel,
  ) {}

  /** Lists of the giver of which something goes to the receiver, in the order of their kinds. */
  async of(
    manager: EntityManager,
    { roundId, giver, receiver }: Pair,
  ): Promise<{ list: HandoverList; counts: ShareCounts }[]> {
    const key = { roundId, giverOrganisationId: giver };
    const lists = await this.repository.listsOf(manager, key);
    lists.sort((a, b) => (a.listType < b.listType ? -1 : 1));
    const found = [];
    for (const list of lists) {
      const counts = (await countsByReceiver(manager, list.id, receiver)).get(receiver);
      if (counts) found.push({ list, counts });
    }
    return found;
  }

  /** Rows, quantity and money of the share by state, and the paper that has them in detail. */
  async figures(
    manager: EntityManager,
    list: HandoverList,
    receiver: string,
  ): Promise<MinutesListFigures> {
    const rows = await manager
      .createQueryBuilder(Portion, 'p')
      .select('p.bucket', 'bucket')
      .addSelect('COUNT(*)', 'row_count')
      .addSelect('SUM(p.quantity)', 'quantity')
      .addSelect('SUM(p.money)', 'money')
      .where('p.listId = :listId AND p.receiverOrganisationId = :receiver', {
        ...{ listId: list.id, receiver },
      })
      .groupBy('p.bucket')
      .getRawMany<Record<string, string | number>>();
    const made = await this.minutes.minutesOf(manager, list.id);
    const paper = made.find(
      (each) =>
        each.receiverOrganisationId === receiver &&
        each.supplementNo === 0 &&
        each.state !== 'replaced',
    );
    const signed = await this.minutes.signedPapers(manager, list.id, receiver);
    const named = signed
      ? `Số ${signed.first.number} ngày ${printedDay(signed.first.signedOn)}`
      : paper && `Số ${paper.number} ngày ${printedDay(paper.drawnOn)}`;
    return {
      ...{ id: list.id, type: list.listType, movements: list.movements },
      name: listType(list.listType, list.typeVersion)!.declaration.name.vi,
      minutes: named ?? null,
      totals: stateTotals(
        ROW_STATES.flatMap((state) => {
          const row = rows.find(({ bucket }) => bucket === state);
          if (!row) return [];
          const [n, quantity, money] = [row.row_count, row.quantity, row.money].map(Number);
          return [{ state, rows: n!, quantity: quantity!, money: money! }];
        }),
      ),
    };
  }
}
