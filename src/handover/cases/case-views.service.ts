import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { vietnamDay } from '../../platform/vietnam-time';
import { UnitsReadModel } from '../../units/units.read-model';
import { workingCalendar } from '../../units/working-days';
import { maySee } from '../handover.policy';
import { HandoverRepository } from '../handover.repository';
import { ListAccess } from '../list-access';
import { ListTypeBook } from '../list-type-book';
import { listType } from '../list-types/list-types';
import { CaseNote, CasePlan, CaseStep } from './case-plan.entity';
import { dossierRule, dueLimits, noDueReason } from './case-rules';
import { caseTypes } from './case-types';
import { CasesReadModel, type FoundCase } from './cases.read-model';
import type { CaseFilters, CasePage, CaseQuery, CaseRow, CaseView } from './cases.schema';

const READ = 'handover.read';
/** Rows read at a time for a workbook. */
const AT_A_TIME = 1000;
/** Keeping the work plan of a case: for the body that gives it and the one that has it. */
export const PROGRESS = 'handover.progress';

/** Unfinished work, dossiers and complaints as a person may see them. */
@Injectable()
export class CaseViews {
  constructor(
    private readonly reader: Reader,
    private readonly lists: ListAccess,
    private readonly units: UnitsReadModel,
    private readonly readModel: CasesReadModel,
    private readonly repository: HandoverRepository,
    private readonly book: ListTypeBook,
    private readonly clock: Clock,
  ) {}

  /** @throws notFound where there is no such round. */
  page(actor: Actor, roundId: string, query: CaseQuery): Promise<CasePage> {
    return this.reader.snapshot(async (manager) => {
      if (!(await this.units.round(manager, roundId))) throw notFound();
      await this.book.refresh(manager);
      const scope = await this.lists.scopeOf(manager, actor, READ, roundId);
      const limits = dueLimits(workingCalendar, this.today());
      const { rows, total } = await this.readModel.page(manager, roundId, scope, limits, query);
      const { page, pageSize } = query;
      return { rows: await this.rowsOf(manager, roundId, rows), total, page, pageSize };
    });
  }

  /** All that fit, of one moment, and the name of the round. @throws notFound where there is no such round. */
  all(actor: Actor, roundId: string, filters: CaseFilters) {
    return this.reader.snapshot(async (manager) => {
      const round = await this.units.round(manager, roundId);
      if (!round) throw notFound();
      await this.book.refresh(manager);
      const scope = await this.lists.scopeOf(manager, actor, READ, roundId);
      const limits = dueLimits(workingCalendar, this.today());
      const rows: CaseRow[] = [];
      for (let page = 1; ; page += 1) {
        const query = { ...filters, page, pageSize: AT_A_TIME };
        const found = await this.readModel.page(manager, roundId, scope, limits, query);
        rows.push(...(await this.rowsOf(manager, roundId, found.rows)));
        if (found.rows.length < AT_A_TIME) return { rows, round: round.name };
      }
    });
  }

  /** One case with its plan and notes. @throws notFound outside the person's duties. */
  async one(actor: Actor, itemId: string): Promise<CaseView> {
    const { manager } = this.reader;
    const { shares, roundId, mayChange } = await this.visible(manager, actor, itemId);
    const [row] = await this.rowsOf(manager, roundId, shares.slice(0, 1));
    const plan = await manager.findOneBy(CasePlan, { itemId });
    const steps = plan
      ? await manager.find(CaseStep, { where: { planId: plan.id }, order: { position: 'ASC' } })
      : [];
    const notes = await manager.find(CaseNote, {
      where: { itemId },
      order: { at: 'DESC', id: 'DESC' },
      take: 200,
    });
    return {
      ...row!,
      plan: {
        ...{ person: plan?.person ?? null, dueOn: plan?.dueOn ?? null },
        ...{ finishedOn: plan?.finishedOn ?? null, result: plan?.result ?? null },
        steps: steps.map(({ text, person, dueOn, doneOn }) => ({ text, person, dueOn, doneOn })),
        ...{ changedAt: plan?.changedAt ?? null, changedBy: plan?.changedByName ?? null },
      },
      notes: notes.map(({ text, at, byName }) => ({ text, at, by: byName })),
      ...{ version: plan?.version ?? 0, mayChange },
    };
  }

  /** The shares of a case that the person sees, and whether they may keep its plan. @throws notFound. */
  async visible(manager: EntityManager, actor: Actor, itemId: string) {
    await this.book.refresh(manager);
    const all = await this.readModel.one(manager, itemId, dueLimits(workingCalendar, this.today()));
    const list = all[0] && (await this.repository.list(manager, all[0].listId));
    if (!list) throw notFound();
    const [read, progress] = await this.lists.scopesOf(
      ...([manager, actor, [READ, PROGRESS], list.roundId] as const),
    );
    const shares = all.filter((each) => maySee(read!, list, each.receiverOrganisationId));
    if (shares.length === 0) throw notFound();
    const mayChange = shares.some((each) => maySee(progress!, list, each.receiverOrganisationId));
    return { shares, list, roundId: list.roundId, mayChange };
  }

  today(): string {
    return vietnamDay(this.clock.now());
  }

  private async rowsOf(
    manager: EntityManager,
    roundId: string,
    rows: readonly FoundCase[],
  ): Promise<CaseRow[]> {
    const round = (await this.units.round(manager, roundId))!;
    const bodies = await this.units.organisations(
      manager,
      rows.flatMap(({ giverOrganisationId, receiverOrganisationId: receiver }) =>
        receiver === null ? [giverOrganisationId] : [giverOrganisationId, receiver],
      ),
    );
    const givers = await this.units.units(
      manager,
      rows.map(({ giverOrganisationId }) => bodies.get(giverOrganisationId)!.unitId),
    );
    const rules = new Map(caseTypes().map(({ code, columns }) => [code, columns.rule]));
    const named = (id: string) => ({ id, name: bodies.get(id)!.name });
    const days = { effectiveDate: round.effectiveDate, today: this.today() };
    return rows.map((row): CaseRow => {
      const { giverOrganisationId, receiverOrganisationId, dueOn, receivedOn, ...facts } = row;
      const giverLevel = givers.get(bodies.get(giverOrganisationId)!.unitId)!.level;
      const dossier = rules.get(row.listType) === 'dossier';
      return {
        ...facts,
        ...{
          receivedOn,
          dueOn,
          endsOn: dueOn === null ? null : workingCalendar.endOfPeriod(dueOn),
        },
        noDue: noDueReason({ due: row.due, receivedOn, dossier }),
        listTypeName: listType(row.listType)!.declaration.name,
        giver: named(giverOrganisationId),
        receiver: receiverOrganisationId === null ? null : named(receiverOrganisationId),
        rule: dossier ? dossierRule({ receivedOn, dueOn, giverLevel, ...days }) : null,
      };
    });
  }
}
