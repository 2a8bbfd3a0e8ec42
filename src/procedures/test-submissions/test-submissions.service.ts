import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { vietnamDay } from '../../platform/vietnam-time';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel, type RoundUnitView } from '../../units/units.read-model';
import { isAssigned } from '../catalogue/assignment';
import { CatalogueRepository } from '../catalogue/catalogue.repository';
import { Procedure } from '../catalogue/procedure.entity';
import {
  alreadyPurged,
  purgeTooEarly,
  refusalText,
  testRefused,
  testRunning,
  type Refusal,
} from './test-refusals';
import { testProblem, testState, type TestFacts } from './test-rules';
import { TestSubmission } from './test-submission.entity';
import type {
  ChangeBody,
  PurgeBody,
  RecordBody,
  TestEntry,
  TestReceipt,
} from './test-submissions.schema';

export const RECORD = 'procedure.test';

interface Places {
  units: ReadonlyMap<string, RoundUnitView>;
  procedures: ReadonlyMap<string, Procedure>;
  named: ReadonlyMap<string, string[]>;
  known: ReadonlyMap<string, TestSubmission>;
}

/** Test submissions: written down row by row, changed, purged with proof. */
@Injectable()
export class TestSubmissions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
    private readonly catalogue: CatalogueRepository,
  ) {}

  /**
   * Writes test submissions down; a dossier of a unit stands once, the same again changes nothing. Each row that cannot
   * be taken is told with its reason, the others are taken.
   * @throws notFound.
   */
  record(
    actor: Actor,
    roundId: string,
    { enteredBy, submissions }: RecordBody,
  ): Promise<TestReceipt> {
    return this.unitOfWork.run(async (manager) => {
      const round = await this.units.round(manager, roundId);
      if (!round) throw notFound();
      const places = await this.places(manager, actor, roundId);
      const receipt: TestReceipt = { created: 0, changed: 0, unchanged: 0, refused: [] };
      const created: TestSubmission[] = [];
      const objects = [];
      const seen = new Set<string>();
      for (const [index, entry] of submissions.entries()) {
        const key = keyOf(places.units.get(entry.unitCode)?.id ?? '', entry.dossierCode);
        const before = places.known.get(key);
        const same = before !== undefined && sameAs(before, entry, places);
        const refusal = seen.has(key)
          ? 'dossier-twice'
          : this.refusal(entry, places, !same && before !== undefined && enteredBy === 'screen');
        if (refusal) {
          const { unitCode, dossierCode } = entry;
          const text = refusalText(refusal, entry);
          receipt.refused.push({ index, unitCode, dossierCode, code: refusal, ...text });
          continue;
        }
        seen.add(key);
        if (same) {
          receipt.unchanged += 1;
          continue;
        }
        const facts = this.columns(entry, actor);
        const unitId = places.units.get(entry.unitCode)!.id;
        const procedureId = places.procedures.get(entry.procedureCode)!.id;
        if (before) {
          const { id, version } = before;
          const changed = { ...facts, procedureId, enteredBy };
          await updateVersioned(manager, TestSubmission, { id, version }, changed);
          receipt.changed += 1;
        } else {
          const { dossierCode } = entry;
          created.push({
            ...{ id: newId(), roundId, unitId, procedureId, dossierCode, ...facts, enteredBy },
            ...{ purgedOn: null, purgeSystems: null, purgeProof: null, version: 1 },
          });
          receipt.created += 1;
        }
        const id = before?.id ?? created.at(-1)!.id;
        const told = before ? { before: toldOf(before) } : {};
        objects.push({ type: 'test_submission', id, ...told, after: toldOf(facts) });
      }
      await insertRows(manager, TestSubmission, created);
      if (objects.length > 0) {
        const { refused, ...counts } = receipt;
        await this.audit.record(manager, {
          ...{ actor, action: 'procedures.tests-recorded', roundId, objects },
          subject: { type: 'round', id: roundId, name: round.name },
          summary: { enteredBy, ...counts, refused: refused.length },
        });
      }
      return receipt;
    });
  }

  /** @throws notFound, noRight, testRefused, StaleVersion. */
  change(actor: Actor, id: string, version: number, body: ChangeBody): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const row = await this.open(manager, actor, id, version);
      const problem = testProblem(factsOf(body), body.virtual, this.clock.moment());
      if (problem) {
        const about = { dossierCode: row.dossierCode, unitCode: '', procedureCode: '' };
        throw testRefused({ ...refusalText(problem, about) });
      }
      const facts = this.columns(body, actor);
      await updateVersioned(manager, TestSubmission, { id, version }, facts);
      await this.written(manager, actor, row, 'procedures.test-changed', {
        ...{ before: toldOf(row), after: toldOf(facts) },
      });
    });
  }

  /** Writes down that a test is gone from the systems it was in. @throws notFound, noRight, testRunning, alreadyPurged, purgeTooEarly, StaleVersion. */
  purge(actor: Actor, id: string, version: number, body: PurgeBody): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const row = await this.open(manager, actor, id, version);
      if (row.purgedOn !== null) throw alreadyPurged();
      if (row.state === 'running') throw testRunning();
      const today = vietnamDay(this.clock.now());
      const { purgedOn, systems: purgeSystems, proof: purgeProof } = body;
      if (purgedOn > today || purgedOn < vietnamDay(new Date(row.submittedAt)))
        throw purgeTooEarly();
      const purged = { purgedOn, purgeSystems, purgeProof };
      await updateVersioned(manager, TestSubmission, { id, version }, purged);
      await this.written(manager, actor, row, 'procedures.test-purged', {
        ...{ before: { purgedOn: null }, after: purged },
      });
    });
  }

  private async open(manager: EntityManager, actor: Actor, id: string, version: number) {
    const row = await manager.findOneBy(TestSubmission, { id });
    if (!row) throw notFound();
    const { roundId, unitId } = row;
    const [read, record] = await Promise.all(
      ['procedure.read', RECORD].map((right) =>
        this.scopes.unitsOf(manager, actor, right, roundId),
      ),
    );
    if (read !== 'all' && !read!.has(unitId)) throw notFound();
    if (record !== 'all' && !record!.has(unitId)) throw noRight();
    if (row.version !== version) throw new StaleVersion('test_submission', id, version);
    return row;
  }

  private async places(manager: EntityManager, actor: Actor, roundId: string): Promise<Places> {
    const scope = await this.scopes.unitsOf(manager, actor, RECORD, roundId);
    const newUnits = await this.units.newUnits(manager, roundId);
    const own = newUnits.filter(({ id }) => scope === 'all' || scope.has(id));
    const procedures = await manager.findBy(Procedure, { roundId, inForce: true });
    const ids = procedures.filter(({ assignedTo }) => assignedTo === 'named').map(({ id }) => id);
    const known = await manager.findBy(TestSubmission, { roundId });
    return {
      units: new Map(own.map((unit) => [unit.code, unit])),
      procedures: new Map(procedures.map((each) => [each.code, each])),
      named: await this.catalogue.named(manager, ids),
      known: new Map(known.map((each) => [keyOf(each.unitId, each.dossierCode), each])),
    };
  }

  private refusal(entry: TestEntry, places: Places, known: boolean): Refusal | null {
    const unit = places.units.get(entry.unitCode);
    if (!unit) return 'unknown-unit';
    const procedure = places.procedures.get(entry.procedureCode);
    if (!procedure) return 'unknown-procedure';
    const named = new Set(places.named.get(procedure.id));
    if (!isAssigned(procedure.assignedTo, named, unit)) return 'not-assigned';
    if (known) return 'dossier-known';
    return testProblem(factsOf(entry), entry.virtual, this.clock.moment());
  }

  private columns(entry: ChangeBody, actor: Actor) {
    const { channel, testAccount, failedStep, payment, synced, note } = entry;
    const { submittedAt, steps } = factsOf(entry);
    return {
      ...{ channel, testAccount, submittedAt, failedStep, payment, synced, note },
      ...{ receivedAt: steps.received, appraisedAt: steps.appraised, approvedAt: steps.approved },
      ...{ signedAt: steps.signed, returnedAt: steps.returned, state: testState(factsOf(entry)) },
      ...{ changedByName: actor.name, changedAt: this.clock.moment() },
    };
  }

  private written(
    manager: EntityManager,
    actor: Actor,
    { id, roundId, dossierCode }: TestSubmission,
    action: string,
    change: { before: Record<string, string | null>; after: Record<string, string | null> },
  ): Promise<void> {
    return this.audit.record(manager, {
      ...{ actor, action, roundId, summary: { dossier: dossierCode } },
      subject: { type: 'test_submission', id, name: dossierCode },
      objects: [{ type: 'test_submission', id, ...change }],
    });
  }
}

