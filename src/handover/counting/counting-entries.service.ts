import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { noRight } from '../../platform/http/app-error';
import { HandoverItem } from '../handover-item.entity';
import { ListAccess } from '../list-access';
import { CountingLine, type CountingSession } from './counting.entity';
import { sessionClosed } from './counting.errors';
import { CountingReadModel } from './counting.read-model';
import type { CountEntry, RecordedView } from './counting.schema';
import { CountingSessions } from './counting-sessions.service';
import { lineView } from './counting-views';
import { takeEntry } from './coverage';

type Outcome = RecordedView['outcomes'][number];

/** A line before and after an entry, for the audit trail. */
interface Change {
  before: CountingLine | null;
  after: CountingLine;
}

/** Takes what devices counted, in whatever order and however often it comes. */
@Injectable()
export class CountingEntries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: CountingSessions,
    private readonly readModel: CountingReadModel,
    private readonly lists: ListAccess,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns for each entry what became of it, with the line as it stands.
   * @throws notFound, noRight, sessionClosed.
   */
  async record(actor: Actor, id: string, entries: readonly CountEntry[]): Promise<Outcome[]> {
    return this.unitOfWork.run(async (manager) => {
      const { list, mayCount } = await this.sessions.visible(manager, actor, id);
      if (!mayCount) throw noRight();
      const session = await this.sessions.hold(manager, id);
      const known = await this.known(manager, session, entries);
      const expected = await this.expected(manager, session, entries);
      const changes: Change[] = [];
      const outcomes: Outcome[] = [];
      for (const entry of entries) {
        const place = placeOf(entry);
        const before = known.get(place) ?? null;
        const answer = takeEntry(before ?? undefined, entry);
        // What was taken before the session was closed may be asked about again.
        if (session.state === 'closed' && answer !== 'same') throw sessionClosed();
        const book = entry.itemId === null ? null : expected.get(entry.itemId);
        if (book === undefined) {
          outcomes.push({ key: entry.key, outcome: 'not_expected', line: null });
          continue;
        }
        if (answer === 'recorded') {
          const after = this.lineOf(actor, session, before, entry, book);
          changes.push({ before, after });
          known.set(place, after);
        }
        const line = known.get(place);
        outcomes.push({ key: entry.key, outcome: answer, line: line ? lineView(line) : null });
      }
      await this.store(manager, changes);
      if (changes.length > 0) {
        await this.audit.record(manager, {
          ...{ actor, action: 'handover.counted' },
          ...(await this.lists.about(manager, list)),
          summary: { session: id, side: session.side, lines: changes.length },
          objects: changes.map(({ before, after }) => ({
            ...{ type: 'counting_line', id: after.id },
            ...{ before: before && told(before), after: told(after) },
          })),
        });
      }
      return outcomes;
    });
  }

  private async known(
    manager: EntityManager,
    { id: sessionId }: CountingSession,
    entries: readonly CountEntry[],
  ): Promise<Map<string, CountingLine>> {
    const itemIds = entries.flatMap(({ itemId }) => itemId ?? []);
    const keys = entries.flatMap(({ surplusKey }) => surplusKey ?? []);
    const lines = [
      ...(await manager.findBy(CountingLine, { sessionId, itemId: In(itemIds) })),
      ...(await manager.findBy(CountingLine, { sessionId, surplusKey: In(keys) })),
    ];
    return new Map(lines.map((line) => [placeOf(line), line]));
  }

  /** Quantity in the books of each row that is asked about and belongs to what is counted. */
  private async expected(
    manager: EntityManager,
    session: CountingSession,
    entries: readonly CountEntry[],
  ): Promise<Map<string, number>> {
    const asked = [...new Set(entries.flatMap(({ itemId }) => itemId ?? []))];
    const items = await manager.findBy(HandoverItem, { id: In(asked), listId: session.listId });
    const ids = items.map(({ id }) => id);
    const portions = await this.readModel.portions(manager, session, ids);
    return new Map(
      [...portions].map(([id, all]) => [id, all.reduce((sum, { quantity }) => sum + quantity, 0)]),
    );
  }

  private lineOf(
    actor: Actor,
    session: CountingSession,
    before: CountingLine | null,
    entry: CountEntry,
    bookQuantity: number | null,
  ): CountingLine {
    const { itemId, surplusKey, result, quantity, condition, place, name, note } = entry;
    return {
      ...{ id: before?.id ?? newId(), sessionId: session.id, itemId, surplusKey },
      ...{ entryKey: entry.key, result, quantity, bookQuantity, condition, place, name, note },
      ...{ countedBy: actor.accountId, countedByName: actor.name },
      ...{ countedAt: this.clock.moment(), version: (before?.version ?? 0) + 1 },
    };
  }

  private async store(manager: EntityManager, changes: readonly Change[]): Promise<void> {
    // A row counted twice in one request: only its last state is new.
    const last = new Map(changes.map((change) => [change.after.id, change.after]));
    const first = new Map([...changes].reverse().map((change) => [change.after.id, change.before]));
    const isNew = ({ id }: CountingLine) => first.get(id) === null;
    await insertRows(manager, CountingLine, [...last.values()].filter(isNew));
    for (const line of [...last.values()].filter((each) => !isNew(each))) {
      const { id, sessionId: _, itemId: __, surplusKey: ___, ...content } = line;
      const version = first.get(id)!.version;
      await updateVersioned(manager, CountingLine, { id, version }, content);
      if (line.version !== version + 1)
        await manager.update(CountingLine, { id }, { version: line.version });
    }
  }
}

const placeOf = ({ itemId, surplusKey }: Pick<CountingLine, 'itemId' | 'surplusKey'>): string =>
  itemId ?? `surplus ${surplusKey}`;

const told = ({ itemId, name, result, quantity, condition, place, note }: CountingLine) => ({
  ...(itemId ? { item: itemId } : { name }),
  ...{ result, quantity },
  ...(condition && { condition }),
  ...(place && { place }),
  ...(note && { note }),
});
