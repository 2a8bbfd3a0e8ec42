import { Injectable } from '@nestjs/common';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor } from '../platform/http/actor';
import { notFound } from '../platform/http/app-error';
import { defineJob } from '../platform/jobs/job-definition';
import { JobQueue } from '../platform/jobs/job-queue';
import { Scopes } from '../units/scopes';
import { listTypes } from '../handover/list-types/list-types';
import { inScope, type UnitScope } from '../rehearsal/rehearsal.policy';
import { UnitsReadModel } from '../units/units.read-model';
import { ReadinessFacts } from './facts.service';
import { coversOf, within, type Province } from './province';
import type { OverviewView, ReadinessSheetView, ReadinessTableView } from './readiness.schema';
import { overviewOf, sheetOf, tableOf } from './readiness.view';

/** What a report covers; null stands for the whole round. */
export type ReportOrder = {
  roundId: string;
  unitIds: string[] | null;
  /** Of which units the lists of a type are shown; left out in orders of version 0.1.0: as `unitIds`. */
  byListType?: Record<string, string[] | null>;
};

export const reportJob = defineJob<ReportOrder>('readiness.report');

/** What the readiness pages show; a person sees the own units. */
@Injectable()
export class ReadinessService {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitsReadModel,
    private readonly facts: ReadinessFacts,
    private readonly jobs: JobQueue,
    private readonly scopes: Scopes,
  ) {}

  async overview(actor: Actor, roundId: string): Promise<OverviewView> {
    return overviewOf(await this.judged(actor, roundId));
  }

  async table(actor: Actor, roundId: string): Promise<ReadinessTableView> {
    return tableOf(await this.judged(actor, roundId));
  }

  /** @throws notFound where the unit is no new unit of the round, or outside the person's duties */
  async sheet(actor: Actor, roundId: string, unitId: string): Promise<ReadinessSheetView> {
    const province = await this.judged(actor, roundId);
    const unit = province.units.find(({ id }) => id === unitId);
    if (!unit) throw notFound();
    const { manager } = this.reader;
    const scope = await this.scopes.unitsOf(manager, actor, 'readiness.state', roundId);
    return sheetOf(province, unit, inScope(scope, unitId));
  }

  /**
   * Asks for the workbook; it covers the units the person may see.
   *
   * @returns id of the job, whose result names the file
   */
  async requestReport(actor: Actor, roundId: string): Promise<string> {
    const { manager } = this.reader;
    if (!(await this.units.round(manager, roundId))) throw notFound();
    const scope = await this.scopes.scopeOf(manager, actor, 'readiness.report', roundId);
    const unitIds = idsOf(scope.units());
    const byListType = Object.fromEntries(
      listTypes().map(({ declaration: { code } }) => [code, idsOf(scope.units(code))]),
    );
    const data = { roundId, unitIds, byListType };
    return this.unitOfWork.run((write) =>
      this.jobs.enqueue(write, reportJob, data, { roundId, requestedBy: actor }),
    );
  }

  private async judged(actor: Actor, roundId: string): Promise<Province> {
    const { manager } = this.reader;
    const scope = await this.scopes.scopeOf(manager, actor, 'readiness.read', roundId);
    const ofType = memoised((code) => scope.units(code));
    const province = await this.facts.gather(roundId, coversOf(ofType));
    return within(province, scope.units(), ofType);
  }
}

/** Asked for every unit and kind of list. */
function memoised(ask: (code: string) => UnitScope): (code: string) => UnitScope {
  const known = new Map<string, UnitScope>();
  return (code) => {
    if (!known.has(code)) known.set(code, ask(code));
    return known.get(code)!;
  };
}

const idsOf = (scope: UnitScope): string[] | null => (scope === 'all' ? null : [...scope]);
