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
import { DutyLimits } from './duty-limits';
import { dutyProblem, limitProblem, type AskedDuty } from './duty-rules';
import { Duty } from './duty.entity';
import { mayGrant } from './granting.policy';
import { SessionStore } from './session-store';

const WHOLE_AND_MORE = {
  reason: 'nhiệm vụ trên toàn tỉnh không kèm đơn vị khác',
  reasonEn: 'a duty for the whole province has no further units',
};

/** Duties with their dates and basis: given and ended, never beyond what the giver has. */
@Injectable()
export class DutyService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: AccountAccess,
    private readonly accounts: AccountsRepository,
    private readonly units: UnitsReadModel,
    private readonly sessions: SessionStore,
    private readonly limits: DutyLimits,
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
    const problem = dutyProblem(duty) ?? limitProblem(duty, this.limits.registers);
    if (problem) throw dutyWrong({ reason: problem.vi, reasonEn: problem.en });
    const organisation = duty.organisationId
      ? await this.units.organisation(manager, duty.organisationId)
      : null;
    if (duty.organisationId && !organisation) throw notFound();
    const reach = { ...duty, organisationPath: organisation?.path ?? null };
    if (!mayGrant(actor.grants, reach)) throw grantTooHigh();
    return duty;
  }

  /**
   * Gives a duty; the person signs in anew, for their rights are others now.
   * @param alsoAt further organisations of the same decision: all of them or none. Each has a duty and an entry
   *   of its own, so that it can end alone and its own unit sees it.
   * @returns id of the duty at `asked.organisationId`.
   * @throws as `checked`, for any of them.
   */
  async give(
    actor: Actor,
    accountId: string,
    asked: z.infer<typeof dutyBody>,
    alsoAt: readonly string[] = [],
  ): Promise<string> {
    const places = new Set([asked.organisationId, ...alsoAt]);
    if (places.size > 1 && asked.organisationId === null) throw dutyWrong(WHOLE_AND_MORE);
    return this.unitOfWork.run(async (manager) => {
      const found = await this.access.other(manager, actor, accountId);
      const duties: Duty[] = [];
      for (const organisationId of places) {
        const duty = await this.checked(manager, actor, { ...asked, organisationId });
        duties.push({ ...duty, id: newId(), accountId });
      }
      await this.accounts.addDuties(manager, duties);
      await this.sessions.endAll(manager, accountId);
      for (const duty of duties)
        await this.record(manager, actor, found, 'accounts.duty-given', duty, {
          after: { ...duty },
        });
      return duties[0]!.id;
    });
  }

  /**
   * Ends a duty, and others of the same person with it: all or none. What was done in them stays.
   * @param validTo first day on which they no longer hold.
   * @throws notFound, grantTooHigh, or dutyWrong where one would end before it began.
   */
  async end(
    actor: Actor,
    accountId: string,
    dutyId: string,
    validTo: string,
    also: readonly string[] = [],
  ): Promise<void> {
    await this.unitOfWork.run(async (manager) => {
      const found = await this.access.other(manager, actor, accountId);
      for (const id of new Set([dutyId, ...also])) {
        const duty = found.duties.find((each) => each.id === id);
        if (!duty) throw notFound();
        await this.endOne(manager, actor, found, duty, validTo);
      }
      await this.sessions.endAll(manager, accountId);
    });
  }

  private async endOne(
    manager: EntityManager,
    actor: Actor,
    found: AdministeredAccount,
    duty: AdministeredAccount['duties'][number],
    validTo: string,
  ): Promise<void> {
    if (!mayGrant(actor.grants, duty)) throw grantTooHigh();
    const problem = dutyProblem({ ...duty, validTo });
    if (problem) throw dutyWrong({ reason: problem.vi, reasonEn: problem.en });
    if (duty.role === 'province_administrator') await this.access.refuseLast(manager, found);
    await manager.update(Duty, { id: duty.id }, { validTo });
    const before = { role: duty.role, validTo: duty.validTo };
    const after = { role: duty.role, validTo };
    await this.record(manager, actor, found, 'accounts.duty-ended', duty, { before, after });
  }

  private async record(
    manager: EntityManager,
    actor: Actor,
    { account: { id, login, name } }: AdministeredAccount,
    action: string,
    duty: Pick<Duty, 'id' | 'organisationId'>,
    change: { before?: Record<string, unknown>; after: Record<string, unknown> },
  ): Promise<void> {
    await this.audit.record(manager, {
      actor,
      action,
      subject: { type: 'account', id, name: `${name} (${login})` },
      organisationId: duty.organisationId,
      summary: { login },
      objects: [{ type: 'duty', id: duty.id, ...change }],
    });
  }
}
