import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Keyring } from '../../platform/secrets/keyring';
import { JointCode, type JointAcceptance } from './joint-acceptance.entity';
import { noCode, wrongCode } from './joint.errors';
import type { JointSide } from './parties';

/** Long enough to walk across a storeroom. */
const LIVES_MS = 10 * 60_000;
/** With 31^8 codes and five tries, guessing succeeds once in 170,000 million times. */
const MOST_ATTEMPTS = 5;
const LETTERS = 8;
/** Letters and digits that nobody takes for one another. */
const CLEAR = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Single-use codes: made by a person in their own session, typed in that of the other side. */
@Injectable()
export class JointCodes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keyring: Keyring,
    private readonly clock: Clock,
  ) {}

  /** A new code in the place of an earlier one; only its keyed digest is kept. */
  async make(
    manager: EntityManager,
    joint: JointAcceptance,
    side: JointSide,
    person: { accountId: string; name: string },
  ): Promise<{ code: string; expiresAt: string }> {
    const letters = Array.from({ length: LETTERS }, () => CLEAR[randomInt(CLEAR.length)]!);
    const code = `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + LIVES_MS).toISOString();
    const row: JointCode = {
      ...{ id: newId(), jointId: joint.id, side, ...person, expiresAt },
      codeIndex: this.indexOf(joint, side, code),
      ...{ madeAt: now.toISOString(), attempts: 0, usedAt: null },
    };
    await insertRows(manager, JointCode, [row], ['jointId', 'side']);
    return { code, expiresAt };
  }

  /**
   * Whose code it is. The attempt is counted before it is judged, in a unit of work of its own, so that many at once
   * do not slip under the limit and a refusal does not undo the count.
   * @throws noCode, wrongCode.
   */
  async judge(
    joint: JointAcceptance,
    side: JointSide,
    code: string,
  ): Promise<Pick<JointCode, 'id' | 'accountId' | 'name'>> {
    const counted = await this.unitOfWork.run(async (manager) => {
      const { affected } = await manager
        .createQueryBuilder()
        .update(JointCode)
        .set({ attempts: () => 'attempts + 1' })
        .where('jointId = :jointId AND side = :side', { jointId: joint.id, side })
        .andWhere('usedAt IS NULL AND attempts < :most AND expiresAt > :now', {
          most: MOST_ATTEMPTS,
          now: this.clock.moment(),
        })
        .execute();
      if (affected !== 1) return null;
      return manager.findOneByOrFail(JointCode, { jointId: joint.id, side });
    });
    if (!counted) throw noCode();
    if (counted.codeIndex !== this.indexOf(joint, side, code)) {
      const left = MOST_ATTEMPTS - counted.attempts;
      throw left > 0 ? wrongCode({ left }) : noCode();
    }
    return counted;
  }

  /** Uses a code up, within the unit of work of its effect. @throws noCode where somebody was faster. */
  async use(manager: EntityManager, id: string): Promise<void> {
    const { affected } = await manager
      .createQueryBuilder()
      .update(JointCode)
      .set({ usedAt: this.clock.moment() })
      .where('id = :id AND usedAt IS NULL', { id })
      .execute();
    if (affected !== 1) throw noCode();
  }

  /** Bound to the act, the side and what the parties see; however the code was typed. */
  private indexOf({ id, shareDigest }: JointAcceptance, side: JointSide, code: string): string {
    const typed = code.toLowerCase().replace(/[^a-z0-9]/g, '');
    return this.keyring.blindIndex(`${id} ${side} ${shareDigest} ${typed}`, 'joint_code.code');
  }
}
