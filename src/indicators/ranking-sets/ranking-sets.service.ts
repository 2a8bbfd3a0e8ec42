import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { canonical, sha256 } from '../../platform/audit/canonical';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../../platform/database/update-versioned';
import { SYSTEM, type Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { RegisterAccess } from '../../registers/register-access';
import { Scopes } from '../../units/scopes';
import { SET } from '../indicator-views.service';
import { UnitComparison } from '../unit-comparison.service';
import { bodyOf, follows, type RankingBody } from './ranking-body';
import type { Visibility } from './ranking-set.checks';
import { RankingSet } from './ranking-set.entity';
import { alreadyPublished, nothingRanked, notPublished, setThere } from './ranking-sets.errors';
import type { KeepBody, RankingSetsView, RankingSetView } from './ranking-sets.schema';

type Seen = Pick<RankingSet, 'id' | 'version'>;

/** Rankings of units kept as sets; seen by units once they are published, and then as far as was said. */
@Injectable()
export class RankingSets {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly access: RegisterAccess,
    private readonly scopes: Scopes,
    private readonly comparison: UnitComparison,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The latest first; before it is published only for who ranks. @throws notFound. */
  list(actor: Actor, roundId: string): Promise<RankingSetsView> {
    return this.reader.snapshot(async (manager) => {
      await this.access.of(manager, actor, roundId);
      const mayKeep = await this.ranks(manager, actor, roundId);
      const sets = await manager.find(RankingSet, {
        where: { roundId },
        order: { periodStart: 'DESC', keptAt: 'DESC', id: 'ASC' },
      });
      const shown = sets.filter(({ publishedAt }) => mayKeep || publishedAt !== null);
      return { mayKeep, sets: shown.map((each) => headOf(each, mayKeep)) };
    });
  }

  /** @throws notFound also for a set that is not published, to who does not rank. */
  view(actor: Actor, id: string): Promise<RankingSetView> {
    return this.reader.snapshot(async (manager) => {
      const { set, mayRank } = await this.visible(manager, actor, id);
      const body = bodyIn(set);
      const lines =
        mayRank || set.visibility === 'all'
          ? body.lines
          : await this.own(manager, actor, set, body.lines);
      return {
        ...headOf(set, mayRank),
        ...{ criteria: body.criteria, lines, unitsInAll: body.lines.length },
        ...{ digest: set.digest, follows: follows(body) },
      };
    });
  }

  /** Keeps the ranking of a period as it stands. @throws notFound, noRight, nothingRanked, setThere. */
  keep(actor: Actor, roundId: string, asked: KeepBody): Promise<{ id: string }> {
    const { kind, start, title, visibility } = asked;
    return this.unitOfWork.run(async (manager) => {
      await this.access.of(manager, actor, roundId);
      if (!(await this.ranks(manager, actor, roundId))) throw noRight();
      const body = bodyOf(await this.comparison.allIn(manager, SYSTEM, roundId, { kind, start }));
      const { vi, en } = body.period.name;
      if (body.lines.every(({ rank }) => rank === null))
        throw nothingRanked({ period: vi, periodEn: en });
      const place = { roundId, periodKind: kind, periodStart: start, title };
      if (await manager.existsBy(RankingSet, place)) throw setThere({ title });
      const text = canonical(body);
      const set: RankingSet = {
        ...{ id: newId(), ...place, body: text, digest: sha256(text), visibility },
        ...{ keptByName: actor.name, keptAt: this.clock.moment() },
        ...{ publishedByName: null, publishedAt: null, version: 1 },
      };
      await insertRows(manager, RankingSet, [set]);
      const after = { title, digest: set.digest, visibility };
      await this.record(manager, actor, 'indicators.ranking-kept', set, { before: null, after });
      return { id: set.id };
    });
  }

  /** Shows it to units from now on. @throws notFound, noRight, StaleVersion, alreadyPublished. */
  publish(actor: Actor, seen: Seen, visibility: Visibility): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const set = await this.toChange(manager, actor, seen);
      if (set.publishedAt !== null) throw alreadyPublished();
      const signed = { publishedByName: actor.name, publishedAt: this.clock.moment() };
      await updateVersioned(manager, RankingSet, seen, { visibility, ...signed });
      await this.record(manager, actor, 'indicators.ranking-published', set, {
        ...{ before: { published: false }, after: { published: true, visibility } },
      });
    });
  }

  /** Takes it back from units; the trail keeps why. @throws notFound, noRight, StaleVersion, notPublished. */
  withdraw(actor: Actor, seen: Seen, reason: string): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const set = await this.toChange(manager, actor, seen);
      if (set.publishedAt === null) throw notPublished();
      const nobody = { publishedByName: null, publishedAt: null };
      await updateVersioned(manager, RankingSet, seen, nobody);
      await this.record(manager, actor, 'indicators.ranking-withdrawn', set, {
        ...{ before: { published: true }, after: { published: false, reason } },
      });
    });
  }

  /** A set that the person may look at. @throws notFound. */
  async visible(manager: EntityManager, actor: Actor, id: string) {
    const set = await manager.findOneBy(RankingSet, { id });
    if (!set) throw notFound();
    const { read } = await this.access.of(manager, actor, set.roundId);
    const mayRank = await this.ranks(manager, actor, set.roundId);
    const units = read.units();
    const reads = units === 'all' || units.size > 0;
    if (!mayRank && (set.publishedAt === null || !reads)) throw notFound();
    return { set, mayRank };
  }

  private async toChange(manager: EntityManager, actor: Actor, seen: Seen): Promise<RankingSet> {
    const { set, mayRank } = await this.visible(manager, actor, seen.id);
    if (!mayRank) throw noRight();
    if (set.version !== seen.version) throw new StaleVersion('ranking_set', seen.id, seen.version);
    return set;
  }

  private async ranks(manager: EntityManager, actor: Actor, roundId: string): Promise<boolean> {
    return (await this.scopes.scopeOf(manager, actor, SET, roundId)).coversProvince();
  }

  private async own(
    manager: EntityManager,
    actor: Actor,
    { roundId }: RankingSet,
    lines: RankingBody['lines'],
  ) {
    const { read } = await this.access.of(manager, actor, roundId);
    return lines.filter(({ unit }) => read.coversUnit(unit.id));
  }

  private record(
    manager: EntityManager,
    actor: Actor,
    action: string,
    { id, roundId, title }: RankingSet,
    change: { before: object | null; after: object | null },
  ): Promise<void> {
    const type = 'ranking_set';
    return this.audit.record(manager, {
      ...{ actor, action, roundId, organisationId: null, subject: { type, id, name: title } },
      summary: { title },
      objects: [{ type, id, ...(change as { before: null; after: null }) }],
    });
  }
}

export const bodyIn = ({ body }: RankingSet): RankingBody => JSON.parse(body) as RankingBody;

function headOf(set: RankingSet, mayPublish: boolean): RankingSetsView['sets'][number] {
  const { id, version, title, periodKind: kind, visibility, keptByName, keptAt } = set;
  const { publishedByName, publishedAt } = set;
  return {
    ...{ id, version, title, kind, period: bodyIn(set).period, visibility, keptByName, keptAt },
    ...{ publishedByName, publishedAt, mayPublish },
  };
}
