import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { EntityManager } from 'typeorm';
import { Account } from '../../src/accounts/account.entity';
import { ActorService } from '../../src/accounts/actor.service';
import { EntriesOnBehalf } from '../../src/handover/entries-on-behalf';
import { EntryOnBehalf } from '../../src/handover/entry-on-behalf.entity';
import { HandoverList } from '../../src/handover/handover-list.entity';
import { Reader } from '../../src/platform/database/reader';
import type { Actor } from '../../src/platform/http/actor';
import { UnitsReadModel } from '../../src/units/units.read-model';
import { oldUnitLogin } from './people';

/** Old units that have not answered yet, by place in the resolution: the first, and two further on. */
const WAITING = new Set([0, 40, 95]);

/**
 * The officers of the old units stand by what the province entered for them; a few have not yet
 * looked, so that both can be seen.
 * @returns entries confirmed, and entries that wait.
 */
export async function confirmEntries(
  app: NestFastifyApplication,
  roundId: string,
  report: (done: number, total: number) => void,
): Promise<{ confirmed: number; waiting: number }> {
  const { manager } = app.get(Reader);
  const service = app.get(EntriesOnBehalf);
  const officers = await officersOf(app, manager, roundId);
  const pending = await pendingEntries(manager, roundId);
  let confirmed = 0;
  for (const { entryId, listId, giver } of pending) {
    const officer = officers.get(giver);
    if (!officer) continue;
    // Each answer makes a new version of the list.
    const { version } = await manager.findOneByOrFail(HandoverList, { id: listId });
    const answer = { entryId, state: 'confirmed' as const, note: null };
    await service.answer(officer, listId, version, answer);
    report((confirmed += 1), pending.length);
  }
  return { confirmed, waiting: pending.length - confirmed };
}

/** Who answers for each old unit, by the id of its committee; nobody yet for those that wait. */
async function officersOf(
  app: NestFastifyApplication,
  manager: EntityManager,
  roundId: string,
): Promise<Map<string, Actor>> {
  const units = app.get(UnitsReadModel);
  const actors = app.get(ActorService);
  const olds = await units.oldUnits(manager, roundId);
  const committees = await units.peoplesCommittees(
    manager,
    olds.map(({ id }) => id),
  );
  const officers = new Map<string, Actor>();
  for (const [position, { id, code }] of olds.entries()) {
    if (WAITING.has(position)) continue;
    const account = await manager.findOneByOrFail(Account, { login: oldUnitLogin(code) });
    officers.set(committees.get(id)!.id, await actors.actorOf(manager, account));
  }
  return officers;
}

function pendingEntries(manager: EntityManager, roundId: string) {
  return manager
    .createQueryBuilder(EntryOnBehalf, 'entry')
    .innerJoin('handover_list', 'list', 'list.id = entry.listId')
    .select('entry.id', 'entryId')
    .addSelect('entry.listId', 'listId')
    .addSelect('list.giver_organisation_id', 'giver')
    .where(`entry.state = 'pending' AND list.round_id = :roundId`, { roundId })
    .orderBy('entry.enteredAt')
    .addOrderBy('entry.id')
    .getRawMany<{ entryId: string; listId: string; giver: string }>();
}
