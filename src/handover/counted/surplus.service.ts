import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { PlanContext } from '../../imports/import-target';
import { planGivenRows, type GivenRow } from '../../imports/plan-given-rows';
import type { PlannedRow } from '../../imports/planned-row';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Actor } from '../../platform/http/actor';
import { noRight } from '../../platform/http/app-error';
import { JobQueue } from '../../platform/jobs/job-queue';
import { Keyring } from '../../platform/secrets/keyring';
import { sealValue } from '../../platform/secrets/personal-value';
import { UnitsReadModel } from '../../units/units.read-model';
import { CountingLine, type CountingSession } from '../counting/counting.entity';
import { CountingSessions } from '../counting/counting-sessions.service';
import { DeclarationRights } from '../declaration-rights';
import { DeclarationService } from '../declaration.service';
import { findDuplicatesJob } from '../duplicates/find-duplicates.job';
import { HandoverItem } from '../handover-item.entity';
import type { HandoverList } from '../handover-list.entity';
import { listType } from '../list-types/list-types';
import { NamePermissions } from '../name-permissions.service';
import { RoundListsReadModel } from '../round-lists.read-model';
import { CountedSurplus } from './counted.entity';
import {
  countStillOpen,
  notTooMuch,
  surplusRefused,
  surplusTaken,
  unknownColumn,
} from './counted.errors';
import type { TakeSurplus } from './counted.schema';
import { foundTooMuch, markedSurplus, surplusFingerprint } from './surplus';

type Taken = TakeSurplus['rows'];