const keyOf = (unitId: string, dossierCode: string): string => `${unitId} ${dossierCode}`;

/** Moments in the one form in which they are kept and compared. */
const kept = (moment: string): string => new Date(moment).toISOString();
const keptOr = (moment: string | null): string | null => moment && kept(moment);

function factsOf({ submittedAt, steps, failedStep, payment, synced }: ChangeBody): TestFacts {
  return {
    submittedAt: kept(submittedAt),
    steps: {
      received: keptOr(steps.received),
      appraised: keptOr(steps.appraised),
      approved: keptOr(steps.approved),
      signed: keptOr(steps.signed),
      returned: keptOr(steps.returned),
    },
    ...{ failedStep, payment, synced },
  };
}

/** What the trail tells of a test; the account stays out of it. */
type Told = Pick<
  TestSubmission,
  'state' | 'channel' | 'payment' | 'synced' | 'failedStep' | 'submittedAt' | 'returnedAt'
>;
const toldOf = ({
  state,
  channel,
  payment,
  synced,
  failedStep,
  submittedAt,
  returnedAt,
}: Told) => ({
  ...{ state, channel, payment, synced, failedStep, submittedAt, returnedAt },
});

function sameAs(row: TestSubmission, entry: TestEntry, { procedures }: Places): boolean {
  const { submittedAt, steps } = factsOf(entry);
  const { channel, testAccount, failedStep, payment, synced, note } = entry;
  const wanted: Partial<TestSubmission> = {
    ...{ channel, testAccount, failedStep, payment, synced, note, submittedAt },
    ...{ receivedAt: steps.received, appraisedAt: steps.appraised, approvedAt: steps.approved },
    ...{ signedAt: steps.signed, returnedAt: steps.returned },
    procedureId: procedures.get(entry.procedureCode)?.id ?? '',
  };
  return Object.entries(wanted).every(([key, value]) => row[key as keyof TestSubmission] === value);
}
