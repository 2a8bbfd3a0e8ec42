import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ControlReadModel } from '../handover/control/control.read-model';
import { HandoverReadModel } from '../handover/handover.read-model';
import { ReceivingReadModel } from '../handover/receiving.read-model';
import { RoundListsReadModel } from '../handover/round-lists.read-model';
import { Clock } from '../platform/clock';
import { Reader } from '../platform/database/reader';
import { notFound } from '../platform/http/app-error';
import { ObstaclesReadModel } from '../obstacles/obstacles.read-model';
import { ProceduresReadModel } from '../procedures/procedures.read-model';
import { RegistersReadModel } from '../registers/registers.read-model';
import { RehearsalReadModel } from '../rehearsal/rehearsal.read-model';
import { UnitsReadModel, type RoundUnitView } from '../units/units.read-model';
import { assembleFacts } from './assemble-facts';
import type { Covers, RoundFacts } from './round-facts';
import { plansShown } from './exceptions/plans-shown';
import { CriteriaReadModel } from './criteria/criteria.read-model';
import { ExceptionsReadModel } from './exceptions/exceptions.read-model';
import { factOf, StatedFactsReadModel } from './stated/stated-facts.read-model';
import { TRAINING_CRITERION, TRAINING_REGISTER, trainingFacts } from './stated/training-facts';
import { vietnamDay } from '../platform/vietnam-time';
import { balancesOf } from './list-balance';
import type { CountedType, Province } from './province';
import { besideControl, obstaclesOf, verificationOf } from './round-sources';
import { judge } from './verdict';

/** Reads a round at one moment and judges every new unit by the criteria in force. */
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
    private readonly criteria: CriteriaReadModel,
    private readonly stated: StatedFactsReadModel,
    private readonly exceptions: ExceptionsReadModel,
    private readonly obstacles: ObstaclesReadModel,
    private readonly registers: RegistersReadModel,
  ) {}

  /**
   * All figures come from one state of the database, named by `asOf`.
   *
   * @param covers which lists count for which unit: a verdict must not tell of lists that whoever
   *   reads it may not see
   * @throws notFound where there is no such round
   */
  async gather(roundId: string, covers: Covers = () => true): Promise<Province> {
    const rows = await this.procedures.rowsToCount(
      ...([this.reader.manager, roundId, this.clock.moment()] as const),
    );
    return this.reader.snapshotRows(rows, (manager) => this.judged(manager, roundId, covers));
  }

  /** About how many rows `judged` goes over when it counts all of them again. */
  async rows(manager: EntityManager, roundId: string): Promise<number> {
    const { items } = await this.receiving.size(manager, roundId);
    return items + (await this.procedures.pairsAtMost(manager, roundId));
  }

  /**
   * Counts what has to be counted anew, where nobody waits in the thread that answers requests: what follows in a unit
   * of work finds it kept.
   */
  async prepare(roundId: string): Promise<void> {
    const now = this.clock.moment();
    const rows = await this.procedures.rowsToCount(this.reader.manager, roundId, now);
    if (rows === 0) return;
    await this.reader.snapshotRows(rows, async (manager) => {
      await this.procedures.standing(manager, roundId, now);
      await this.procedures.stages(manager, roundId, now);
    });
  }

  /**
   * The same on an open unit of work, for what is stored with it.
   * @param from figures as they are kept beside the rows, or all rows counted again.
   * @throws notFound.
   */
  async judged(
    manager: EntityManager,
    roundId: string,
    covers: Covers = () => true,
    from: 'kept' | 'rows' = 'kept',
  ): Promise<Province> {
    const round = await this.units.round(manager, roundId);
    if (!round) throw notFound();
    const asOf = this.clock.moment();
    const day = vietnamDay(new Date(asOf));
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
      control: await besideControl(manager, roundId, this.control, this.units),
      ...(await this.receiving[from === 'rows' ? 'recounted' : 'kept'](manager, roundId)),
      rehearsals: (await this.rehearsals.mandatoryState(manager, roundId)).map((state) => ({
        ...state,
        mandatory: state.score.mandatory,
      })),
      procedures: await verificationOf(manager, roundId, this.procedures, asOf, from === 'rows'),
      stages: await this.procedures.stages(manager, roundId, asOf, from === 'rows'),
      obstacles: await obstaclesOf(manager, roundId, this.obstacles, day),
      groups: new Map(asked.map(({ code, group }) => [code, group])),
      stated: await this.statedFacts(manager, roundId),
    };
    const facts = assembleFacts(read, covers);
    const criteria = await this.criteria.of(manager, round);
    const plans = await this.exceptions.inForce(manager, roundId, day);
    return {
      ...{ round, asOf, criteria },
      units: newUnits.map((unit) => {
        const ofUnit = facts.get(unit.id)!;
        const counted = asked.filter(({ code }) => covers(unit.id, code));
        const listTypes = counted.length < asked.length ? counted.map(named) : null;
        const accepted = plansShown(plans.get(unit.id), listTypes !== null);
        const judgement = judge(ofUnit, criteria.inForce, accepted);
        return { ...unit, facts: ofUnit, judgement, listTypes };
      }),
      lists: balancesOf(
        lists,
        givers,
        oldUnits.map((unit) => unit.id),
      ),
      owed: read.givers.flatMap(({ unitId }) =>
        read.listTypes.map(({ code }) => ({ giverUnitId: unitId, listType: { code } })),
      ),
      passages,
    };
  }

  /** The bodies that owe the lists: the People's Committees of the old units. */
  /** What people stated; of training what the unit's register says, where it says something. */
  private async statedFacts(
    manager: EntityManager,
    roundId: string,
  ): Promise<RoundFacts['stated']> {
    const said = (await this.stated.latest(manager, roundId)).map(factOf);
    const classes = await this.registers.entriesOf(manager, roundId, TRAINING_REGISTER);
    const trained = trainingFacts(classes);
    return [
      ...said.filter((each) => each.criterion !== TRAINING_CRITERION || !trained.has(each.unitId)),
      ...[...trained].map(([unitId, fact]) => ({
        ...{ unitId, criterion: TRAINING_CRITERION, ...fact },
      })),
    ];
  }

  private async committees(manager: EntityManager, oldUnits: RoundUnitView[]) {
    const ids = oldUnits.map((unit) => unit.id);
    const committees = await this.units.peoplesCommittees(manager, ids);
    return [...committees.values()].map(({ unitId, name }) => ({ unitId, name }));
  }
}

const named = ({ code, name }: CountedType): CountedType => ({ code, name });
