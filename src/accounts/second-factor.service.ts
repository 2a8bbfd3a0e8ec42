import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../platform/audit/audit-trail';
import { Clock } from '../platform/clock';
import { Settings } from '../platform/config/settings';
import { insertRows } from '../platform/database/insert-rows';
import { newId } from '../platform/database/ids';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor } from '../platform/http/actor';
import { Keyring } from '../platform/secrets/keyring';
import { Account } from './account.entity';
import { factorCodeWrong, factorMissing, factorPresent } from './accounts.errors';
import {
  factorAddress,
  looksLikeRecoveryCode,
  newFactorSecret,
  newRecoveryCodes,
  normalRecoveryCode,
  stepOfCode,
} from './one-time-code';
import { RecoveryCode, SecondFactor } from './second-factor.entity';
import { digestOfSecret } from './secret';

/** How a person proved the second factor. */
export type FactorProof = 'code' | 'recovery-code';

/** Codes from the person's telephone, and the recovery codes for the day it is lost. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly keyring: Keyring,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** The confirmed factor of an account, or null. */
  of(manager: EntityManager, accountId: string): Promise<SecondFactor | null> {
    return manager.findOneBy(SecondFactor, { accountId, confirmed: true });
  }

  /** How many recovery codes are left. */
  recoveryCodesLeft(accountId: string): Promise<number> {
    return this.reader.manager
      .createQueryBuilder(RecoveryCode, 'code')
      .where('code.accountId = :accountId AND code.usedAt IS NULL', { accountId })
      .getCount();
  }

  /**
   * Makes a secret for the person's telephone; it counts once `confirm` was given a code from it.
   * @throws factorPresent when there is a confirmed one: that is removed first.
   */
  async begin(actor: Actor, login: string): Promise<{ secret: string; address: string }> {
    const accountId = actor.accountId!;
    const secret = newFactorSecret();
    await this.unitOfWork.run(async (manager) => {
      const present = await manager.findOneBy(SecondFactor, { accountId });
      if (present?.confirmed) throw factorPresent();
      if (present) await manager.delete(SecondFactor, { id: present.id });
      const id = newId();
      const sealed = this.keyring.seal(secret, placeOf(id));
      const row = { id, accountId, secret: sealed, confirmed: false, lastStep: 0 };
      await insertRows(manager, SecondFactor, [{ ...row, createdAt: this.clock.moment() }]);
    });
    return { secret, address: factorAddress(secret, login) };
  }

  /**
   * The first code from the telephone makes the factor count.
   * @returns recovery codes, which are shown this once.
   * @throws factorCodeWrong
   */
  async confirm(actor: Actor, code: string): Promise<string[]> {
    const accountId = actor.accountId!;
    return this.unitOfWork.run(async (manager) => {
      const factor = await manager.findOneBy(SecondFactor, { accountId });
      if (factor?.confirmed) throw factorPresent();
      const step = factor && this.stepOf(factor, code);
      if (!step) throw factorCodeWrong();
      await manager.update(SecondFactor, { id: factor.id }, { confirmed: true, lastStep: step });
      const codes = await this.writeRecoveryCodes(manager, accountId);
      await this.record(manager, actor, 'accounts.second-factor-added');
      return codes;
    });
  }

  /** New recovery codes in place of all earlier ones; shown this once. */
  async renewRecoveryCodes(actor: Actor): Promise<string[]> {
    return this.unitOfWork.run(async (manager) => {
      const codes = await this.writeRecoveryCodes(manager, actor.accountId!);
      await this.record(manager, actor, 'accounts.recovery-codes-renewed');
      return codes;
    });
  }

  /** Takes a person's factor and recovery codes away. */
  async remove(manager: EntityManager, accountId: string): Promise<void> {
    await manager.delete(RecoveryCode, { accountId });
    await manager.delete(SecondFactor, { accountId });
  }

  /**
   * Takes the own factor away. The password was perhaps only good enough beside it: a new one has
   * to be chosen.
   * @throws factorMissing
   */
  async removeOwn(actor: Actor): Promise<void> {
    await this.unitOfWork.run(async (manager) => {
      if (!(await this.of(manager, actor.accountId!))) throw factorMissing();
      await this.remove(manager, actor.accountId!);
      const hours = this.settings.security.oneTimeHours;
      const oneTimeUntil = new Date(this.clock.now().getTime() + hours * 3_600_000).toISOString();
      await manager.update(Account, { id: actor.accountId! }, { oneTimeUntil });
      await this.record(manager, actor, 'accounts.second-factor-removed');
    });
  }

  /**
   * Uses a code up: the one from the telephone, or a recovery code.
   * @returns how it was proved, or undefined where the code is wrong or was used before.
   */
  async use(factor: SecondFactor, code: string): Promise<FactorProof | undefined> {
    const step = this.stepOf(factor, code);
    return this.unitOfWork.run(async (manager) => {
      if (step !== undefined) return (await useStep(manager, factor, step)) ? 'code' : undefined;
      if (!looksLikeRecoveryCode(code)) return undefined;
      const used = await this.useRecoveryCode(manager, factor.accountId, code);
      return used ? 'recovery-code' : undefined;
    });
  }

  private stepOf(factor: SecondFactor, code: string): number | undefined {
    const secret = this.keyring.open(factor.secret, placeOf(factor.id));
    return stepOfCode(secret, code, this.clock.onTelephones(), factor.lastStep);
  }

  private async useRecoveryCode(manager: EntityManager, accountId: string, code: string) {
    const codeHash = hashOfCode(accountId, code);
    const result = await manager
      .createQueryBuilder()
      .update(RecoveryCode)
      .set({ usedAt: this.clock.moment() })
      .where('accountId = :accountId AND codeHash = :codeHash', { accountId, codeHash })
      .andWhere('usedAt IS NULL')
      .execute();
    return result.affected === 1;
  }

  private async writeRecoveryCodes(manager: EntityManager, accountId: string): Promise<string[]> {
    const codes = newRecoveryCodes();
    await manager.delete(RecoveryCode, { accountId });
    const createdAt = this.clock.moment();
    const rows = codes.map((code) => ({
      id: newId(),
      accountId,
      codeHash: hashOfCode(accountId, code),
      createdAt,
      usedAt: null,
    }));
    await insertRows(manager, RecoveryCode, rows);
    return codes;
  }

  private async record(manager: EntityManager, actor: Actor, action: string): Promise<void> {
    const subject = { type: 'account', id: actor.accountId! };
    await this.audit.record(manager, { actor, action, subject, summary: {} });
  }
}

/** Where a secret rests; sealed text opens only there. */
export const placeOf = (id: string): string => `second_factor.secret:${id}`;

const hashOfCode = (accountId: string, code: string): string =>
  digestOfSecret(`${accountId}:${normalRecoveryCode(code)}`);

/** Of two requests with one code only one gets through. */
async function useStep(manager: EntityManager, { id }: SecondFactor, step: number) {
  const result = await manager
    .createQueryBuilder()
    .update(SecondFactor)
    .set({ lastStep: step })
    .where('id = :id AND confirmed = :confirmed', { id, confirmed: true })
    .andWhere('lastStep < :step', { step })
    .execute();
  return result.affected === 1;
}
