import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Account } from '../../accounts/account.entity';

/** What an acceptance must know of a person whose code is typed in somebody else's session. */
@Injectable()
export class JointPeople {
  /** Whether the account may still be used. */
  async mayAct(manager: EntityManager, accountId: string): Promise<boolean> {
    const account = await manager.findOneBy(Account, { id: accountId });
    return account !== null && !account.disabled;
  }
}
