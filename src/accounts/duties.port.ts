import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '../platform/http/actor';
import { AccountAccess } from './account-access';
import type { dutyBody } from './administration.schema';
import { DutyService } from './duty.service';

/** A duty as a subject asks for it; beyond what the actor may give it is refused. */
export type WantedDuty = z.infer<typeof dutyBody>;

/**
 * Through this a subject gives and ends duties in the name of who acts: by the same law, with the same entries in
 * the trail and on the same pages as if it were done on the page of accounts. No right arises beside it.
 */
@Injectable()
export class Duties {
  constructor(
    private readonly access: AccountAccess,
    private readonly duties: DutyService,
  ) {}

  /** Today in Việt Nam, as duties count days. */
  get today(): string {
    return this.access.today;
  }

  /** The name of an account that the actor may look after. @throws notFound. */
  async nameOf(manager: EntityManager, actor: Actor, accountId: string): Promise<string> {
    const { account } = await this.access.one(manager, actor, accountId);
    return `${account.name} (${account.login})`;
  }

  /** @throws notFound, notOneself, dutyWrong, grantTooHigh. @returns its id. */
  give(actor: Actor, accountId: string, duty: WantedDuty): Promise<string> {
    return this.duties.give(actor, accountId, duty);
  }

  /**
   * Ends a duty, never later than it ends already: what was ended on the page of accounts is not given again.
   * @param validTo first day on which it no longer holds.
   * @returns the organisation at which it held until now; null where it was over by then anyway.
   * @throws as `give`.
   */
  async end(
    manager: EntityManager,
    actor: Actor,
    accountId: string,
    dutyId: string,
    validTo: string,
  ): Promise<string | null> {
    const { duties } = await this.access.other(manager, actor, accountId);
    const duty = duties.find(({ id }) => id === dutyId);
    if (!duty || (duty.validTo !== null && duty.validTo <= validTo)) return null;
    await this.duties.end(actor, accountId, dutyId, validTo);
    return duty.organisationId;
  }
}
