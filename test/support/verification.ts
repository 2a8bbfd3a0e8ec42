import { join } from 'node:path';
import { Clock } from '../../src/platform/clock';
import { SYSTEM } from '../../src/platform/http/actor';
import { JobHandlers } from '../../src/platform/jobs/job-handlers';
import { JobQueue } from '../../src/platform/jobs/job-queue';
import { CatalogueRepository } from '../../src/procedures/catalogue/catalogue.repository';
import { readShippedCatalogue } from '../../src/procedures/catalogue/catalogue-file';
import { planCatalogue } from '../../src/procedures/catalogue/catalogue-plan';
import { PortalClient, type PortalAnswer } from '../../src/procedures/portal-client';
import { ProceduresReadModel } from '../../src/procedures/procedures.read-model';
import { ResultsRepository } from '../../src/procedures/results.repository';
import { RunsRepository } from '../../src/procedures/runs.repository';
import { VerificationQuery } from '../../src/procedures/verification.query';
import { VerificationService } from '../../src/procedures/verification.service';
import { VerificationWorker } from '../../src/procedures/verification.worker';
import { Scopes } from '../../src/units/scopes';
import { UnitsReadModel } from '../../src/units/units.read-model';
import { UnitsRepository } from '../../src/units/units.repository';
import type { TestDatabase } from './database';
import { quangNinhIn } from './quang-ninh';

const root = join(__dirname, '..', '..');
export const reference = join(root, 'reference');
export const shipped = readShippedCatalogue(reference);

/** A portal inside the test: shows what `show` gives, counts who was asked. */
export class PortalInTest extends PortalClient {
  readonly source = 'portal in test';
  readonly asked: string[] = [];
  filterFault: Extract<PortalAnswer, { kind: 'fault' }> | null = null;
  show: (departmentCode: string) => PortalAnswer = () => listOf(shipped);

  async listOf(departmentCode: string): Promise<PortalAnswer> {
    this.asked.push(departmentCode);
    return this.show(departmentCode);
  }
  async checkFilter() {
    return this.filterFault;
  }
  pauseLeft() {
    return 0;
  }
}

const readAt = '2025-06-30T09:00:00.000Z';

export function listOf(entries: { code: string; name: string }[]): PortalAnswer {
  const items = entries.map(({ code, name }) => ({
    id: `id-${code}`,
    code,
    name,
    state: 'ACTIVE',
    departments: [],
  }));
  return { kind: 'list', items, readAt };
}

export function faultOf(reason: Extract<PortalAnswer, { kind: 'fault' }>['reason']) {
  return { kind: 'fault' as const, reason, detail: 'made by the test', readAt };
}

/** Quảng Ninh 2025 with the first procedures of the shipped catalogue, and everything that verifies them. */
export async function verificationIn(db: TestDatabase, portal: PortalClient, procedures = 5) {
  const clock = new Clock();
  const unitsRepository = new UnitsRepository();
  const roundId = await quangNinhIn(db);
  const units = new UnitsReadModel(unitsRepository);
  const catalogue = new CatalogueRepository();
  const runs = new RunsRepository();
  const newUnits = await units.newUnits(db.reader.manager, roundId);
  await db.unitOfWork.run(async (manager) => {
    const listed = shipped.slice(0, procedures);
    const changes = planCatalogue([], { listed, withdrawn: [] }, 'changes');
    await catalogue.apply(manager, roundId, changes, { version: 1, source: 'test' });
    const codes = new Map(newUnits.map((unit) => [unit.id, `H49.${unit.code}`]));
    await catalogue.addAgencies(manager, roundId, codes);
  });
  const queue = new JobQueue(clock);
  return {
    roundId,
    newUnits,
    units,
    catalogue,
    runs,
    readModel: new ProceduresReadModel(runs),
    query: new VerificationQuery(
      db.reader,
      units,
      runs,
      new ResultsRepository(),
      new Scopes(units, clock),
    ),
    service: new VerificationService(
      db.unitOfWork,
      db.audit,
      clock,
      queue,
      units,
      catalogue,
      runs,
      portal,
    ),
    worker: new VerificationWorker(
      new JobHandlers(),
      db.unitOfWork,
      db.reader,
      db.audit,
      clock,
      units,
      runs,
      portal,
    ),
  };
}

/** The job of a run as a runner would hand it to the worker. */
export function jobOf(runId: string, signal = new AbortController().signal) {
  const progress: [number, number][] = [];
  return {
    id: 'job',
    data: { runId },
    attempt: 1,
    actor: { ...SYSTEM, kind: 'job' as const },
    signal,
    seen: progress,
    progress: async (done: number, total: number) => void progress.push([done, total]),
  };
}