/** Enters what a count found too much as supplementary rows marked "thừa", held to the rules of every row. */
@Injectable()
export class SurplusRows {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: CountingSessions,
    private readonly rights: DeclarationRights,
    private readonly declarations: DeclarationService,
    private readonly units: UnitsReadModel,
    private readonly names: NamePermissions,
    private readonly asked: RoundListsReadModel,
    private readonly jobs: JobQueue,
    private readonly keyring: Keyring,
  ) {}

  /**
   * All rows or none. Each line of the count becomes one row, once.
   * @throws notFound, noRight for who may not declare, countStillOpen, notTooMuch, surplusTaken, unknownColumn,
   *   surplusRefused, settledShare.
   */
  async take(actor: Actor, sessionId: string, rows: Taken): Promise<void> {
    await this.unitOfWork.run(async (manager) => {
      const { list } = await this.sessions.visible(manager, actor, sessionId);
      if ((await this.rights.capacity(manager, actor, list)) === null) throw noRight();
      const session = await this.sessions.hold(manager, sessionId);
      if (session.state !== 'closed') throw countStillOpen();
      const lines = await this.linesOf(manager, session, list, rows);
      const planned = await this.plan(manager, session, list, rows, lines);
      const { roundId, giverOrganisationId, listType: code, typeVersion } = list;
      const key = { roundId, giverOrganisationId, listType: code, typeVersion };
      const source = { counting: sessionId };
      await this.declarations.declareRows(manager, actor, key, planned, source, 'surplus');
      await this.remember(manager, actor, session, rows, planned);
      await this.jobs.enqueueUnlessWaiting(manager, findDuplicatesJob, { roundId }, { roundId });
    });
  }

  /** The lines that are entered. @throws notTooMuch, surplusTaken. */
  private async linesOf(
    manager: EntityManager,
    { id: sessionId }: CountingSession,
    list: HandoverList,
    rows: Taken,
  ): Promise<Map<string, CountingLine>> {
    const ids = rows.map(({ lineId }) => lineId);
    const found = await manager.findBy(CountingLine, { sessionId, id: In(ids) });
    const type = listType(list.listType, list.typeVersion)!;
    const counts = type.declaration.quantityColumn !== undefined;
    const lines = new Map(foundTooMuch(found, counts).map(({ line }) => [line.id, line]));
    const foreign = ids.filter((id, at) => !lines.has(id) || ids.indexOf(id) !== at).length;
    if (foreign > 0) throw notTooMuch({ n: foreign });
    const [before] = await manager.findBy(CountedSurplus, { lineId: In(ids) });
    if (before) {
      const item = await manager.findOneByOrFail(HandoverItem, { id: before.itemId });
      throw surplusTaken({ name: item.name, by: before.takenByName });
    }
    return lines;
  }

  /** @throws unknownColumn, surplusRefused. */
  private async plan(
    manager: EntityManager,
    session: CountingSession,
    list: HandoverList,
    rows: Taken,
    lines: ReadonlyMap<string, CountingLine>,
  ): Promise<PlannedRow[]> {
    const type = listType(list.listType, list.typeVersion)!;
    const { columns } = type.declaration;
    const given = rows.map(({ values }): GivenRow => {
      const unknown = Object.keys(values).find((key) => !columns.some((each) => each.key === key));
      if (unknown !== undefined) throw unknownColumn({ column: unknown });
      return markedSurplus(type, values);
    });
    const context = await this.context(manager, list);
    const planned = planGivenRows(given, type.declaration, context, (kind, text) =>
      sealValue(this.keyring, kind, text),
    );
    planned.forEach(({ problems }, at) => {
      const [problem] = problems;
      if (!problem) return;
      const name = given[at]![type.nameColumn] ?? lines.get(rows[at]!.lineId)?.name ?? '';
      const where = { lineId: rows[at]!.lineId, column: problem.column ?? null };
      throw surplusRefused({ name, problem: problem.vi, problemEn: problem.en }, where);
    });
    return this.made(manager, session, list, rows, planned);
  }

  /** The same rows, each with an identity of its own and, from a count of a share, for its receiver. */
  private async made(
    manager: EntityManager,
    { receiverOrganisationId }: CountingSession,
    { id: listId }: HandoverList,
    rows: Taken,
    planned: readonly PlannedRow[],
  ): Promise<PlannedRow[]> {
    const wanted = planned.map(({ fingerprint }) => fingerprint);
    const found = await manager.findBy(HandoverItem, { listId, fingerprint: In(wanted) });
    const taken = new Set(found.map(({ fingerprint }) => fingerprint));
    return planned.map((row, at) => {
      const fingerprint = surplusFingerprint(row.fingerprint, taken, rows[at]!.lineId);
      taken.add(fingerprint);
      return { ...row, fingerprint, ...(receiverOrganisationId && { receiverOrganisationId }) };
    });
  }

  private async context(manager: EntityManager, list: HandoverList): Promise<PlanContext> {
    const { roundId, giverOrganisationId, listType: code } = list;
    const asked = (await this.asked.of(manager, roundId)).find((each) => each.code === code);
    const fallback = await this.units.defaultReceiver(manager, roundId, giverOrganisationId);
    return {
      ...{ existing: new Map(), receivers: new Map() },
      namesAllowed: await this.names.allowed(manager, roundId, code),
      ...(fallback && { defaultReceiverId: fallback.id }),
      ...(asked && { cutOffDay: asked.cutOffDay }),
    };
  }

  /** Which line became which row. */
  private async remember(
    manager: EntityManager,
    actor: Actor,
    { id: sessionId, listId }: CountingSession,
    rows: Taken,
    planned: readonly PlannedRow[],
  ): Promise<void> {
    const fingerprints = planned.map(({ fingerprint }) => fingerprint);
    const items = await manager.findBy(HandoverItem, { listId, fingerprint: In(fingerprints) });
    const itemOf = new Map(items.map((item) => [item.fingerprint, item]));
    const taken = rows.map(({ lineId }, at): CountedSurplus => {
      const { id: itemId, declaredAt: takenAt } = itemOf.get(fingerprints[at]!)!;
      const by = { takenBy: actor.accountId, takenByName: actor.name, takenAt };
      return { ...{ id: newId(), sessionId, lineId, itemId }, ...by };
    });
    await insertRows(manager, CountedSurplus, taken);
  }
}
