import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HistorySources, type HistoryScope } from '../platform/audit/history-sources';
import { permitsEverywhere } from '../platform/http/grants';

/** The history of an account: for its owner, and for who administers all accounts. */
@Injectable()
export class AccountsHistory implements OnModuleInit {
  constructor(private readonly sources: HistorySources) {}

  onModuleInit(): void {
    this.sources.add('account', async (_, actor, id) => {
      const own = actor.accountId === id;
      if (!own && !permitsEverywhere(actor, 'account.administer')) return undefined;
      return historyOfAccount(id);
    });
  }
}

/** What was done to the account itself, and of acts on many accounts the part that is about this one. */
const historyOfAccount = (id: string): HistoryScope => ({
  entries: `((entry.subjectType = :historyType AND entry.subjectId = :historyId)
    OR entry.seq IN (SELECT object.entry_seq FROM audit_object object
      WHERE object.object_type = :historyType AND object.object_id = :historyId))`,
  objects: '(object.object_type <> :historyType OR object.object_id = :historyId)',
  parameters: { historyType: 'account', historyId: id },
});
