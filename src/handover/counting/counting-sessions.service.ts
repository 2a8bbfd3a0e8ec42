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
import type { OrganisationScope } from '../../units/organisation-scope';
import type { HandoverList } from '../handover-list.entity';
import { maySee } from '../handover.policy';
import { ListAccess } from '../list-access';
import { CountingSession } from './counting.entity';
import { nothingToCount, notYourCount, sessionClosed, shareMissing } from './counting.errors';
import { CountingReadModel } from './counting.read-model';
import type { OpenCounting } from './counting.schema';
import type { CountedSide } from './coverage';

/** Right to count on the own side. */
export const COUNT = 'handover.count';

/** A session as one person may deal with it. */
export interface SeenSession {
  session: CountingSession;
  list: HandoverList;
  seen: OrganisationScope;
  mayCount: boolean;
}

/** Opens and closes counts (kiểm kê). None of it moves a row of the ledger. */
@Injectable()
export class CountingSessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListAccess,
    private readonly readModel: CountingReadModel,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws notFound, noRight, notYourCount, shareMissing, nothingToCount. */
  async open(actor: Actor, listId: string, body: OpenCounting): Promise<string> {
    return this.unitOfWork.run(async (manager) => {
      const { list, seen } = await this.lists.visible(manager, actor, listId);
      const { side, receiverOrganisationId: receiver, place } = body;
      if (receiver && !maySee(seen, list, receiver)) throw notFound();
      const scope = await this.lists.scopeOf(manager, actor, COUNT, list.roundId);
      if (!(await this.lists.takesPart(manager, list, scope))) throw noRight();
      if (side === 'receiver' && receiver === null) throw shareMissing();
      if (!countsFor(scope, list, side, receiver)) throw notYourCount();
      const expected = { listId, receiverOrganisationId: receiver, place };
      const rows = await this.readModel.expected(manager, list, expected).getCount();
      if (rows === 0) throw nothingToCount();
      const session: CountingSession = {
        ...{ id: newId(), roundId: list.roundId, ...expected, side, state: 'open', version: 1 },
        ...{ countedOn: body.countedOn, countedBy: body.countedBy },
        ...{ openedBy: actor.accountId, openedByName: actor.name },
        ...{ openedAt: this.clock.moment(), closedBy: null, closedByName: null, closedAt: null },
        ...{ note: null, expectedRows: null, foundRows: null, missingRows: null },
        ...{ misplacedRows: null, uncountedRows: null, surplusRows: null },
      };
      await insertRows(manager, CountingSession, [session]);
      const told = { side, countedBy: body.countedBy, ...(place && { place }), rows };
      await this.record(manager, actor, list, session, 'count-opened', told);
      return session.id;
    });
  }

  /**
   * Ends a session and keeps how far it got; the ledger stays as it is.
   * @param version of the session as the person saw it.
   * @throws notFound, noRight, StaleVersion, sessionClosed.
   */
  async close(actor: Actor, id: string, version: number, note: string | null): Promise<void> {
    await this.unitOfWork.run(async (manager) => {
      const { list, mayCount } = await this.visible(manager, actor, id);
      if (!mayCount) throw noRight();
      // Counts under way arrive before it or find it closed.
      const session = await this.hold(manager, id);
      if (session.version !== version) throw new StaleVersion('counting_session', id, version);
      if (session.state === 'closed') throw sessionClosed();
      const reached = await this.readModel.coverage(manager, list, session);
      await updateVersioned(
        manager,
        CountingSession,
        { id, version },
        {
          ...{ state: 'closed', note, closedAt: this.clock.moment() },
          ...{ closedBy: actor.accountId, closedByName: actor.name },
          ...{ expectedRows: reached.expected, foundRows: reached.found },
          ...{ missingRows: reached.missing, misplacedRows: reached.misplaced },
          ...{ uncountedRows: reached.uncounted, surplusRows: reached.surplus },
        },
      );
      const { expected, found, missing, misplaced, uncounted, surplus } = reached;
      const told = { expected, found, missing, misplaced, uncounted, surplus };
      await this.record(manager, actor, list, session, 'count-closed', told, note);
    });
  }

  /** A session whose rows the person sees. @throws notFound. */
  async visible(manager: EntityManager, actor: Actor, id: string): Promise<SeenSession> {
    const session = await manager.findOneBy(CountingSession, { id });
    if (!session) throw notFound();
    const { list, seen } = await this.lists.visible(manager, actor, session.listId);
    const { receiverOrganisationId: receiver, side } = session;
    if (!seesCount(seen, list, receiver)) throw notFound();
    const scope = await this.lists.scopeOf(manager, actor, COUNT, list.roundId);
    return { session, list, seen, mayCount: countsFor(scope, list, side, receiver) };
  }

  /** The session as it is, kept from others until the unit of work ends. */
  async hold(manager: EntityManager, id: string): Promise<CountingSession> {
    const query = manager
      .createQueryBuilder(CountingSession, 'session')
      .where('session.id = :id', { id });
    if (manager.connection.options.type === 'postgres') query.setLock('pessimistic_write');
    return query.getOneOrFail();
  }

  private async record(
    manager: EntityManager,
    actor: Actor,
    list: HandoverList,
    { id }: CountingSession,
    action: string,
    told: Record<string, unknown>,
    reason: string | null = null,
  ): Promise<void> {
    await this.audit.record(manager, {
      ...{ actor, action: `handover.${action}`, summary: told, reason },
      ...(await this.lists.about(manager, list)),
      objects: [{ type: 'counting_session', id, after: told }],
    });
  }
}

/** The giver counts its list, a receiver its share; the province may do either for them. */
export const countsFor = (
  scope: OrganisationScope,
  { giverOrganisationId, listType }: HandoverList,
  side: CountedSide,
  receiver: string | null,
): boolean => scope.covers(side === 'giver' ? giverOrganisationId : receiver, listType);

/** A count of the whole list shows the rows of every receiver: only who sees all of them sees it. */
export const seesCount = (
  seen: OrganisationScope,
  list: HandoverList,
  receiver: string | null,
): boolean =>
  receiver === null
    ? seen.covers(list.giverOrganisationId, list.listType)
    : maySee(seen, list, receiver);
