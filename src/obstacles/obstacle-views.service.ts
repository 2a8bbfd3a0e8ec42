import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock';
import { Reader } from '../platform/database/reader';
import type { Actor } from '../platform/http/actor';
import { vietnamDay } from '../platform/vietnam-time';
import { daysUntil } from '../units/milestone-day';
import { UnitsReadModel } from '../units/units.read-model';
import { ageingOf } from './ageing';
import { KnownAnswer } from './answers/known-answer.entity';
import { ObstacleGroup } from './groups/obstacle-group.entity';
import { groupNumber, obstacleNumber } from './numbering';
import { ObstacleAccess, rightsAt, type ObstacleScopes } from './obstacle-access';
import { Obstacle } from './obstacle.entity';
import { actsOn } from './obstacle.policy';
import { ObstaclesReadModel } from './obstacles.read-model';
import type {
  ObstacleAgeing,
  ObstacleFilters,
  ObstacleOwners,
  ObstaclePage,
  ObstacleQuery,
  ObstacleView,
} from './obstacles.schema';

/** Obstacles as a person may see them. */
@Injectable()
export class ObstacleViews {
  constructor(
    private readonly reader: Reader,
    private readonly access: ObstacleAccess,
    private readonly readModel: ObstaclesReadModel,
    private readonly units: UnitsReadModel,
    private readonly clock: Clock,
  ) {}

  /** @throws notFound where there is no such round. */
  page(actor: Actor, roundId: string, query: ObstacleQuery): Promise<ObstaclePage> {
    return this.reader.snapshot(async (manager) => {
      const scopes = await this.access.of(manager, actor, roundId);
      const today = this.today();
      const found = await this.readModel.page(manager, roundId, scopes.read, query, today);
      return {
        rows: await this.viewsOf(manager, found.rows, scopes),
        ...{ total: found.total, page: query.page, pageSize: query.pageSize },
        counts: found.counts,
        mayReport: somewhere(scopes, 'report'),
        provinceUnit: await this.provinceUnit(manager, roundId, scopes),
        mayHandle: somewhere(scopes, 'handle'),
      };
    });
  }

  /** All that match, for the workbook. @throws notFound. */
  all(actor: Actor, roundId: string, query: ObstacleFilters): Promise<ObstacleView[]> {
    return this.reader.snapshot(async (manager) => {
      const scopes = await this.access.of(manager, actor, roundId);
      const today = this.today();
      const rows = await this.readModel.all(manager, roundId, scopes.read, query, today);
      return this.viewsOf(manager, rows, scopes);
    });
  }

  /** @throws notFound outside the person's duties. */
  one(actor: Actor, id: string): Promise<ObstacleView> {
    return this.reader.snapshot(async (manager) => {
      const { obstacle, scopes } = await this.access.visible(manager, actor, id);
      const [view] = await this.viewsOf(manager, [obstacle], scopes);
      return view!;
    });
  }

  /** What is not settled by age: of each severity, and unit by unit. @throws notFound. */
  ageing(actor: Actor, roundId: string): Promise<ObstacleAgeing> {
    return this.reader.snapshot(async (manager) => {
      const { read } = await this.access.of(manager, actor, roundId);
      const today = this.today();
      const open = await this.readModel.unsettled(manager, roundId, read);
      const { rows, ...all } = ageingOf(open, today);
      const names = await this.units.units(
        manager,
        rows.map(({ unitId }) => unitId),
      );
      return {
        ...{ today, ...all },
        rows: rows.map(({ unitId: id, ...row }) => ({
          unit: { id, name: names.get(id)!.name },
          ...row,
        })),
      };
    });
  }

  /** Bodies that can be in charge of an obstacle: of its unit, and of the province. @throws notFound. */
  owners(actor: Actor, id: string): Promise<ObstacleOwners> {
    return this.reader.snapshot(async (manager) => {
      const { obstacle } = await this.access.visible(manager, actor, id);
      const province = await this.units.provinceBodies(manager, obstacle.roundId);
      const own = await this.units.organisationsOfUnit(manager, obstacle.unitId);
      const named = (all: typeof own) => all.map(({ id: bodyId, name }) => ({ id: bodyId, name }));
      return { unit: named(own), province: named(province?.organisations ?? []) };
    });
  }

