import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SETTLED_STATUSES } from '../handover/control/compare-control';
import { listType } from '../handover/list-types/list-types';
import { ControlReadModel, worstByUnit } from '../handover/control/control.read-model';
import { HandoverReadModel } from '../handover/handover.read-model';
import { ReceivingReadModel } from '../handover/receiving.read-model';
import { RoundListsReadModel } from '../handover/round-lists.read-model';
import { Clock } from '../platform/clock';
import { Reader } from '../platform/database/reader';
import { notFound } from '../platform/http/app-error';
import { ProceduresReadModel } from '../procedures/procedures.read-model';
import { RehearsalReadModel } from '../rehearsal/rehearsal.read-model';
import { UnitsReadModel, type RoundUnitView } from '../units/units.read-model';
import { assembleFacts, type Covers, type RoundFacts } from './assemble-facts';
import { balancesOf } from './list-balance';
import type { CountedType, Province } from './province';
import { judge } from './verdict';

/** Reads a round at one moment and judges every new unit by the same rules. */
@Injectable()
export class ReadinessFacts {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly units: UnitsReadModel,
    private readonly handover: HandoverReadModel,
    private readonly receiving: ReceivingReadModel,
    private readonly rehearsals: RehearsalReadModel,
    private readonly procedures: ProceduresReadModel,
    private readonly asked: RoundListsReadModel,
    private readonly control: ControlReadModel,
  ) {}

  /**
   * All figures come from one state of the database, named by `asOf`.
   *
   * @param covers which lists count for which unit: a verdict must not tell of lists that whoever
   *   reads it may not see
   * @throws notFound where there is no such round
   */
  gather(roundId: string, covers: Covers = () => true): Promise<Province> {
    return this.reader.snapshot(async (manager) => {
      const round = await this.units.round(manager, roundId);
      if (!round) throw notFound();
      const asOf = this.clock.moment();
      const newUnits = await this.units.newUnits(manager, roundId);
      const oldUnits = await this.units.oldUnits(manager, roundId);
      const lists = await this.handover.balance(manager, roundId);
      const givers = await this.units.organisations(
        manager,
        lists.map((list) => list.giverOrganisationId),
      );
      const passages = await this.units.successionRows(manager, roundId);
      const asked = await this.asked.of(manager, roundId);
      const read: RoundFacts = {
        asOf,
        newUnitIds: newUnits.map((unit) => unit.id),
        successions: passages,
        givers: await this.committees(manager, oldUnits),
        listTypes: asked.filter(({ required }) => required),
        lists: lists.flatMap(({ giverOrganisationId, listType, state }) => {
          const giver = givers.get(giverOrganisationId);
          return giver ? [{ giverUnitId: giver.unitId, listType, state }] : [];
        }),
        control: await this.besideControl(manager, roundId),
        received: await this.receiving.byReceivingUnit(manager, roundId),
        unassigned: await this.receiving.unassignedByGivingUnit(manager, roundId),
        rehearsals: (await this.rehearsals.mandatoryState(manager, roundId)).map((state) => ({
          ...state,
          mandatory: state.score.mandatory,
        })),
        procedures: await this.verification(manager, roundId),
      };
      const facts = assembleFacts(read, covers);
      return {
        round,
        asOf,
        units: newUnits.map((unit) => {
          const ofUnit = facts.get(unit.id)!;
          const counted = asked.filter(({ code }) => covers(unit.id, code));
          const listTypes = counted.length < asked.length ? counted.map(named) : null;
          return { ...unit, facts: ofUnit, judgement: judge(ofUnit), listTypes };
        }),
        lists: balancesOf(
          lists,
          givers,
          oldUnits.map((unit) => unit.id),
        ),
        passages,
      };
    });
  }

  /** How filed lists stand beside control figures; those not filed are missing, not differing. */
  private async besideControl(
    manager: EntityManager,
    roundId: string,
  ): Promise<RoundFacts['control']> {
    const compared = (await this.control.compared(manager, { roundId })).filter(
      ({ list }) => list !== null,
    );
    const bodies = await this.units.organisations(
      manager,
      compared.map(({ figure }) => figure.giverOrganisationId),
    );
    const unitOf = (giver: string) => bodies.get(giver)!.unitId;
    const worst = worstByUnit(compared, unitOf);
    const places = new Map(
      compared.map(({ figure: { giverOrganisationId, listType: code } }) => {
        const giverUnitId = unitOf(giverOrganisationId);
        return [`${giverUnitId}/${code}`, { giverUnitId, code }];
      }),
    );
    return [...places.values()].map(({ giverUnitId, code }) => {
      const status = worst(giverUnitId, code)!;
      const settled = SETTLED_STATUSES.includes(status);
      return {
        ...{ giverUnitId, listType: code },
        name: listType(code)?.declaration.name ?? { vi: code, en: code },
        standing: settled ? 'agrees' : status === 'contradicted' ? 'contradicted' : 'differs',
      };
    });
  }

  /** The bodies that owe the lists: the People's Committees of the old units. */
  private async committees(manager: EntityManager, oldUnits: RoundUnitView[]) {
    const ids = oldUnits.map((unit) => unit.id);
    const committees = await this.units.peoplesCommittees(manager, ids);
    return [...committees.values()].map(({ unitId, name }) => ({ unitId, name }));
  }

  private async verification(
    manager: EntityManager,
    roundId: string,
  ): Promise<RoundFacts['procedures']> {
    const run = await this.procedures.latestRun(manager, roundId);
    if (!run) return [];
    const unreachable = await this.procedures.unreachable(manager, run.runId);
    return run.units.map(({ unitId, total, passed, failed, unverifiable, pending, doneAt }) => ({
      ...{ unitId, total, passed, failed, unverifiable, pending },
      runId: run.runId,
      readAt: doneAt ?? run.requestedAt,
      unreachable: unreachable.get(unitId) ?? 0,
    }));
  }
}

const named = ({ code, name }: CountedType): CountedType => ({ code, name });
