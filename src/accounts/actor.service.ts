import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock';
import { Settings } from '../platform/config/settings';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor } from '../platform/http/actor';
import { vietnamDay } from '../platform/vietnam-time';
import { UnitsReadModel } from '../units/units.read-model';
import type { Account } from './account.entity';
import { AccountsRepository } from './accounts.repository';
import { grantOf } from './grant-of';
import { digestOfSecret } from './secret';

/** The time of a session is written down at most this often. */
const TOUCH_MS = 60_000;

/** Finds out who is asking and what their duties allow. */
@Injectable()
export class ActorService {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly units: UnitsReadModel,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** @returns the person behind a session's secret, or undefined when it is unknown or over. */
  async bySecret(secret: string): Promise<Actor | undefined> {
    const manager = this.reader.manager;
    const session = await this.accounts.session(manager, digestOfSecret(secret));
    const now = this.clock.now().getTime();
    if (!session || Date.parse(session.expiresAt) <= now) return undefined;
    const idle = now - Date.parse(session.seenAt);
    if (idle > this.settings.session.idleMinutes * 60_000) return undefined;
    const account = await this.accounts.byId(manager, session.accountId);
    if (!account || account.disabled) return undefined;
    if (idle > TOUCH_MS) {
      await this.unitOfWork.run((writer) =>
        this.accounts.touchSession(writer, session.tokenHash, this.clock.moment()),
      );
    }
    return this.actorOf(manager, account);
  }

  /** The person with every right that today's duties give. */
  async actorOf(manager: EntityManager, account: Account): Promise<Actor> {
    const today = vietnamDay(this.clock.now());
    const duties = await this.accounts.dutiesOn(manager, account.id, today);
    const organisationIds = duties.flatMap((duty) => duty.organisationId ?? []);
    const organisations = await this.units.organisations(manager, organisationIds);
    const grants = duties.flatMap(
      (duty) => grantOf(duty, organisations.get(duty.organisationId ?? '')) ?? [],
    );
    const permissions = new Set(grants.flatMap((grant) => [...grant.permissions]));
    return { accountId: account.id, name: account.name, kind: 'person', permissions, grants };
  }
}
