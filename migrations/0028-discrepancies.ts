import type { MigrationInterface, QueryRunner } from 'typeorm';
import { newId } from '../src/platform/database/ids';
import {
  count,
  createTable,
  day,
  id,
  moment,
  money,
  quantity,
  ref,
  text,
  version,
} from '../src/platform/database/table';

/** Days within which those found in dispute here are to be looked at. */
const DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;
const VIETNAM_MS = 7 * 60 * 60 * 1000;

interface Disputed {
  id: string;
  list_id: string;
  item_id: string;
  receiver: string | null;
  reason: string;
  note: string | null;
  changed_at: string;
  changed_by: string | null;
  name: string | null;
  round_id: string;
  list_type: string;
  giver: string;
}

/** Discrepancies; every portion that is in dispute gets the one that its dispute would have opened. */
export class Discrepancies0028 implements MigrationInterface {
  name = 'Discrepancies1750000000028';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'discrepancy',
      [
        id(),
        ref('round_id', 'round'),
        ref('list_id', 'handover_list'),
        count('number'),
        text('list_type', 10),
        ref('giver_organisation_id', 'organisation'),
        ref('receiver_organisation_id', 'organisation', { nullable: true }),
        ref('item_id', 'handover_item', { nullable: true }),
        ref('portion_id', 'portion', { nullable: true }),
        text('origin', 10),
        text('kind', 40),
        text('state', 12),
        quantity('quantity_difference', { nullable: true }),
        money('money_difference', { nullable: true }),
        text('note', 1000, { nullable: true }),
        text('evidence', 2000, { nullable: true }),
        ref('responsible_organisation_id', 'organisation'),
        text('responsible_person', 200, { nullable: true }),
        day('due_on'),
        text('decision_number', 100, { nullable: true }),
        day('decision_date', { nullable: true }),
        text('decision_text', 1000, { nullable: true }),
        ref('follows_id', 'discrepancy', { nullable: true }),
        moment('opened_at'),
        text('opened_by', 36, { nullable: true }),
        text('opened_by_name', 200),
        moment('closed_at', { nullable: true }),
        text('closed_by', 36, { nullable: true }),
        text('closed_by_name', 200, { nullable: true }),
        version(),
      ],
      {
        unique: [['list_id', 'number']],
        indexes: [['round_id', 'state', 'due_on'], ['item_id'], ['portion_id']],
        checks: {
          state: `state IN ('open', 'in_progress', 'waiting', 'closed')`,
          origin: `origin IN ('dispute', 'hand') AND (origin = 'hand' OR portion_id IS NOT NULL)`,
          item: `portion_id IS NULL OR item_id IS NOT NULL`,
          decision: `(decision_number IS NULL) = (decision_date IS NULL)`,
          closed: `(state = 'closed') = (decision_text IS NOT NULL AND closed_at IS NOT NULL AND closed_by_name IS NOT NULL)`,
        },
      },
    );
    await this.openFor(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('discrepancy');
  }

  private async openFor(runner: QueryRunner): Promise<void> {
    const disputed = (await runner.query(
      `SELECT p.id, p.list_id, p.item_id, p.receiver_organisation_id AS receiver, p.reason, p.note,
        p.changed_at, p.changed_by, a.name, l.round_id, l.list_type, l.giver_organisation_id AS giver
       FROM portion p JOIN handover_list l ON l.id = p.list_id
       LEFT JOIN account a ON a.id = p.changed_by
       WHERE p.bucket = 'disputed' ORDER BY p.list_id, p.changed_at, p.id`,
    )) as Disputed[];
    const numbers = new Map<string, number>();
    for (const each of disputed) {
      const number = (numbers.get(each.list_id) ?? 0) + 1;
      numbers.set(each.list_id, number);
      const due = new Date(Date.parse(each.changed_at) + VIETNAM_MS + DAYS * DAY_MS);
      // By the names of the columns: a query builder would go by the entity as it is today.
      const row = {
        ...{ id: newId(), round_id: each.round_id, list_id: each.list_id, number },
        ...{ list_type: each.list_type, giver_organisation_id: each.giver },
        ...{ receiver_organisation_id: each.receiver, item_id: each.item_id },
        ...{ portion_id: each.id, origin: 'dispute', kind: each.reason, state: 'open' },
        ...{ note: each.note, responsible_organisation_id: each.giver },
        ...{ due_on: due.toISOString().slice(0, 10), opened_at: each.changed_at },
        ...{ opened_by: each.changed_by, opened_by_name: each.name ?? 'Hệ thống', version: 1 },
      };
      const postgres = runner.connection.options.type === 'postgres';
      const places = Object.keys(row).map((_, at) => (postgres ? `$${at + 1}` : '?'));
      await runner.query(
        `INSERT INTO discrepancy (${Object.keys(row).join(', ')}) VALUES (${places.join(', ')})`,
        Object.values(row),
      );
    }
  }
}
