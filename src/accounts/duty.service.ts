import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { AuditTrail } from '../platform/audit/audit-trail';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor } from '../platform/http/actor';
import { notFound } from '../platform/http/app-error';
import { UnitsReadModel } from '../units/units.read-model';
import { AccountAccess } from './account-access';
import { AccountsRepository } from './accounts.repository';
import { dutyWrong, grantTooHigh } from './administration.errors';
import type { AdministeredAccount } from './administration.repository';
import type { dutyBody } from './administration.schema';
import { dutyProblem, type AskedDuty } from './duty-rules';
import { Duty } from './duty.entity';
import { mayGrant } from './granting.policy';
import { SessionStore } from './session-store';

/** Duties with their dates and basis: given and ended, never beyond what the giver has. */
@Injectable()
export class DutyService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: AccountAccess,
    private readonly accounts: AccountsRepository,
    private readonly units: UnitsReadModel,
    private readonly sessions: SessionStore,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * The duty as it will be stored.
   * @throws dutyWrong with the reason, grantTooHigh, or notFound for an organisation that is not there.
   */
  async checked(
    manager: EntityManager,
    actor: Actor,
    asked: z.infer<typeof dutyBody>,
  ): Promise<AskedDuty> {
    const duty: AskedDuty = { ...asked, validFrom: asked.validFrom ?? this.access.today };
    const problem = dutyProblem(duty);
    if (problem) throw dutyWrong({ reason: problem.vi, reasonEn: problem.en });
    const organisation = duty.organisationId
      ? await this.units.organisation(manager, duty.organisationId)
      : null;
    if (duty.organisationId && !organisation) throw notFound();
    const reach = { ...duty, organisationPath: organisation?.path ?? null };
    if (!mayGrant(actor.grants, reach)) throw grantTooHigh();
    return duty;
  }

  /** Gives a duty; the person signs in anew, for their rights are others now. */
  async give(actor: Actor, accountId: string, asked: z.infer<typeof dutyBody>): Promise<string> {
    return this.unitOfWork.run(async (manager) => {
      const found = await this.access.other(manager, actor, accountId);
      const duty: Duty = {
        ...(await this.checked(manager, actor, asked)),
        id: newId(),
        accountId,
      };
      await this.accounts.addDuties(manager, [duty]);
      await this.sessions.endAll(manager, accountId);
      await this.record(manager, actor, found, 'accounts.duty-given', { after: { ...duty } });
      return duty.id;
    });
  }

  /**
   * Ends a duty; what was done in it stays.
   * @param validTo first day on which it no longer holds.
   * @throws dutyWrong where it would end before it began.
   */
  async end(actor: Actor, accountId: string, dutyId: string, validTo: string): Promise<void> {
    await this.unitOfWork.run(async (manager) => {
      const found = await this.access.other(manager, actor, accountId);
      const duty = found.duties.find(({ id }) => id === dutyId);
      if (!duty) throw notFound();
      if (!mayGrant(actor.grants, duty)) throw grantTooHigh();
      const problem = dutyProblem({ ...duty, validTo });
      if (problem) throw dutyWrong({ reason: problem.vi, reasonEn: problem.en });
      if (duty.role === 'province_administrator') await this.access.refuseLast(manager, found);
      await manager.update(Duty, { id: dutyId }, { validTo });
      await this.sessions.endAll(manager, accountId);
      const before = { role: duty.role, validTo: duty.validTo };
      const after = { role: duty.role, validTo };
      await this.record(manager, actor, found, 'accounts.duty-ended', { before, after });
    });
  }

  private async record(
    manager: EntityManager,
    actor: Actor,
    { account: { id, login, name } }: AdministeredAccount,
    action: string,
    change: { before?: Record<string, unknown>; after: Record<string, unknown> },
  ): Promise<void> {
    const organisationId = (change.after.organisationId as string | null | undefined) ?? null;
    await this.audit.record(manager, {
      actor,
      action,
      subject: { type: 'account', id, name: `${name} (${login})` },
      organisationId,
      summary: { login },
      objects: [{ type: 'duty', id: String(change.after.id ?? id), ...change }],
    });
  }
}
