import { join } from 'node:path';
import { Clock } from '../../src/platform/clock';
import { SYSTEM } from '../../src/platform/http/actor';
import { JobHandlers } from '../../src/platform/jobs/job-handlers';
import { JobQueue } from '../../src/platform/jobs/job-queue';
import { CatalogueRepository } from '../../src/procedures/catalogue/catalogue.repository';
import { readShippedCatalogue } from '../../src/procedures/catalogue/catalogue-file';
import { planCatalogue } from '../../src/procedures/catalogue/catalogue-plan';
import { Settings } from '../../src/platform/config/settings';
import { PageMemories } from '../../src/procedures/portal/page-memory';
import { PortalClient, type PortalAnswer } from '../../src/procedures/portal/portal-client';
import { PortalSettingsService } from '../../src/procedures/portal/portal-settings.service';
import { PortalSources } from '../../src/procedures/portal/portal-sources';
import { ShapeKeeper } from '../../src/procedures/portal/shape-keeper';
import { StoredTurns } from '../../src/procedures/portal/shared-turns';
import { ProceduresReadModel } from '../../src/procedures/procedures.read-model';
import { ConditionCounts } from '../../src/procedures/conditions/condition-counts';
import { StatementsRepository } from '../../src/procedures/conditions/statements.repository';
import { StandingRepository } from '../../src/procedures/standing/standing.repository';
import { Standings } from '../../src/procedures/standing/standings.service';
import { ResultsRepository } from '../../src/procedures/verification/results.repository';
import { ResultsStore } from '../../src/procedures/verification/results-store';
import { RunStates } from '../../src/procedures/verification/run-states';
import { RunsRepository } from '../../src/procedures/verification/runs.repository';
import { Schedules } from '../../src/procedures/verification/schedules.service';
import { UnitClaims } from '../../src/procedures/verification/unit-claims';
import { UnitJudge } from '../../src/procedures/verification/unit-judge';
import { VerificationQuery } from '../../src/procedures/verification/verification.query';
import { VerificationService } from '../../src/procedures/verification/verification.service';
import { VerificationWorker } from '../../src/procedures/verification/verification.worker';
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

/** Readings count for some days only: this one is of today. */
const readAt = new Date().toISOString();

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

/** Sources of which one is there: a portal inside the test, or the stand-in. */
export class OneSource extends PortalSources {
  /** Whether an administrator still lets it be asked. */
  open = true;

  constructor(private readonly client: PortalClient) {
    super(...([Settings.from({}), null, null, null, { engine: 'sqlite' }] as unknown as Nothing));
  }
  override async current() {
    return { kind: 'stand-in' as const, id: null, text: this.client.source };
  }
  override async clientOf() {
    return this.client;
  }
  override async permitted() {
    return this.open;
  }
}
type Nothing = ConstructorParameters<typeof PortalSources>;

/** Quảng Ninh 2025 with the first procedures of the shipped catalogue, and everything that verifies them. */
export async function verificationIn(
  db: TestDatabase,
  portal: PortalClient,
  procedures = 5,
  clock = new Clock(),
) {
  const roundId = await quangNinhIn(db);
  const units = new UnitsReadModel(new UnitsRepository());
  const catalogue = new CatalogueRepository();
  const newUnits = await units.newUnits(db.reader.manager, roundId);
  await db.unitOfWork.run(async (manager) => {
    const listed = shipped.slice(0, procedures);
    const changes = planCatalogue([], { listed, withdrawn: [] }, 'changes');
    await catalogue.apply(manager, roundId, changes, { version: 1, source: 'test' });
    const codes = new Map(newUnits.map((unit) => [unit.id, `H49.${unit.code}`]));
    await catalogue.addAgencies(manager, roundId, codes);
  });
  return { roundId, newUnits, ...roomOf(db, portal, clock) };
}

function proceduresIn(catalogue: CatalogueRepository): ProceduresReadModel {
  const standings = new Standings(new StandingRepository(), Settings.from({}));
  const counts = new ConditionCounts(catalogue, standings, new StatementsRepository());
  return new ProceduresReadModel(standings, counts);
}

/** Everything that verifies, over a database; a second one is another server beside the first. */
export function roomOf(
  db: TestDatabase,
  portal: PortalClient,
  clock = new Clock(),
  sources: PortalSources = new OneSource(portal),
) {
  const { unitOfWork, reader, audit } = db;
  const units = new UnitsReadModel(new UnitsRepository());
  const catalogue = new CatalogueRepository();
  const runs = new RunsRepository();
  const scopes = new Scopes(units, clock);
  const states = new RunStates(unitOfWork, audit, clock, runs, new JobQueue(clock));
  const claims = new UnitClaims(unitOfWork, clock);
  const judge = new UnitJudge(
    ...([unitOfWork, reader, clock, units, runs, claims, new ResultsStore()] as const),
  );
  const service = new VerificationService(
    ...([unitOfWork, audit, clock, new JobQueue(clock), units, scopes] as const),
    ...([catalogue, runs, states, sources, Settings.from({})] as const),
  );
  return {
    ...{ units, catalogue, runs, claims, judge, sources, states, service },
    readModel: proceduresIn(catalogue),
    query: new VerificationQuery(reader, units, runs, new ResultsRepository(), scopes),
    schedules: new Schedules(unitOfWork, reader, audit, clock, units, scopes, service),
    worker: new VerificationWorker(
      ...([new JobHandlers(), reader, runs, states, claims, judge, sources] as const),
      new PageMemories(unitOfWork, reader, clock),
    ),
  };
}

/** Sources as a server has them, over a database: what an administrator permitted, and nothing else. */
export function sourcesIn(
  { unitOfWork, reader, audit, database }: TestDatabase,
  clock = new Clock(),
) {
  const settings = Settings.from({ PORTAL_TIMEOUT_MS: '2000', PORTAL_ATTEMPTS: '2' });
  const shapes = new ShapeKeeper(unitOfWork, reader, clock);
  const turns = new StoredTurns(unitOfWork);
  return {
    sources: new PortalSources(settings, reader, shapes, turns, database),
    settings: new PortalSettingsService(unitOfWork, reader, audit, clock, settings),
  };
}

/** The job of a run as a runner would hand it to the worker. */
export function jobOf(
  runId: string,
  signal = new AbortController().signal,
  more: { id?: string; lane?: number; version?: number } = {},
) {
  const { id = 'job', ...data } = more;
  const progress: [number, number][] = [];
  return {
    id,
    data: { runId, ...data },
    attempt: 1,
    actor: { ...SYSTEM, kind: 'job' as const },
    signal,
    seen: progress,
    progress: async (done: number, total: number) => void progress.push([done, total]),
  };
}
