import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  AMOUNT_MEASURES,
  counterColumn,
  FIGURES,
  FURTHER_MONEY,
  MEASURES,
  SUPPLEMENTED,
} from '../src/handover/bucket';
import { measureEarlierRows } from '../src/handover/conservation/measure-earlier-rows';
import { FURTHER_LIST_CHECKS } from '../src/handover/handover-list.checks';
import { handoverTriggers } from '../src/handover/handover.triggers';
import { FURTHER_PORTION_CHECKS } from '../src/handover/portion.checks';
import { createTable, day, id, moment, ref, text } from '../src/platform/database/table';

/** Tables whose triggers guard what is added here. */
const GUARDED = ['handover_list', 'handover_item', 'portion', 'portion_movement'];

const ORIGIN = `varchar(12) NOT NULL DEFAULT 'declared'`;
const AMOUNT = 'bigint NOT NULL DEFAULT 0';
const check = (name: string, condition: string): string =>
  ` CONSTRAINT "${name}" CHECK (${condition})`;

/** Columns by table, in the order in which they are added; a check stands with the last it needs. */
function columns(): Record<string, [name: string, definition: string][]> {
  const further = [...FURTHER_MONEY];
  const last = further.at(-1);
  return {
    handover_list: [
      ...further.flatMap((measure) =>
        FIGURES.map((figure, at): [string, string] => {
          const whole = at === FIGURES.length - 1;
          const law = whole
            ? check(`ck_handover_list_${measure}`, FURTHER_LIST_CHECKS[measure])
            : '';
          return [counterColumn(measure, figure), AMOUNT + law];
        }),
      ),
      ...MEASURES.map((measure): [string, string] => [
        counterColumn(measure, SUPPLEMENTED),
        (measure === 'rows' ? 'integer NOT NULL DEFAULT 0' : AMOUNT) +
          (measure === last
            ? check('ck_handover_list_supplemented', FURTHER_LIST_CHECKS.supplemented)
            : ''),
      ]),
    ],
    handover_item: [['origin', ORIGIN]],
    portion: [
      ['origin', ORIGIN + check('ck_portion_origin', FURTHER_PORTION_CHECKS.origin)],
      ...further.map((measure): [string, string] => [
        measure,
        AMOUNT +
          (measure === last ? check('ck_portion_further', FURTHER_PORTION_CHECKS.further) : ''),
      ]),
    ],
    portion_movement: [
      ['origin', ORIGIN],
      ...AMOUNT_MEASURES.filter((measure) => measure !== 'quantity' && measure !== 'money').flatMap(
        (measure): [string, string][] => [
          [`from_${measure}`, AMOUNT],
          [`to_${measure}`, AMOUNT],
        ],
      ),
    ],
  };
}

/** Each money column of a list conserved, supplementary rows counted apart. */
export class Conservation0027 implements MigrationInterface {
  name = 'Conservation1750000000027';

  async up(runner: QueryRunner): Promise<void> {
    await withoutTriggers(runner);
    for (const [table, added] of Object.entries(columns())) {
      for (const [name, definition] of added)
        await runner.query(`ALTER TABLE ${table} ADD COLUMN ${name} ${definition}`);
    }
    await measureEarlierRows(runner);
    await createTable(
      runner,
      'closing_evidence',
      [
        id('act_id'),
        ref('list_id', 'handover_list'),
        text('reason', 40),
        text('number', 100, { nullable: true }),
        day('day', { nullable: true }),
        text('document', 500, { nullable: true }),
        text('attachment_id', 36, { nullable: true }),
        moment('recorded_at'),
        text('recorded_by', 36, { nullable: true }),
      ],
      { indexes: [['list_id']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await withoutTriggers(runner);
    await runner.dropTable('closing_evidence');
    for (const [table, added] of Object.entries(columns())) {
      for (const [name] of added.reverse())
        await runner.query(`ALTER TABLE ${table} DROP COLUMN ${name}`);
    }
  }
}

/** They are made again when the migrations have run. */
async function withoutTriggers(runner: QueryRunner): Promise<void> {
  const postgres = runner.connection.options.type === 'postgres';
  for (const name of handoverTriggers.names) {
    if (!postgres) await runner.query(`DROP TRIGGER IF EXISTS "${name}"`);
    else
      for (const table of GUARDED)
        await runner.query(`DROP TRIGGER IF EXISTS "${name}" ON ${table}`);
  }
}
