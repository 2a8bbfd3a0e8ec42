import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../platform/audit/audit-trail';
import { Clock } from '../platform/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor } from '../platform/http/actor';
import { noRight, notFound } from '../platform/http/app-error';
import { Scopes } from '../units/scopes';
import { UnitsReadModel } from '../units/units.read-model';
import { Appointments } from './evaluators/appointments';
import { closed, noChecklist, notANewUnit, timeOver } from './rehearsal.errors';
import type { RehearsalAssessment, RehearsalResult } from './rehearsal.entity';
import { inScope, mayAssess, type UnitScope } from './rehearsal.policy';
import { RehearsalStarter } from './rehearsal-starter';
import { RehearsalsRepository, type RehearsalSheet } from './rehearsals.repository';
import { ResultRecorder, type Recorded, type ResultToRecord } from './result-recorder';
import type { TrialRound } from './trials/trial-round.entity';

/** Whose word a value is: the unit's own, or that of the evaluating team, which counts. */
type Word = 'own' | 'team';
const RIGHTS: Record<Word, string> = { own: 'rehearsal.evaluate', team: 'rehearsal.confirm' };

/** Starts trials of new units and records what was found. */
@Injectable()
export class RehearsalService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitsReadModel,
    private readonly rehearsals: RehearsalsRepository,
    private readonly recorder: ResultRecorder,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly scopes: Scopes,
    private readonly starter: RehearsalStarter,
    private readonly appointments: Appointments,
  ) {}

  /**
   * Starts one trial for each of the given new units, outside any round.
   *
   * @returns ids of the trials, in the order of the units
   * @throws notANewUnit, alreadyOpen, noChecklist; nothing is started then
   */
  start(actor: Actor, roundId: string, unitIds: readonly string[]): Promise<string[]> {
    return this.unitOfWork.run(async (manager) => {
      const template = await this.rehearsals.currentTemplate(manager);
      if (!template) throw noChecklist();
      const newUnits = await this.units.newUnits(manager, roundId);
      const seen = await this.scopes.unitsOf(manager, actor, 'rehearsal.read', roundId);
      const acting = await this.scopes.unitsOf(manager, actor, RIGHTS.own, roundId);
      const units = unitIds.map((unitId) => {
        const unit = newUnits.find(({ id }) => id === unitId);
        if (!unit) throw notANewUnit();
        refuseOutside({ seen, acting }, unitId);
        return unit;
      });
      const started = await this.starter.start(manager, roundId, template, units);
      await this.audit.record(manager, {
        actor,
        action: 'rehearsal.started',
        subject: { type: 'round', id: roundId, name: namesOf(newUnits, unitIds) },
        roundId,
        ...(await this.ownerOf(manager, unitIds)),
        summary: { template: template.code, units: started.length },
        objects: started.map(({ id, unitId, number }) => ({
          ...{ type: 'rehearsal', id },
          after: { unitId, number, state: 'open' },
        })),
      });
      return started.map(({ id }) => id);
    });
  }

  /**
   * Records what the evaluating team confirms of one trial as one act: all of it or nothing.
   *
   * @returns the sheet as it then stands, as far as its items were recorded
   * @throws notFound outside the person's units; closed; notAppointed; what the recorder throws
   */
  record(actor: Actor, id: string, inputs: readonly ResultToRecord[]): Promise<RehearsalSheet> {
    return this.write(actor, id, 'team', inputs);
  }

  /** Records what a unit says of itself. @throws as `record`, timeOver. */
  assess(actor: Actor, id: string, inputs: readonly ResultToRecord[]): Promise<RehearsalSheet> {
    return this.write(actor, id, 'own', inputs);
  }

  private write(actor: Actor, id: string, word: Word, inputs: readonly ResultToRecord[]) {
    return this.unitOfWork.run(async (manager) => {
      const held = await this.rehearsals.hold(manager, id);
      if (!held) throw notFound();
      const { rehearsal, trial } = held;
      const { roundId, unitId } = rehearsal;
      const rights = ['rehearsal.read', RIGHTS[word]];
      const [seen, acting] = await this.scopes.scopesOf(manager, actor, rights, roundId);
      refuseOutside({ seen: seen!.units(), acting: acting!.units() }, unitId);
      if (rehearsal.state !== 'open') throw closed();
      if (word === 'own') refuseLate(trial);
      else await this.appointments.require(manager, actor, rehearsal);
      const codes = inputs.map(({ itemCode }) => itemCode);
      const sheet = await this.rehearsals.someItems(manager, rehearsal, codes);
      const objects = [];
      for (const input of inputs) objects.push(await this.one(manager, sheet, word, input, actor));
      const last = inputs.at(-1)?.itemCode;
      if (last) await this.rehearsals.heardOf(manager, id, last, this.clock.moment());
      const place = await this.units.placeOf(manager, unitId);
      await this.audit.record(manager, {
        actor,
        action: word === 'team' ? 'rehearsal.results-recorded' : 'rehearsal.assessed',
        subject: { type: 'rehearsal', id, name: place!.name },
        ...{ roundId, organisationId: place!.committeeId },
        summary: { results: inputs.length },
        objects,
      });
      return sheet;
    });
  }

  private async one(
    manager: EntityManager,
    sheet: RehearsalSheet,
    word: Word,
    input: ResultToRecord,
    actor: Actor,
  ) {
    if (word === 'team') {
      const recorded = await this.recorder.confirm(manager, sheet, input, actor);
      sheet.results.set(input.itemCode, recorded.stored);
      return told('rehearsal_result', recorded);
    }
    const recorded = await this.recorder.assess(manager, sheet, input, actor);
    sheet.assessments.set(input.itemCode, recorded.stored);
    return told('rehearsal_assessment', recorded);
  }

  /** The organisation whose trial it is: the People's Committee of the one unit concerned. */
  private async ownerOf(manager: EntityManager, unitIds: readonly string[]) {
    const committees = await this.units.peoplesCommittees(manager, unitIds);
    const own = unitIds.length === 1 ? committees.get(unitIds[0]!) : undefined;
    return { organisationId: own?.id ?? null };
  }
}

function refuseLate(trial: TrialRound | null): void {
  if (!mayAssess(trial)) throw timeOver({ number: trial!.number });
}

/** What the person does not see does not exist; what the person only sees is refused. */
function refuseOutside({ seen, acting }: Record<'seen' | 'acting', UnitScope>, unitId: string) {
  if (!inScope(seen, unitId)) throw notFound();
  if (!inScope(acting, unitId)) throw noRight();
}

/** What was found on an item, for the audit trail. */
const told = (
  type: 'rehearsal_result' | 'rehearsal_assessment',
  { stored, before }: Recorded<RehearsalResult | RehearsalAssessment>,
) => ({
  ...{ type, id: stored.id },
  before: before && finding(before),
  after: { item: stored.itemCode, ...finding(stored) },
});

const finding = (row: RehearsalResult | RehearsalAssessment) => ({
  result: row.result,
  evaluatedOn: 'evaluatedOn' in row ? row.evaluatedOn : row.assessedOn,
  ...(row.note && { note: row.note }),
  ...(row.documentNumber && { documentNumber: row.documentNumber }),
  ...(row.minutes !== null && row.minutes !== undefined && { minutes: row.minutes }),
});

const namesOf = (units: readonly { id: string; name: string }[], ids: readonly string[]) =>
  units
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join(', ');
