import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/http/actor';
import { AccountsRepository } from './accounts.repository';
import { ActorService } from './actor.service';

/** What other subjects may ask of people. */
@Injectable()
export class PeopleReadModel {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly actors: ActorService,
  ) {}

  /** A person with the rights of today, for work they asked for; undefined once they may do nothing. */
  async actor(manager: EntityManager, accountId: string): Promise<Actor | undefined> {
    const account = await this.accounts.byId(manager, accountId);
    return account && !account.disabled ? this.actors.actorOf(manager, account) : undefined;
  }
}
