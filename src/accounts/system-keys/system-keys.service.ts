import { Injectable, Logger } from '@nestjs/common';
import { IsNull, MoreThanOrEqual } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Actor, Grant } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { vietnamDay } from '../../platform/vietnam-time';
import { Account } from '../account.entity';
import { ActorService } from '../actor.service';
import { digestOfSecret, newSecret } from '../secret';
import { SystemKey } from './system-key.entity';
import { keyRefused, keyTooLong, tooManyKeys } from './system-keys.errors';
import {
  LONGEST_DAYS,
  type KeyPurpose,
  type NewSystemKeyBody,
  type NewSystemKeyView,
  type SystemKeyView,
} from './system-keys.schema';

/** How every key begins, so that it is known as one wherever it turns up. */
const PREFIX = 'bgk_';
/** All that a key ever gives, whatever the account may. */
const RIGHTS: Record<KeyPurpose, ReadonlySet<string>> = {
  tests: new Set(['procedure.test', 'procedure.read']),
  figures: new Set(['register.keep', 'register.read', 'unit.read']),
};
/** Registers into which a system sends figures; a key opens no other. */
const FIGURES = ['SERVICE', 'SCORE766'];
const MOST_GOOD = 10;
const DAY_MS = 86_400_000;
/** That a key was used is written down at most this often. */
const TOUCH_MS = 10 * 60_000;

/** Keys of other systems: made and revoked by whoever may write test submissions down. */
@Injectable()
export class SystemKeys {
  private readonly logger = new Logger('system-keys');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly actors: ActorService,
  ) {}

  /** The person's own, the latest first. */
  async list({ accountId }: Actor): Promise<SystemKeyView[]> {
    const order = { madeAt: 'DESC', id: 'DESC' } as const;
    const where = { accountId: accountId! };
    const keys = await this.reader.manager.find(SystemKey, { where, order });
    return keys.map((key) => this.viewOf(key));
  }

  /** @returns the key itself, this once. @throws keyTooLong, tooManyKeys. */
  make(actor: Actor, { name, lastDay, purpose }: NewSystemKeyBody): Promise<NewSystemKeyView> {
    return this.unitOfWork.run(async (manager) => {
      const accountId = actor.accountId!;
      const longest = vietnamDay(new Date(this.clock.now().getTime() + LONGEST_DAYS * DAY_MS));
      if (lastDay < this.today || lastDay > longest)
        throw keyTooLong({ lastDay: longest.split('-').reverse().join('/') });
      const good = { accountId, revokedAt: IsNull(), lastDay: MoreThanOrEqual(this.today) };
      if ((await manager.countBy(SystemKey, good)) >= MOST_GOOD)
        throw tooManyKeys({ most: String(MOST_GOOD) });
      const key = `${PREFIX}${newSecret()}`;
      const row: SystemKey = {
        ...{
          id: newId(),
          accountId,
          name,
          purpose,
          keyHash: digestOfSecret(key),
          hint: key.slice(-4),
        },
        ...{ madeAt: this.clock.moment(), lastDay },
        ...{ usedAt: null, usedFrom: null, revokedAt: null },
      };
      await insertRows(manager, SystemKey, [row]);
      await this.audit.record(manager, {
        ...{ actor, action: 'accounts.system-key-made' },
        subject: { type: 'account', id: accountId },
        summary: { name, lastDay, hint: row.hint, purpose },
      });
      return { key, ...this.viewOf(row) };
    });
  }

  /** Ends a key for good; a second time changes nothing. @throws notFound for somebody else's. */
  revoke(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const row = await manager.findOneBy(SystemKey, { id, accountId: actor.accountId! });
      if (!row) throw notFound();
      const open = { id, revokedAt: IsNull() };
      const { affected } = await manager.update(SystemKey, open, {
        revokedAt: this.clock.moment(),
      });
      if (affected !== 1) return;
      await this.audit.record(manager, {
        ...{ actor, action: 'accounts.system-key-revoked' },
        subject: { type: 'account', id: actor.accountId! },
        summary: { name: row.name, hint: row.hint },
      });
    });
  }

  /**
   * Whom a key stands for: its account, with as much of its rights of today as keys may have.
   * @param authorization of the request; undefined where no key was shown.
   * @throws keyRefused for one that is unknown, over, revoked, or of a closed account.
   */
  async actorOf(authorization: string | undefined, address: string): Promise<Actor | undefined> {
    const key = /^Bearer (bgk_\S{1,100})$/i.exec(authorization ?? '')?.[1];
    if (!key) return undefined;
    const { manager } = this.reader;
    const row = await manager.findOneBy(SystemKey, { keyHash: digestOfSecret(key) });
    if (!row) throw keyRefused('unknown');
    const state = this.stateOf(row);
    if (state === 'revoked')
      throw keyRefused(state, { name: row.name, day: vietnamDay(new Date(row.revokedAt!)) });
    if (state === 'over') throw keyRefused(state, { name: row.name, day: row.lastDay });
    const account = await manager.findOneBy(Account, { id: row.accountId });
    if (!account || account.disabled) throw keyRefused('closed', row);
    await this.touch(row, address);
    const actor = await this.actors.actorOf(manager, account);
    const grants = actor.grants.flatMap((grant) => grantOfKey(grant, row.purpose));
    const permissions = new Set(grants.flatMap((grant) => [...grant.permissions]));
    return { ...actor, name: `${account.name} (${row.name})`.slice(0, 200), grants, permissions };
  }

  /** Where that cannot be written down now, the request goes on: it is told by the trail too. */
  private async touch({ id, usedAt }: SystemKey, address: string): Promise<void> {
    const now = this.clock.now().getTime();
    if (usedAt !== null && now - Date.parse(usedAt) < TOUCH_MS) return;
    const used = { usedAt: this.clock.moment(), usedFrom: address.slice(0, 64) };
    try {
      await this.unitOfWork.run((manager) => manager.update(SystemKey, { id }, used));
    } catch (error) {
      this.logger.warn({ step: 'touch', err: error });
    }
  }

  private viewOf(key: SystemKey): SystemKeyView {
    const { accountId: _, keyHash: __, ...view } = key;
    return { ...view, state: this.stateOf(key) };
  }

  private stateOf({ revokedAt, lastDay }: SystemKey): SystemKeyView['state'] {
    if (revokedAt !== null) return 'revoked';
    return lastDay < this.today ? 'over' : 'good';
  }

  private get today(): string {
    return vietnamDay(this.clock.now());
  }
}

/** What is left of a duty for a key; nothing of one that is for other registers. */
function grantOfKey(grant: Grant, purpose: KeyPurpose): Grant[] {
  const permissions = new Set([...grant.permissions].filter((each) => RIGHTS[purpose].has(each)));
  if (purpose === 'tests') return [{ ...grant, permissions }];
  const listTypes = FIGURES.filter((code) => grant.listTypes?.includes(code) ?? true);
  return listTypes.length === 0 ? [] : [{ ...grant, permissions, listTypes }];
}
