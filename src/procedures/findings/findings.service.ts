import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { vietnamDay } from '../../platform/vietnam-time';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel } from '../../units/units.read-model';
import { workingCalendar } from '../../units/working-days';
import type { Procedure } from '../catalogue/procedure.entity';
import type { UnitScope } from '../procedures.policy';
import { sourceWords } from '../verification/source-words';
import { VerificationRun } from '../verification/verification.entity';
import { CausesRepository } from './causes.repository';
import { FindingCause, type ProcedureFinding } from './finding.entity';
import { severityOf } from './finding-rules';
import { causeClosed, guidanceMissing, wrongOwner } from './findings.errors';
import type {
  CauseDetail,
  CausePage,
  CausesQuery,
  CauseView,
  FindingOwners,
  FollowBody,
} from './findings.schema';

/** What of a cause people change. */
const FOLLOWED = [
  'state',
  'ownerOrganisationId',
  'ownerPerson',
  'dueOn',
  'guidance',
  'note',
] as const;
/** Causes in one workbook. */
const MOST_CAUSES = 20_000;
/** Who decides when to check decides what comes of it. */
const FOLLOW = 'procedure.verify';

/** The board of findings: causes with their units, who follows them up, by when. */
@Injectable()
export class FindingsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
    private readonly causes: CausesRepository,
  ) {}

  /** @throws notFound. */
  page(actor: Actor, roundId: string, query: CausesQuery): Promise<CausePage> {
    return this.reader.snapshot(async (manager) => {
      if (!(await this.units.round(manager, roundId))) throw notFound();
      const scope = await this.scopes.unitsOf(manager, actor, 'procedure.read', roundId);
      if (query.unitId && scope !== 'all' && !scope.has(query.unitId)) throw notFound();
      const { rows, total } = await this.causes.page(manager, roundId, query, scope, this.today);
      const { page, pageSize } = query;
      return { rows: await this.views(manager, rows, scope), total, page, pageSize };
    });
  }

  /** Who mends how much, the most first; what nobody was asked to mend among them. @throws notFound. */
  owners(actor: Actor, roundId: string): Promise<FindingOwners> {
    return this.reader.snapshot(async (manager) => {
      if (!(await this.units.round(manager, roundId))) throw notFound();
      const scope = await this.scopes.unitsOf(manager, actor, 'procedure.read', roundId);
      const counted = await this.causes.owners(manager, roundId, scope, this.today);
      const ids = counted.flatMap(({ ownerId }) => ownerId ?? []);
      const bodies = await this.units.organisations(manager, ids);
      return counted
        .map(({ ownerId, ...counts }) => {
          const body = bodies.get(ownerId ?? '');
          return { owner: body ? { id: body.id, name: body.name } : null, ...counts };
        })
        .sort((a, b) => b.open - a.open);
    });
  }

  /** @throws notFound, also for a cause at none of the units the person sees. */
  detail(actor: Actor, id: string): Promise<CauseDetail> {
    return this.reader.snapshot(async (manager) => {
      const cause = await this.causes.byId(manager, id);
      if (!cause) throw notFound();
      const { roundId } = cause;
      const scope = await this.scopes.unitsOf(manager, actor, 'procedure.read', roundId);
      const found = (await this.causes.findings(manager, [cause], scope)).get(id) ?? [];
      if (found.length === 0) throw notFound();
      const [view] = await this.views(manager, [cause], scope);
      const procedure = (await this.causes.procedures(manager, [cause])).get(
        cause.procedureId ?? '',
      );
      const follow = await this.scopes.unitsOf(manager, actor, FOLLOW, roundId);
      return {
        ...view!,
        decisionNumber: procedure?.decisionNumber ?? null,
        decisionDate: procedure?.decisionDate ?? null,
        findings: (await this.atUnits(manager, roundId, [found]))[0]!,
        mayFollow: follow === 'all' && cause.state !== 'closed',
      };
    });
  }

  /** Every cause with its units, as far as the person sees them. @throws notFound. */
  inFull(actor: Actor, roundId: string): Promise<{ causes: CauseDetail[]; total: number }> {
    return this.reader.snapshot(async (manager) => {
      if (!(await this.units.round(manager, roundId))) throw notFound();
      const scope = await this.scopes.unitsOf(manager, actor, 'procedure.read', roundId);
      const all = { page: 1, pageSize: MOST_CAUSES };
      const { rows, total } = await this.causes.page(manager, roundId, all, scope, this.today);
      const views = await this.views(manager, rows, scope);
      const found = await this.causes.findings(manager, rows, scope);
      const procedures = await this.causes.procedures(manager, rows);
      const groups = rows.map(({ id }) => found.get(id) ?? []);
      const atUnits = await this.atUnits(manager, roundId, groups);
      const causes = views.map((view, index) => {
        const procedure = procedures.get(rows[index]!.procedureId ?? '');
        return {
          ...view,
          decisionNumber: procedure?.decisionNumber ?? null,
          decisionDate: procedure?.decisionDate ?? null,
          findings: atUnits[index]!,
          mayFollow: false,
        };
      });
      return { causes, total };
    });
  }

  /**
   * Says who follows a cause up by when, or whose guidance is waited for; at all its units at once.
   * @param version as the person saw it.
   * @throws notFound, noRight, causeClosed, guidanceMissing, wrongOwner, StaleVersion.
   */
  follow(actor: Actor, id: string, version: number, body: FollowBody): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const cause = await this.causes.byId(manager, id);
      if (!cause) throw notFound();
      const { roundId, ownerOrganisationId: owner } = cause;
      if ((await this.scopes.unitsOf(manager, actor, FOLLOW, roundId)) !== 'all') throw noRight();
      if (cause.version !== version) throw new StaleVersion('finding_cause', id, version);
      if (cause.state === 'closed') throw causeClosed();
      if (body.state === 'waiting' && body.guidance === null) throw guidanceMissing();
      const wanted = body.ownerOrganisationId;
      if (wanted && wanted !== owner && !(await this.units.hasPart(manager, roundId, wanted)))
        throw wrongOwner();
      await updateVersioned(manager, FindingCause, { id, version }, body);
      const moved = FOLLOWED.filter((key) => cause[key] !== body[key]);
      const told = (values: Pick<FindingCause, (typeof FOLLOWED)[number]>) =>
        Object.fromEntries(moved.map((key) => [key, values[key]]));
      await this.audit.record(manager, {
        ...{ actor, action: 'procedures.finding-followed', roundId },
        subject: { type: 'finding_cause', id, name: `${cause.kind} ${cause.code}` },
        summary: { kind: cause.kind, code: cause.code, units: cause.openUnits },
        objects: [{ type: 'finding_cause', id, before: told(cause), after: told(body) }],
      });
    });
  }

  private get today(): string {
    return vietnamDay(this.clock.now());
  }

  private async views(
    manager: EntityManager,
    causes: readonly FindingCause[],
    scope: UnitScope,
  ): Promise<CauseView[]> {
    const findings = await this.causes.findings(manager, causes, scope);
    const procedures = await this.causes.procedures(manager, causes);
    const owners = await this.units.organisations(
      manager,
      causes.flatMap(({ ownerOrganisationId }) => ownerOrganisationId ?? []),
    );
    return causes.map((cause) => {
      const owner = owners.get(cause.ownerOrganisationId ?? '');
      return {
        ...viewOf(cause, findings.get(cause.id) ?? [], procedures.get(cause.procedureId ?? '')),
        owner: owner ? { id: owner.id, name: owner.name } : null,
        overdue: cause.state !== 'closed' && cause.dueOn !== null && cause.dueOn < this.today,
        severity: severityOf(
          ...([cause.kind, procedures.get(cause.procedureId ?? '')?.decisionDate ?? null] as const),
          ...([
            this.today,
            (day: string, days: number) => workingCalendar.after(day, days),
          ] as const),
        ),
      };
    });
  }

  private async atUnits(
    manager: EntityManager,
    roundId: string,
    groups: readonly (readonly ProcedureFinding[])[],
  ): Promise<CauseDetail['findings'][]> {
    const places = await this.units.newUnits(manager, roundId);
    const order = new Map(places.map(({ id, name }, at) => [id, { name, at }]));
    const runs = new Map<string, string>();
    for (const id of new Set(groups.flat().map(({ lastRunId }) => lastRunId)))
      runs.set(id, (await manager.findOneBy(VerificationRun, { id }))!.source);
    const told = (found: readonly ProcedureFinding[]) =>
      [...found]
        .sort((a, b) => (order.get(a.unitId)?.at ?? 0) - (order.get(b.unitId)?.at ?? 0))
        .map((row) => ({
          ...{ unitId: row.unitId, unitName: order.get(row.unitId)?.name ?? '' },
          ...{ standing: row.standing, firstSeenAt: row.firstSeenAt, lastSeenAt: row.lastSeenAt },
          ...{ fixedAt: row.fixedAt, fixedBy: row.fixedBy, timesReopened: row.timesReopened },
          ...{ seenValue: row.seenValue, expectedValue: row.expectedValue },
          ...{ source: runs.get(row.lastRunId)!, runId: row.lastRunId },
          sourceText: sourceWords(runs.get(row.lastRunId)!),
        }));
    return groups.map(told);
  }
}

function viewOf(
  cause: FindingCause,
  findings: readonly ProcedureFinding[],
  procedure: Procedure | undefined,
) {
  const { id, kind, code, name, state, ownerPerson, dueOn, guidance, note, version } = cause;
  const changes = { new: 0, persisting: 0, reopened: 0, fixed: 0 };
  for (const { standing } of findings) changes[standing] += 1;
  return {
    ...{ id, kind, code, name: procedure?.name ?? name, field: procedure?.field ?? null, state },
    ...{ units: findings.length - changes.fixed, changes, ownerPerson, dueOn, guidance, note },
    ...{ openedAt: cause.openedAt, closedAt: cause.closedAt, version },
  };
}
