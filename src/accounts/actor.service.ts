import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock';
import { Settings } from '../platform/config/settings';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor } from '../platform/http/actor';
import type { CurrentSessionFacts } from '../platform/http/permission';
import { vietnamDay } from '../platform/vietnam-time';
import { UnitsReadModel } from '../units/units.read-model';
import type { Account } from './account.entity';
import { AccountsRepository, holdsOn } from './accounts.repository';
import { isAdministrator } from './administrator';
import { grantOf } from './grant-of';
import { idleLimit, pendingStep, secondFactorNeeded, type Reach } from './pending';
import { SecondFactorService } from './second-factor.service';
import { digestOfSecret } from './secret';
import { SessionStore } from './session-store';
import type { Session } from './session.entity';
import { SessionsReadModel, type PersonOfSession } from './sessions.read-model';

/** The time of a session is written down at most this often. */
const TOUCH_MS = 60_000;
/** A request waits no longer than this for it: whoever stores a long list holds up all who write. */
const TOUCH_PATIENCE_MS = 20;
/** How far the clock may be set back without sessions ending. */
const CLOCK_SLACK_MS = 5 * 60_000;

/** Finds out who is asking and what their duties allow. */
@Injectable()
export class ActorService {
  private readonly logger = new Logger('sessions');
  /** Sessions that were used since that was last written down, by their digest: when, and the writing. */
  private readonly touching = new Map<string, { at: number; written: Promise<void> }>();

  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly units: UnitsReadModel,
    private readonly sessions: SessionStore,
    private readonly people: SessionsReadModel,
    private readonly factors: SecondFactorService,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * @param secret of the cookie.
   * @param address the request comes from.
   * @param unattended the request was sent by the screen, not by the person.
   * @returns the person and their session, or undefined when it is unknown or over.
   */
  async bySecret(
    secret: string,
    address: string,
    unattended = false,
  ): Promise<{ actor: Actor; session: CurrentSessionFacts } | undefined> {
    const manager = this.reader.manager;
    const found = await this.people.find(manager, digestOfSecret(secret));
    const now = this.clock.now().getTime();
    if (!found || found.account.disabled) return undefined;
    const { session, account } = found;
    if (Date.parse(session.expiresAt) <= now) return undefined;
    const today = this.today();
    const actor = actorWith(
      account,
      found.duties.filter(({ duty }) => holdsOn(duty, today)),
      today,
    );
    const reach = { administrator: isAdministrator(actor), address };
    const used = this.touching.get(session.tokenHash)?.at ?? 0;
    const idle = now - Math.max(Date.parse(session.seenAt), used);
    // The clock was set back: by it the session would live as much longer.
    if (idle < -CLOCK_SLACK_MS) return undefined;
    if (idle > idleLimit(this.settings.security, reach.administrator)) return undefined;
    if (!unattended && idle > TOUCH_MS) await this.touch(session, now);
    const { id, tokenHash, confirmedAt, createdAt } = session;
    const pending = await this.pendingOf(account, reach, now);
    return {
      actor,
      session: { id: id ?? tokenHash, tokenHash, confirmedAt: confirmedAt ?? createdAt, pending },
    };
  }

  /** Writes down that the session was used; where that fails it lives as long as it did before. */
  private async touch(session: Session, at: number): Promise<void> {
    const { tokenHash } = session;
    let touching = this.touching.get(tokenHash);
    if (touching) touching.at = at;
    else {
      touching = { at, written: Promise.resolve() };
      this.touching.set(tokenHash, touching);
      touching.written = this.writeTouch(session, touching);
    }
    await Promise.race([touching.written, wait(TOUCH_PATIENCE_MS, undefined, { ref: false })]);
  }

  private async writeTouch(session: Session, touching: { at: number }): Promise<void> {
    try {
      for (let written = 0; written < touching.at;) {
        const { at } = touching;
        await this.unitOfWork.run((writer) => this.sessions.touch(writer, session));
        written = at;
      }
    } catch (error) {
      this.logger.warn({ step: 'touch', err: error });
    } finally {
      this.touching.delete(session.tokenHash);
    }
  }

  private async pendingOf(account: Account, reach: Reach, now: number) {
    const profile = this.settings.security;
    const asked = secondFactorNeeded(profile, reach);
    const present = asked && (await this.factors.of(this.reader.manager, account.id)) !== null;
    return pendingStep(account, reach, present, profile, now);
  }

  /** The person with every right that today's duties give. */
  async actorOf(manager: EntityManager, account: Account): Promise<Actor> {
    const today = this.today();
    const duties = await this.accounts.dutiesOn(manager, account.id, today);
    const organisationIds = duties.flatMap((duty) => duty.organisationId ?? []);
    const organisations = await this.units.organisations(manager, organisationIds);
    const placed = duties.map((duty) => ({
      ...{ duty, organisation: organisations.get(duty.organisationId ?? '') },
    }));
    return actorWith(account, placed, today);
  }

  private today = (): string => vietnamDay(this.clock.now());
}

/** @param duties those that hold today. */
function actorWith(account: Account, duties: PersonOfSession['duties'], today: string): Actor {
  const grants = duties.flatMap(
    ({ duty, organisation }) => grantOf(duty, organisation, today) ?? [],
  );
  const permissions = new Set(grants.flatMap((grant) => [...grant.permissions]));
  return { accountId: account.id, name: account.name, kind: 'person', permissions, grants };
}
