import { Injectable, type OnModuleInit } from '@nestjs/common';
import { historyOfSubject, HistorySources } from '../platform/audit/history-sources';
import { permitsEverywhere } from '../platform/http/grants';

/** The history of an account: for its owner, and for who administers all accounts. */
@Injectable()
export class AccountsHistory implements OnModuleInit {
  constructor(private readonly sources: HistorySources) {}

  onModuleInit(): void {
    this.sources.add('account', async (_, actor, id) => {
      const own = actor.accountId === id;
      if (!own && !permitsEverywhere(actor, 'account.administer')) return undefined;
      return historyOfSubject('account', id);
    });
  }
}
