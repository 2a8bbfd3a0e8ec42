import { Injectable } from '@nestjs/common';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor } from '../platform/http/actor';
import { notFound } from '../platform/http/app-error';
import { defineJob } from '../platform/jobs/job-definition';
import { JobQueue } from '../platform/jobs/job-queue';
import { unitScopeOf } from '../rehearsal/unit-scope';
import { UnitsReadModel } from '../units/units.read-model';
import { ReadinessFacts } from './facts.service';
import { within, type Province } from './province';
import type { OverviewView, ReadinessSheetView, ReadinessTableView } from './readiness.schema';
import { overviewOf, sheetOf, tableOf } from './readiness.view';

/** `unitIds` null: the whole round. */
export const reportJob = defineJob<{ roundId: string; unitIds: string[] | null }>(
  'readiness.report',
);

/** What the readiness pages show; a person sees the own units. */
@Injectable()
export class ReadinessService {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitsReadModel,
    private readonly facts: ReadinessFacts,
    private readonly jobs: JobQueue,
  ) {}

  async overview(actor: Actor, roundId: string): Promise<OverviewView> {
    return overviewOf(await this.judged(actor, roundId));
  }

  async table(actor: Actor, roundId: string): Promise<ReadinessTableView> {
    return tableOf(await this.judged(actor, roundId));
  }

  /** @throws notFound where the unit is no new unit of the round, or outside the person's duties */
  async sheet(actor: Actor, roundId: string, unitId: string): Promise<ReadinessSheetView> {
    const { asOf, units } = await this.judged(actor, roundId);
    const unit = units.find(({ id }) => id === unitId);
    if (!unit) throw notFound();
    return sheetOf(asOf, unit);
  }

  /**
   * Asks for the workbook; it covers the units the person may see.
   *
   * @returns id of the job, whose result names the file
   */
  async requestReport(actor: Actor, roundId: string): Promise<string> {
    const { manager } = this.reader;
    if (!(await this.units.round(manager, roundId))) throw notFound();
    const scope = await unitScopeOf(manager, this.units, actor);
    const unitIds = scope === 'all' ? null : [...scope];
    return this.unitOfWork.run((write) =>
      this.jobs.enqueue(write, reportJob, { roundId, unitIds }, { roundId, requestedBy: actor }),
    );
  }

  private async judged(actor: Actor, roundId: string): Promise<Province> {
    const scope = await unitScopeOf(this.reader.manager, this.units, actor);
    return within(await this.facts.gather(roundId), scope);
  }
}
