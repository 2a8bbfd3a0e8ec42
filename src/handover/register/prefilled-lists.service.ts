import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { PlannedRow } from '../../imports/planned-row';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { UnitsReadModel } from '../../units/units.read-model';
import { DeclarationRights } from '../declaration-rights';
import { DeclarationService } from '../declaration.service';
import { HandoverItem } from '../handover-item.entity';
import { HandoverRepository } from '../handover.repository';
import { listType } from '../list-types/list-types';
import { Portion } from '../portion.entity';
import { prefilledRows, type AcceptedPart } from './prefilled-rows';
import { RegisterAccess } from './register-access';
import { notLater, nothingToPrefill, prefillTaken, tooMuchToPrefill } from './register.errors';
import type { PrefillList } from './register.schema';

/** Rows that one act takes over; a larger register goes by workbook. */
export const MOST_PREFILLED = 20_000;
const IDS_A_STATEMENT = 1_000;

/** Begins the list of a unit in a later round with what it accepted in an earlier one. */
@Injectable()
export class PrefilledLists {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: RegisterAccess,
    private readonly units: UnitsReadModel,
    private readonly repository: HandoverRepository,
    private readonly rights: DeclarationRights,
    private readonly declarations: DeclarationService,
  ) {}

  /**
   * Declares every accepted part of one kind of lists for the committee of the unit, in its own words and amounts,
   * without receivers: who takes it over next is for the later round to say.
   * @returns the list and how many rows it began with.
   * @throws notFound, noRight, notLater, prefillTaken where the list has rows already, nothingToPrefill, tooMuchToPrefill,
   *   and what declaring throws.
   */
  begin(
    actor: Actor,
    roundId: string,
    { unitId, listType: code, laterRoundId }: PrefillList,
  ): Promise<{ listId: string; rows: number }> {
    return this.unitOfWork.run(async (manager) => {
      const part = await this.access.part(manager, actor, { roundId, unitId, listType: code });
      const [round, later] = [
        await this.units.round(manager, roundId),
        await this.units.round(manager, laterRoundId),
      ];
      if (!round || !later) throw notFound();
      const committees = await this.units.peoplesCommittees(manager, [unitId]);
      const giver = committees.get(unitId);
      if (!giver) throw nothingToPrefill();
      const key = { roundId: laterRoundId, giverOrganisationId: giver.id, listType: code };
      // Who may not declare there learns nothing else.
      await this.rights.require(manager, actor, key, { corrections: 0, empty: false });
      if (later.effectiveDate <= round.effectiveDate) throw notLater({ round: later.name });
      if (!part.receivers.includes(giver.id)) throw nothingToPrefill();
      const before = await this.repository.listOf(manager, key);
      if (before && before.rowsDeclared > 0) throw prefillTaken({ rows: before.rowsDeclared });
      const parts = await this.parts(
        manager,
        giver.id,
        part.lists.map(({ listId }) => listId),
      );
      if (parts.length === 0) throw nothingToPrefill();
      if (parts.length > MOST_PREFILLED)
        throw tooMuchToPrefill({ rows: parts.length, most: MOST_PREFILLED });
      const rows: PlannedRow[] = prefilledRows(listType(code)!, parts);
      const source = { prefilledFrom: round.code };
      const { listId, created } = await this.declarations.declareRows(
        ...([manager, actor, key, rows, source] as const),
      );
      return { listId, rows: created };
    });
  }

  /** What a body accepted of lists, in the order of the register. */
  private async parts(
    manager: EntityManager,
    receiverOrganisationId: string,
    lists: readonly string[],
  ): Promise<AcceptedPart[]> {
    const portions = await manager.find(Portion, {
      where: { listId: In([...lists]), receiverOrganisationId, bucket: 'accepted' },
    });
    const ids = [...new Set(portions.map(({ itemId }) => itemId))];
    const items: HandoverItem[] = [];
    for (let at = 0; at < ids.length; at += IDS_A_STATEMENT)
      items.push(
        ...(await manager.findBy(HandoverItem, { id: In(ids.slice(at, at + IDS_A_STATEMENT)) })),
      );
    const order = new Map(lists.map((id, at) => [id, at]));
    const own = Map.groupBy(portions, ({ itemId }) => itemId);
    return items
      .sort((a, b) => order.get(a.listId)! - order.get(b.listId)! || a.position - b.position)
      .map((item) => ({ item, portions: own.get(item.id)! }));
  }
}
