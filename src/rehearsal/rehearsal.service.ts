import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../platform/audit/audit-trail';
import { Clock } from '../platform/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor } from '../platform/http/actor';
import { noRight, notFound } from '../platform/http/app-error';
import { vietnamDay } from '../platform/vietnam-time';
import { Scopes } from '../units/scopes';
import { UnitsReadModel } from '../units/units.read-model';
import { alreadyOpen, closed, noChecklist, notANewUnit } from './rehearsal.errors';
import { Rehearsal, type RehearsalResult } from './rehearsal.entity';
import { inScope, type UnitScope } from './rehearsal.policy';
import { RehearsalsRepository, type RehearsalSheet } from './rehearsals.repository';
import { ResultRecorder, type ResultToRecord } from './result-recorder';

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
  ) {}

  /**
   * Starts one trial for each of the given new units.
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
      const acting = await this.scopes.unitsOf(manager, actor, 'rehearsal.evaluate', roundId);
      const latest = await this.rehearsals.latest(manager, roundId);
      const started = unitIds.map((unitId): Rehearsal => {
        const unit = newUnits.find(({ id }) => id === unitId);
        if (!unit) throw notANewUnit();
        refuseOutside({ seen, acting }, unitId);
        const last = latest.find((rehearsal) => rehearsal.unitId === unitId);
        if (last?.state === 'open') throw alreadyOpen({ unit: unit.name });
        return {
          id: newId(),
          ...{ roundId, unitId, templateId: template.id },
          number: (last?.number ?? 0) + 1,
          state: 'open',
          startedOn: vietnamDay(this.clock.now()),
          version: 1,
        };
      });
      await manager.insert(Rehearsal, started);
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
   * Records results of one trial as one act: all of them or none.
   *
   * @returns the sheet as it then stands
   * @throws notFound outside the person's units; closed; what the recorder throws
   */
  record(actor: Actor, id: string, inputs: readonly ResultToRecord[]): Promise<RehearsalSheet> {
    return this.unitOfWork.run(async (manager) => {
      const rehearsal = await this.rehearsals.find(manager, id);
      if (!rehearsal) throw notFound();
      const { roundId } = rehearsal;
      const seen = await this.scopes.unitsOf(manager, actor, 'rehearsal.read', roundId);
      const acting = await this.scopes.unitsOf(manager, actor, 'rehearsal.evaluate', roundId);
      refuseOutside({ seen, acting }, rehearsal.unitId);
      if (!(await this.rehearsals.holdOpen(manager, id))) throw closed();
      const [sheet] = await this.rehearsals.sheets(manager, [rehearsal]);
      const objects = [];
      for (const input of inputs) {
        const { stored, before } = await this.recorder.record(manager, sheet!, input, actor);
        sheet!.results.set(stored.itemCode, stored);
        objects.push({
          ...{ type: 'rehearsal_result', id: stored.id },
          before: before && finding(before),
          after: { item: stored.itemCode, ...finding(stored) },
        });
      }
      await this.audit.record(manager, {
        actor,
        action: 'rehearsal.results-recorded',
        subject: { type: 'rehearsal', id, name: await this.unitName(manager, rehearsal) },
        roundId: roundId,
        ...(await this.ownerOf(manager, [rehearsal.unitId])),
        summary: { results: inputs.length },
        objects,
      });
      return sheet!;
    });
  }

  /** The organisation whose trial it is: the People's Committee of the one unit concerned. */
  private async ownerOf(manager: EntityManager, unitIds: readonly string[]) {
    const committees = await this.units.peoplesCommittees(manager, unitIds);
    const own = unitIds.length === 1 ? committees.get(unitIds[0]!) : undefined;
    return { organisationId: own?.id ?? null };
  }

  private async unitName(manager: EntityManager, { roundId, unitId }: Rehearsal) {
    return namesOf(await this.units.newUnits(manager, roundId), [unitId]);
  }
}

/** What the person does not see does not exist; what the person only sees is refused. */
function refuseOutside({ seen, acting }: Record<'seen' | 'acting', UnitScope>, unitId: string) {
  if (!inScope(seen, unitId)) throw notFound();
  if (!inScope(acting, unitId)) throw noRight();
}

/** What was found on an item, for the audit trail. */
const finding = ({ result, note, evaluatedOn }: RehearsalResult) => ({
  result,
  evaluatedOn,
  ...(note && { note }),
});

const namesOf = (units: readonly { id: string; name: string }[], ids: readonly string[]) =>
  units
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join(', ');
