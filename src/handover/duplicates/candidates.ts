import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { inLots } from '../../platform/turns';
import { listTypes } from '../list-types/list-types';
import { isFlagged, type Candidate } from './group-state';
import { ItemIdentity } from './item-identity.entity';

/** Keys or ids a statement; everybody else has a turn after each. */
const A_STATEMENT = 500;

/** A group of rows that agree, with the list of each. */
export interface FoundGroup extends Candidate {
  listOf: ReadonlyMap<string, string>;
}

/** Finds rows of a round that go by the same key: one pass over an index. */
@Injectable()
export class Candidates {
  /** Every group that a person is to look at, as things stand. */
  async of(manager: EntityManager, roundId: string): Promise<FoundGroup[]> {
    const agreeing = await manager
      .createQueryBuilder(ItemIdentity, 'i')
      .select('i.register', 'register')
      .addSelect('i.kind', 'kind')
      .addSelect('i.key', 'same_key')
      .where('i.roundId = :roundId', { roundId })
      .groupBy('i.register, i.kind, i.key')
      .having('COUNT(*) > 1 AND (MAX(i.repeats) = 0 OR MIN(i.listId) <> MAX(i.listId))')
      .getRawMany<{ register: string; kind: string; same_key: string }>();
    const wanted = new Map<string, FoundGroup>();
    const nameOf = (register: string, kind: string, key: string) => `${register} ${kind} ${key}`;
    for (const { register, kind, same_key: key } of agreeing) {
      const group = { register, kind, key, members: {}, listOf: new Map<string, string>() };
      wanted.set(nameOf(register, kind, key), group);
    }
    const keys = [...new Set(agreeing.map((each) => each.same_key))];
    for await (const some of inLots(keys, A_STATEMENT)) {
      const rows = await manager.findBy(ItemIdentity, { roundId, key: In(some) });
      for await (const lot of inLots(rows, A_STATEMENT))
        for (const row of lot) {
          const group = wanted.get(nameOf(row.register, row.kind, row.key));
          if (!group) continue;
          (group.members as Record<string, number>)[row.itemId] = row.itemVersion;
          (group.listOf as Map<string, string>).set(row.itemId, row.listId);
        }
    }
    return this.flagged(manager, [...wanted.values()]);
  }

  /** Leaves out what a surer identification has told already. */
  private async flagged(manager: EntityManager, groups: FoundGroup[]): Promise<FoundGroup[]> {
    const surer = surerKinds();
    const asked = groups.filter(({ register, kind }) => surer.has(`${register} ${kind}`));
    const items = [...new Set(asked.flatMap(({ members }) => Object.keys(members)))];
    const having = new Map<string, Set<string>>();
    for await (const some of inLots(items, A_STATEMENT))
      for (const row of await manager.findBy(ItemIdentity, { itemId: In(some) })) {
        const name = `${row.register} ${row.kind}`;
        having.set(name, (having.get(name) ?? new Set()).add(row.itemId));
      }
    return groups.filter(({ register, kind, members }) => {
      const by = surer.get(`${register} ${kind}`);
      if (!by) return isFlagged(members, null);
      return isFlagged(members, having.get(`${register} ${by}`) ?? new Set());
    });
  }
}

/** The surer kind of each register and kind that names one. */
function surerKinds(): Map<string, string> {
  const all = listTypes().flatMap(({ identifies = [] }) => identifies);
  return new Map(
    all.flatMap(({ register, by, unless }) => (unless ? [[`${register} ${by}`, unless]] : [])),
  );
}
