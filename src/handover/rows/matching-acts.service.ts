import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { noRight } from '../../platform/http/app-error';
import { UnitsReadModel } from '../../units/units.read-model';
import { AcceptanceService, type DecisionPaper } from '../acceptance.service';
import type { DiscrepancyKind } from '../acceptance';
import { AssignmentService } from '../assignment.service';
import type { Bucket } from '../bucket';
import type { Evidence } from '../conservation/closings';
import type { HandoverList } from '../handover-list.entity';
import { nothingToDo } from '../handover.errors';
import { RIGHT_FOR, mayRearrange, sidesOf, type ListAct } from '../handover.policy';
import { ListAccess } from '../list-access';
import { Rearrangement } from '../rearrangement';
import type { AssignmentPreview } from './matching-acts.schema';
import type { RowFilter } from './row-filter.schema';
import { matchMoved } from './rows.errors';
import { RowsRepository, type FoundPortion } from './rows.repository';
import { RowsService } from './rows.service';

/** Which rows of a list an act takes, and how many portions of them the person saw when deciding. */
export interface Matching {
  listId: string;
  version: number;
  filter: RowFilter;
  expected: number;
}

/** Acts on all rows that match a filter: exactly as many as were counted before, or none. */
@Injectable()
export class MatchingActs {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListAccess,
    private readonly units: UnitsReadModel,
    private readonly rearrangement: Rearrangement,
    private readonly service: RowsService,
    private readonly rows: RowsRepository,
    private readonly acceptance: AcceptanceService,
    private readonly assignment: AssignmentService,
  ) {}

  /** Accepts every outstanding portion that matches and has a receiver; throws as `assign` does. */
  accept(actor: Actor, at: Matching): Promise<number> {
    return this.perform(actor, at, { act: 'accept', from: 'outstanding', assigned: true }, (ids) =>
      this.acceptance.accept(actor, at.listId, at.version, { portionIds: ids }),
    );
  }

  dispute(
    actor: Actor,
    at: Matching,
    said: { kind: DiscrepancyKind; note: string | null },
  ): Promise<number> {
    return this.perform(actor, at, { act: 'dispute', from: 'outstanding' }, (portionIds) =>
      this.acceptance.dispute(actor, at.listId, at.version, { portionIds, ...said }),
    );
  }

  resolve(
    actor: Actor,
    at: Matching,
    said: { note: string | null; decision?: DecisionPaper | null },
  ): Promise<number> {
    return this.perform(actor, at, { act: 'resolve', from: 'disputed' }, (portionIds) =>
      this.acceptance.resolve(actor, at.listId, at.version, { portionIds, ...said }),
    );
  }

  close(
    actor: Actor,
    at: Matching,
    said: { reason: string; note: string | null; evidence: Evidence | null },
  ): Promise<number> {
    return this.perform(actor, at, { act: 'close', from: 'outstanding' }, (portionIds) =>
      this.acceptance.close(actor, at.listId, at.version, { portionIds, ...said }),
    );
  }

  /**
   * Gives every unsettled portion that matches the receiver, in one act.
   * @throws notFound, noRight, notAReceiver, StaleVersion, matchMoved where the filter matches
   *   another number of portions than the person saw, nothingToDo.
   */
  assign(actor: Actor, at: Matching, receiverOrganisationId: string): Promise<number> {
    return this.unitOfWork.run(async (manager) => {
      const { list, moving } = await this.movable(
        manager,
        actor,
        at.listId,
        at.filter,
        receiverOrganisationId,
      );
      refuseOther(at, list, moving.length);
      const portionIds = moving.map(({ id }) => id);
      return this.assignment.assign(actor, at.listId, at.version, {
        portionIds,
        receiverOrganisationId,
      });
    });
  }

  /** What `assign` would do: to how many rows, how much, to whom, and what it would leave alone. */
  async assignmentPreview(
    actor: Actor,
    listId: string,
    filter: RowFilter,
    receiverOrganisationId: string,
  ): Promise<AssignmentPreview> {
    const { manager } = this.reader;
    const { list, ...found } = await this.movable(
      manager,
      actor,
      listId,
      filter,
      receiverOrganisationId,
    );
    await this.rearrangement.refuseOtherReceivers(manager, list, [receiverOrganisationId]);
    const receiver = (await this.units.organisation(manager, receiverOrganisationId))!;
    const sum = (key: 'quantity' | 'money') =>
      found.moving.reduce((total, portion) => total + portion[key], 0);
    return {
      version: list.version,
      receiver: { id: receiver.id, name: receiver.name },
      rows: new Set(found.moving.map(({ itemId }) => itemId)).size,
      portions: found.moving.length,
      quantity: sum('quantity'),
      money: sum('money'),
      reassigned: found.moving.filter((portion) => portion.receiverOrganisationId !== null).length,
      already: found.already,
      settled: found.settled,
    };
  }

  /** Portions that match, sorted by what assigning them would do. */
  private async movable(
    manager: EntityManager,
    actor: Actor,
    listId: string,
    filter: RowFilter,
    receiver: string,
  ) {
    const { list, seen } = await this.lists.visible(manager, actor, listId);
    const scope = await this.lists.scopeOf(manager, actor, RIGHT_FOR.assign, list.roundId);
    if (!(await this.lists.takesPart(manager, list, scope))) throw noRight();
    const { place, conditions } = this.service.asked(list, seen, filter);
    const found = await this.rows.portionsFound(manager, place, conditions);
    const free = found.filter((portion) =>
      mayRearrange(sidesOf(scope, list, portion.receiverOrganisationId), portion.bucket),
    );
    const moving = free.filter((portion) => portion.receiverOrganisationId !== receiver);
    return {
      list,
      moving,
      already: free.length - moving.length,
      settled: found.length - free.length,
    };
  }

  private perform(
    actor: Actor,
    at: Matching,
    asked: { act: ListAct; from: Bucket; assigned?: boolean },
    act: (portionIds: string[]) => Promise<number>,
  ): Promise<number> {
    return this.unitOfWork.run(async (manager) => {
      const { list, seen } = await this.lists.visible(manager, actor, at.listId);
      const scope = await this.lists.scopeOf(manager, actor, RIGHT_FOR[asked.act], list.roundId);
      if (!(await this.lists.takesPart(manager, list, scope))) throw noRight();
      const { place, conditions } = this.service.asked(list, seen, at.filter);
      const found = await this.rows.portionsFound(manager, place, conditions);
      const takes = ({ bucket, receiverOrganisationId }: FoundPortion) =>
        bucket === asked.from && (!asked.assigned || receiverOrganisationId !== null);
      const portionIds = found.filter(takes).map(({ id }) => id);
      refuseOther(at, list, portionIds.length);
      return act(portionIds);
    });
  }
}

function refuseOther(
  { version, expected }: Matching,
  list: Pick<HandoverList, 'id' | 'version'>,
  found: number,
): void {
  if (list.version !== version) throw new StaleVersion('handover_list', list.id, version);
  if (found !== expected) throw matchMoved({ expected, found });
  if (found === 0) throw nothingToDo();
}
