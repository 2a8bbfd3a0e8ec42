import type { EntityManager } from 'typeorm';
import { insertMany, manyOf } from '../../platform/database/insert-many';
import { AMOUNT_MEASURES } from '../bucket';
import { HandoverItem } from '../handover-item.entity';
import { PersonalIndex } from '../personal-index.entity';
import { indexRowsOf } from '../personal-search';
import { Portion } from '../portion.entity';

/** The act under which rows enter a list. */
export interface EnteringAct {
  listId: string;
  actId: string;
}

/**
 * Adds new rows to a list, each with its one portion, part by part; the database writes the ledger for many parts
 * at once. Until it has ended nothing else of any list moves, and nothing can be stored.
 */
export class RowEntry {
  private readonly sqlite: boolean;
  /** Rows whose lines are not written yet. */
  private open = 0;

  /** @param size rows whose lines are written together. */
  constructor(
    private readonly manager: EntityManager,
    private readonly act: EnteringAct,
    private readonly size: number,
  ) {
    this.sqlite = manager.connection.options.type !== 'postgres';
  }

  /**
   * @param items a part: some hundreds, so that nobody else waits long.
   * @param portions in the order of their items.
   */
  async add(items: readonly HandoverItem[], portions: readonly Portion[]): Promise<void> {
    const { manager } = this;
    if (this.sqlite && this.open === 0) await begin(manager, this.act);
    const bucket = this.sqlite ? ('outstanding' as const) : null;
    for (const item of items) item.bucket = bucket;
    await insertMany(manager, [
      manyOf(HandoverItem, items, ['listId', 'bucket', 'declaredAt', 'version']),
      manyOf(PersonalIndex, items.flatMap(indexRowsOf), ['listId']),
      manyOf(Portion, portions, [...OF_THE_ACT, ...unusedIn(portions)]),
    ]);
    this.open += items.length;
    if (this.open >= this.size) await this.end();
  }

  /** Has the lines written that are still open; once more it changes nothing. */
  async end(): Promise<void> {
    if (this.sqlite && this.open > 0) await this.manager.query('DELETE FROM bulk_entry');
    this.open = 0;
  }
}

/** What the portions of an act have in common. */
const OF_THE_ACT = [
  ...(['listId', 'bucket', 'reason', 'note', 'version'] as const),
  ...(['actId', 'cause', 'changedAt', 'changedBy'] as const),
] as const;

/** Measures that the kind of list does not have. */
const unusedIn = (portions: readonly Portion[]) =>
  AMOUNT_MEASURES.filter((measure) => portions.every((portion) => portion[measure] === 0));

const begin = (manager: EntityManager, { listId, actId }: EnteringAct): Promise<unknown> =>
  manager.query(
    `INSERT INTO bulk_entry (number, list_id, act_id, after_item, after_portion)
      SELECT 1, ?, ?, COALESCE((SELECT MAX(rowid) FROM handover_item), 0),
        COALESCE((SELECT MAX(rowid) FROM portion), 0)`,
    [listId, actId],
  );
