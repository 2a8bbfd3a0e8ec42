import { Injectable } from '@nestjs/common';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { HoldersReadModel } from '../accounts/holders.read-model';
import { Clock } from '../platform/clock';
import { newId } from '../platform/database/ids';
import { vietnamDay } from '../platform/vietnam-time';
import { roundPhase } from '../units/round-phase';
import type { Round } from '../units/round.entity';
import { draftsOf, type Draft, type Matter } from './matter';
import { ReminderMessage } from './reminder-message.entity';

/** Messages a statement: each has fourteen values. */
const LOT = 500;

/** Puts messages into inboxes; the same on the same day changes nothing. */
@Injectable()
export class Telling {
  constructor(
    private readonly holders: HoldersReadModel,
    private readonly clock: Clock,
  ) {}

  /**
   * Tells whoever has to act, and nobody else.
   * @param manager of the unit of work of its cause.
   * @returns messages that are new, and the matters for which nobody has an account with the right.
   */
  async tell(
    manager: EntityManager,
    round: Round,
    matters: readonly Matter[],
  ): Promise<{ told: Draft[]; untold: Matter[] }> {
    const { drafts, untold } = await this.drafts(manager, round, matters);
    return { told: await this.put(manager, drafts), untold };
  }

  /** The messages that matters make today, and the matters for which nobody has an account with the right. */
  async drafts(manager: EntityManager, round: Round, matters: readonly Matter[]) {
    const phase = roundPhase(round, this.clock.moment());
    const bodies = [...new Set(matters.flatMap(({ organisationId }) => organisationId ?? []))];
    return draftsOf(matters, await this.holders.at(manager, bodies, phase));
  }

  /** @returns those of the messages that nobody was sent before on this day. */
  async put(manager: EntityManager, drafts: readonly Draft[]): Promise<Draft[]> {
    const now = this.clock.now();
    const day = vietnamDay(now);
    const subjects = [...new Set(drafts.map(({ subjectId }) => subjectId))];
    const known = new Map<string, ReminderMessage>();
    for (const subjectId of subjects)
      for (const each of await manager.findBy(ReminderMessage, { subjectId, day }))
        known.set(keyOf(each), each);
    const again = drafts.filter((draft) => known.get(keyOf(draft))?.withdrawnAt);
    const told: Draft[] = [];
    for (const draft of again) {
      const { dueAt, matters, unitIds } = draft;
      // Done, taken back, and to be done once more on the same day.
      const { affected } = await manager.update(
        ReminderMessage,
        { id: known.get(keyOf(draft))!.id, withdrawnAt: Not(IsNull()) },
        {
          ...{ dueAt, matters, unitIds, madeAt: now.toISOString() },
          ...{ withdrawnAt: null, readAt: null, mailedAt: null },
        },
      );
      if (affected === 1) told.push(draft);
    }
    const fresh = drafts
      .filter((draft) => !known.has(keyOf(draft)))
      .map((draft) => ({ id: newId(), draft }));
    for (let at = 0; at < fresh.length; at += LOT) {
      const lot = fresh.slice(at, at + LOT);
      await manager
        .createQueryBuilder()
        .insert()
        .into(ReminderMessage)
        .values(
          lot.map(({ id, draft }) => ({
            ...{ ...draft, id, day, madeAt: now.toISOString() },
            ...{ readAt: null, mailedAt: null, withdrawnAt: null },
          })),
        )
        // Another server may be telling the same at this moment: what it told is its own.
        .orIgnore()
        .updateEntity(false)
        .execute();
      const ids = lot.map(({ id }) => id);
      const kept = await manager.find(ReminderMessage, {
        ...{ select: { id: true }, where: { id: In(ids) } },
      });
      const own = new Set(kept.map(({ id }) => id));
      told.push(...lot.flatMap(({ id, draft }) => (own.has(id) ? [draft] : [])));
    }
    return told;
  }
}

/** What makes two messages of a day the same. */
export const keyOf = ({
  accountId,
  kind,
  subjectId,
}: Pick<Draft, 'accountId' | 'kind' | 'subjectId'>) => `${accountId} ${kind} ${subjectId}`;