  /** Rows as the person may see them; each row lies in the person's scope. */
  async viewsOf(
    manager: EntityManager,
    rows: readonly Obstacle[],
    scopes: ObstacleScopes,
  ): Promise<ObstacleView[]> {
    const today = this.today();
    const owners = await this.units.organisations(
      manager,
      rows.map(({ ownerOrganisationId }) => ownerOrganisationId),
    );
    const units = await this.units.units(
      manager,
      rows.map(({ unitId }) => unitId),
    );
    const items = await this.readModel.itemsOf(
      manager,
      rows.map(({ id }) => id),
    );
    const answers = await byId(manager, KnownAnswer, rows, 'answerId');
    const groups = await byId(manager, ObstacleGroup, rows, 'groupId');
    return rows.map((row): ObstacleView => {
      const unit = units.get(row.unitId)!;
      const owner = owners.get(row.ownerOrganisationId)!;
      const answer = answers.get(row.answerId ?? '');
      const group = groups.get(row.groupId ?? '');
      const ended = row.closedAt === null ? today : vietnamDay(new Date(row.closedAt));
      return {
        ...{ id: row.id, roundId: row.roundId, number: obstacleNumber(row) },
        unit: { id: unit.id, code: unit.code, name: unit.name },
        ...{ source: row.source, category: row.category, severity: row.severity },
        ...{ dueStage: row.dueStage, title: row.title, description: row.description },
        ...{ cause: row.cause, state: row.state, stateSince: row.stateSince, level: row.level },
        owner: { id: owner.id, name: owner.name },
        ...{ ownerPerson: row.ownerPerson, ministry: row.ministry, waitingFor: row.waitingFor },
        answer: answer ? answerShown(answer) : null,
        group: group ? { id: group.id, number: groupNumber(group), title: group.title } : null,
        items: (items.get(row.id) ?? []).map(({ rehearsalId, itemCode, itemName }) => ({
          ...{ rehearsalId, itemCode, itemName },
        })),
        ...{ foundOn: row.foundOn, dueOn: row.dueOn },
        overdueDays: row.state === 'closed' ? 0 : Math.max(0, daysUntil(today, row.dueOn)),
        ageDays: Math.max(0, daysUntil(ended, row.foundOn)),
        ...{ openedAt: row.openedAt, openedBy: row.openedByName },
        closed:
          row.state === 'closed'
            ? {
                ...{ at: row.closedAt!, by: row.closedByName! },
                ...{ outcome: row.outcome!, resolution: row.resolution! },
              }
            : null,
        ...{ reopened: row.reopened, version: row.version },
        may: actsOn(row, rightsAt(scopes, row)),
      };
    });
  }

  private async provinceUnit(manager: EntityManager, roundId: string, scopes: ObstacleScopes) {
    const province = await this.units.provinceBodies(manager, roundId);
    if (!province || !scopes.report.coversUnit(province.unit.id)) return null;
    return { id: province.unit.id, name: province.unit.name };
  }

  private today(): string {
    return vietnamDay(this.clock.now());
  }
}

/** Whether a right holds anywhere in the round. */
export function somewhere(scopes: ObstacleScopes, right: 'report' | 'handle'): boolean {
  const units = scopes[right].units();
  return units === 'all' || units.size > 0;
}

const answerShown = (answer: KnownAnswer) => ({
  ...{ id: answer.id, question: answer.question, answer: answer.answer, link: answer.link },
  ...{ documentNumber: answer.documentNumber, documentDay: answer.documentDay },
  withdrawn: answer.withdrawnAt !== null,
});

async function byId<Row extends { id: string }>(
  manager: EntityManager,
  entity: new () => Row,
  rows: readonly Obstacle[],
  key: 'answerId' | 'groupId',
): Promise<Map<string, Row>> {
  const ids = [...new Set(rows.flatMap((row) => row[key] ?? []))];
  if (ids.length === 0) return new Map();
  const found = await manager.findBy(entity, { id: In(ids) } as never);
  return new Map(found.map((each) => [each.id, each]));
}
