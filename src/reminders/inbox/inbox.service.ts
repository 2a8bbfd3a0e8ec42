import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Actor } from '../../platform/http/actor';
import { UnitsReadModel } from '../../units/units.read-model';
import { ReminderMessage } from '../reminder-message.entity';
import type { InboxView } from './inbox.schema';

const SHOWN_MS = 30 * 86_400_000;
const MOST = 1000;

/** What one person was told; of each subject the latest message stands for those before it. */
@Injectable()
export class Inbox {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly units: UnitsReadModel,
    private readonly clock: Clock,
  ) {}

  /** Messages of the last thirty days, the latest first. */
  of({ accountId }: Actor): Promise<InboxView> {
    const from = new Date(this.clock.now().getTime() - SHOWN_MS).toISOString();
    return this.reader.snapshot(async (manager) => {
      const found = await manager.find(ReminderMessage, {
        where: { accountId: accountId ?? '', madeAt: MoreThan(from) },
        order: { madeAt: 'DESC', id: 'ASC' },
        take: MOST,
      });
      const bySubject = Map.groupBy(found, subjectOf);
      // Where the latest was taken back, those before it are done as well.
      const latest = [...bySubject.values()].flatMap((own) =>
        own[0]!.withdrawnAt === null ? [{ message: own[0]!, own }] : [],
      );
      const names = await this.units.units(manager, [
        ...new Set(latest.flatMap(({ message }) => message.unitIds)),
      ]);
      const rounds = await this.units.rounds(manager);
      const byId = new Map(rounds.map((round) => [round.id, round]));
      const messages = latest.map(({ message, own }) => {
        const { code, name } = byId.get(message.roundId)!;
        return {
          ...{ id: message.id, kind: message.kind, round: { code, name } },
          ...{ subjectId: message.subjectId, subjectName: message.subjectName },
          ...{ matters: message.matters, dueAt: message.dueAt, day: message.day },
          units: message.unitIds.map((id) => ({ id, name: names.get(id)?.name ?? '' })),
          ...{ times: own.length, madeAt: message.madeAt, read: message.readAt !== null },
        };
      });
      return { unread: messages.filter(({ read }) => !read).length, messages };
    });
  }

  /** Marks messages of the person as read, with those before them; others' are left alone. */
  read({ accountId }: Actor, ids: readonly string[] | null): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const mine = { accountId: accountId ?? '', readAt: IsNull() };
      const unread = await manager.findBy(ReminderMessage, mine);
      const asked = new Set(
        unread.filter(({ id }) => ids === null || ids.includes(id)).map(subjectOf),
      );
      const wanted = unread.filter((each) => asked.has(subjectOf(each))).map(({ id }) => id);
      if (wanted.length === 0) return;
      const readAt = this.clock.moment();
      await manager.update(ReminderMessage, { ...mine, id: In(wanted) }, { readAt });
    });
  }
}

const subjectOf = ({ kind, subjectId }: ReminderMessage): string => `${kind} ${subjectId}`;
