import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { ListType } from '../src/handover/list-types/list-type';
import { readPresets } from '../src/handover/list-types/presets';
import { rowWords, type RowWords } from '../src/handover/rows/row-words';
import { ROWS_A_LIST } from '../src/handover/rows/rows-sql';
import type { RowValues } from '../src/imports/declaration';

/** Rows read at a time. */
const AT_A_TIME = 500;

/** What the index of words on PostgreSQL was made of here. */
export const WORD_VECTOR = `array_to_tsvector(array_append(string_to_array(words, ' '), list_id::text))`;

interface ItemBefore {
  id: string;
  row_code: string;
  group_path: string;
  values: string;
  list_type: string;
  type_version: number;
}

/** Words by which the rows of lists are found, with an index of them on both engines. */
export class Lists0030 implements MigrationInterface {
  name = 'Lists1750000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE handover_item ADD COLUMN words text NOT NULL DEFAULT ''`);
    await runner.query(`ALTER TABLE handover_item ADD COLUMN folded text NOT NULL DEFAULT '{}'`);
    await fill(runner);
    if (isPostgres(runner)) {
      await runner.query(
        `CREATE INDEX ix_handover_item_words ON handover_item USING gin ((${WORD_VECTOR}))`,
      );
      return;
    }
    await runner.query(
      'CREATE TABLE list_number (number integer PRIMARY KEY, list_id varchar(36) NOT NULL UNIQUE)',
    );
    // Without the texts themselves, which the rows have, and without places within a row.
    await runner.query(
      `CREATE VIRTUAL TABLE item_words USING fts5(words, content='', detail=none, columnsize=0,
         prefix='2 3 4 5 6', tokenize="unicode61 remove_diacritics 0 tokenchars '_'")`,
    );
    await runner.query(
      'INSERT INTO list_number (list_id) SELECT id FROM handover_list ORDER BY filed_at, id',
    );
    await runner.query(
      `INSERT INTO item_words (rowid, words)
         SELECT n.number * ${ROWS_A_LIST} + i.position, i.words
         FROM handover_item i JOIN list_number n ON n.list_id = i.list_id
         ORDER BY n.number, i.position`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    if (isPostgres(runner)) await runner.query('DROP INDEX ix_handover_item_words');
    else {
      for (const trigger of ['list_numbered', 'item_found', 'item_found_again'])
        await runner.query(`DROP TRIGGER IF EXISTS tr_handover_${trigger}`);
      await runner.query('DROP TABLE item_words');
      await runner.query('DROP TABLE list_number');
    }
    await runner.query('ALTER TABLE handover_item DROP COLUMN folded');
    await runner.query('ALTER TABLE handover_item DROP COLUMN words');
  }
}

const isPostgres = (runner: QueryRunner) => runner.connection.options.type === 'postgres';

/** Gives the rows that were there before their words, by the kind of list they were made with. */
async function fill(runner: QueryRunner): Promise<void> {
  const [mark, first, second, third] = isPostgres(runner) ? ['$1', '$1', '$2', '$3'] : '????';
  const types = await typesIn(runner);
  for (let after = ''; ;) {
    const items = (await runner.query(
      `SELECT i.id, i.row_code, i.group_path, i."values", l.list_type, l.type_version
       FROM handover_item i JOIN handover_list l ON l.id = i.list_id
       WHERE i.id > ${mark} ORDER BY i.id LIMIT ${AT_A_TIME}`,
      [after],
    )) as ItemBefore[];
    for (const item of items) {
      const { words, folded } = wordsOf(item, types);
      await runner.query(
        `UPDATE handover_item SET words = ${first}, folded = ${second} WHERE id = ${third}`,
        [words, folded, item.id],
      );
    }
    if (items.length < AT_A_TIME) return;
    after = items.at(-1)!.id;
  }
}

function wordsOf(
  item: ItemBefore,
  types: ReadonlyMap<string, Pick<ListType, 'declaration'>>,
): RowWords {
  const type = types.get(`${item.list_type}.${item.type_version}`)!;
  const beside = [item.row_code, ...(JSON.parse(item.group_path) as string[])];
  return rowWords(type, JSON.parse(item.values) as RowValues, beside);
}

/** Every version of every kind of list: those of the program, and those made in the province. */
async function typesIn(runner: QueryRunner): Promise<Map<string, Pick<ListType, 'declaration'>>> {
  const kept = (await runner.query('SELECT type FROM list_type_version')) as { type: string }[];
  const types = [...readPresets(), ...kept.map(({ type }) => JSON.parse(type) as ListType)];
  return new Map(
    types.map((type) => [`${type.declaration.code}.${type.declaration.version}`, type]),
  );
}
