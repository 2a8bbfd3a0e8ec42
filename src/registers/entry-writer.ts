import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { fingerprintOf } from '../imports/fingerprint';
import type { RowValues } from '../imports/declaration';
import type { PlanContext } from '../imports/import-target';
import { Clock } from '../platform/clock';
import { newId } from '../platform/database/ids';
import { insertRows } from '../platform/database/insert-rows';
import { updateVersioned } from '../platform/database/update-versioned';
import type { Actor } from '../platform/http/actor';
import { EntryFollowers } from './entry-followers';
import { entryFacts, entryText } from './entry-text';
import type { RegisterDeclaration } from './register-declaration';
import { RegisterEntry } from './register-entry.entity';

/** Whose register it is. */
export interface BookPlace {
  roundId: string;
  unitId: string;
}

const UNVERIFIED = { verifiedByName: null, verifiedAt: null } as const;

/** Stores entries, whoever brings them, and tells who follows the register. */
@Injectable()
export class EntryWriter {
  constructor(
    private readonly clock: Clock,
    private readonly followers: EntryFollowers,
  ) {}

  /** What decides about rows of a unit's register: what stands in it, and what its followers ask. */
  async contextOf(
    manager: EntityManager,
    { list }: RegisterDeclaration,
    place: BookPlace,
  ): Promise<PlanContext> {
    const stored = await manager.findBy(RegisterEntry, { ...place, register: list.code });
    const check = await this.followers.of(list.code)?.checkFor(manager, place);
    return {
      existing: new Map(
        stored.map(({ id, version, values, fingerprint }) => [
          fingerprint,
          { id, version, values },
        ]),
      ),
      receivers: new Map(),
      ...(check && { check }),
    };
  }

  /**
   * @param madeByAct the import that brings them.
   * @returns the new entries; the caller made sure that none of them is there already.
   */
  async add(
    manager: EntityManager,
    actor: Actor,
    book: RegisterDeclaration,
    place: BookPlace,
    rows: readonly RowValues[],
    madeByAct: string | null = null,
  ): Promise<RegisterEntry[]> {
    const made = rows.map((values): RegisterEntry => ({
      ...{ id: newId(), ...place, register: book.list.code },
      ...{ fingerprint: fingerprintOf(book.list, values), ...entryFacts(book, values), values },
      ...{ ...UNVERIFIED, ...this.signed(actor), madeByAct, version: 1 },
    }));
    await insertRows(manager, RegisterEntry, made);
    await this.tell(manager, made);
    return made;
  }

  /** A changed entry has to be confirmed anew. @throws StaleVersion. */
  async change(
    manager: EntityManager,
    actor: Actor,
    book: RegisterDeclaration,
    seen: Pick<RegisterEntry, 'id' | 'version' | 'roundId' | 'unitId'>,
    values: RowValues,
  ): Promise<void> {
    await updateVersioned(manager, RegisterEntry, seen, {
      ...{ fingerprint: fingerprintOf(book.list, values), ...entryFacts(book, values) },
      ...{ values: values as never, ...UNVERIFIED, ...this.signed(actor) },
    });
    await this.tell(manager, [{ ...seen, register: book.list.code, values }]);
  }

  /** What proves an entry is another now: it has to be looked at and confirmed anew. @throws StaleVersion. */
  unverify(manager: EntityManager, seen: Pick<RegisterEntry, 'id' | 'version'>): Promise<void> {
    return updateVersioned(manager, RegisterEntry, seen, UNVERIFIED);
  }

  /** Tells the followers that entries were written, or removed. */
  async tell(
    manager: EntityManager,
    entries: readonly (BookPlace & { id: string; register: string; values: RowValues | null })[],
  ): Promise<void> {
    for (const [register, own] of Map.groupBy(entries, (each) => each.register)) {
      const told = own.map(({ id, roundId, unitId, values }) => ({ id, roundId, unitId, values }));
      await this.followers.of(register)?.changed(manager, told);
    }
  }

  private signed(actor: Actor) {
    return { changedByName: actor.name, changedAt: this.clock.moment() };
  }
}

/** What the trail tells of an entry. */
export const toldOf = (book: RegisterDeclaration, values: RowValues) => ({
  registerEntry: entryText(book, values),
});
