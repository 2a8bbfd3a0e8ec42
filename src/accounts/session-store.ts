import { Injectable } from '@nestjs/common';
import { LessThan, Not, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock';
import { Settings } from '../platform/config/settings';
import { newId } from '../platform/database/ids';
import { insertRows } from '../platform/database/insert-rows';
import type { Origin } from '../platform/http/actor';
import { digestOfSecret, newSecret } from './secret';
import { Session } from './session.entity';

const DEVICE_LENGTH = 200;
const ADDRESS_LENGTH = 64;

/** Where a sign-in comes from. */
export interface Place extends Origin {
  /** What the browser calls itself. */
  device: string;
}

/** Rows of sessions: begun, touched, ended. */
@Injectable()
export class SessionStore {
  constructor(
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * Begins a session that was just proved by a password or code.
   * @returns the secret for the cookie; only its digest is stored.
   */
  async begin(manager: EntityManager, accountId: string, place: Place): Promise<string> {
    const secret = newSecret();
    const now = this.clock.moment();
    const hours = this.settings.security.sessionHours;
    await manager.delete(Session, { expiresAt: LessThan(now) });
    const session: Session = {
      tokenHash: digestOfSecret(secret),
      id: newId(),
      accountId,
      createdAt: now,
      seenAt: now,
      expiresAt: new Date(this.clock.now().getTime() + hours * 3_600_000).toISOString(),
      confirmedAt: now,
      address: place.address.slice(0, ADDRESS_LENGTH),
      device: place.device.slice(0, DEVICE_LENGTH),
    };
    await insertRows(manager, Session, [session]);
    return secret;
  }

  /** Sessions of a person that may still be good, the latest first. */
  ofAccount(manager: EntityManager, accountId: string): Promise<Session[]> {
    return manager.find(Session, {
      where: { accountId },
      order: { seenAt: 'DESC', tokenHash: 'ASC' },
    });
  }

  async touch(manager: EntityManager, { tokenHash }: Session): Promise<void> {
    await manager.update(Session, { tokenHash }, { seenAt: this.clock.moment() });
  }

  async confirm(manager: EntityManager, tokenHash: string): Promise<void> {
    await manager.update(Session, { tokenHash }, { confirmedAt: this.clock.moment() });
  }

  async endBySecret(manager: EntityManager, secret: string): Promise<void> {
    await manager.delete(Session, { tokenHash: digestOfSecret(secret) });
  }

  /** @returns whether that session was there and belonged to the account. */
  async endOne(manager: EntityManager, accountId: string, id: string): Promise<boolean> {
    return (await manager.delete(Session, { accountId, id })).affected === 1;
  }

  /**
   * Ends the sessions of a person.
   * @param except digest of the one that goes on; left out, all end.
   * @returns how many ended.
   */
  async endAll(manager: EntityManager, accountId: string, except?: string): Promise<number> {
    const where = except === undefined ? { accountId } : { accountId, tokenHash: Not(except) };
    return (await manager.delete(Session, where)).affected ?? 0;
  }
}
