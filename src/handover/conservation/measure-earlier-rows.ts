import type { QueryRunner } from 'typeorm';
import type { RowValues } from '../../imports/declaration';
import { FURTHER_MONEY, type MoneyMeasure } from '../bucket';
import { counterChanges } from '../ledger-sql';
import type { ListType } from '../list-types/list-type';
import { PRESETS } from '../list-types/list-types';
import { moneyColumnsOf } from './measured-columns';
import { measuredPast, type DividingLine } from './measured-past';

/** Items read at a time, and lines written in one statement. */
const ITEMS = 500;
const LINES = 500;

type Row = Record<string, unknown>;

/**
 * Gives rows declared before the ledger knew further money columns their amounts, in every line and
 * portion, and counts them and the supplementary rows. Runs inside the migration, without triggers.
 */
export async function measureEarlierRows(runner: QueryRunner): Promise<void> {
  await markSupplements(runner);
  const lists = (await runner.query(
    'SELECT id, list_type, type_version FROM handover_list WHERE movements > 0 ORDER BY id',
  )) as { id: string; list_type: string; type_version: number }[];
  const typeOf = await storedTypes(runner);
  for (const list of lists) {
    const type = typeOf(list.list_type, Number(list.type_version));
    const further = type ? moneyColumnsOf(type.declaration).filter(isFurther) : [];
    if (further.length > 0) await measureList(runner, list.id, further);
    await countAgain(runner, list.id);
  }
}

const isFurther = ([measure]: [MoneyMeasure, string]): boolean =>
  FURTHER_MONEY.some((each) => each === measure);

async function storedTypes(runner: QueryRunner) {
  const rows = (await runner.query('SELECT code, version, type FROM list_type_version')) as Row[];
  const known = new Map<string, ListType>();
  for (const type of PRESETS)
    known.set(`${type.declaration.code}.${type.declaration.version}`, type);
  for (const { code, version, type } of rows)
    known.set(`${String(code)}.${Number(version)}`, JSON.parse(String(type)) as ListType);
  return (code: string, version: number) => known.get(`${code}.${version}`);
}

/** Rows that came after the first declaration. */
async function markSupplements(runner: QueryRunner): Promise<void> {
  await runner.query(`UPDATE handover_item SET origin = 'supplemented' WHERE id IN
    (SELECT item_id FROM portion_movement WHERE item_from IS NULL AND cause = 'supplemented')`);
  for (const table of ['portion', 'portion_movement'])
    await runner.query(`UPDATE ${table} SET origin = 'supplemented' WHERE item_id IN
      (SELECT id FROM handover_item WHERE origin = 'supplemented')`);
}

async function measureList(
  runner: QueryRunner,
  listId: string,
  further: readonly [MoneyMeasure, string][],
): Promise<void> {
  for (let after = 0; ;) {
    const items = (await runner.query(
      `SELECT id, position, "values" FROM handover_item WHERE list_id = '${listId}'
        AND position > ${after} ORDER BY position LIMIT ${ITEMS}`,
    )) as Row[];
    if (items.length === 0) return;
    after = Number(items.at(-1)!.position);
    const ids = items.map(({ id }) => `'${String(id)}'`).join(', ');
    const lines = (await runner.query(
      `SELECT item_id, number, portion_id, act_id, from_bucket, to_quantity, to_money
        FROM portion_movement WHERE list_id = '${listId}' AND item_id IN (${ids}) ORDER BY number`,
    )) as Row[];
    const byItem = Map.groupBy(lines, (line) => String(line.item_id));
    const steps = items.flatMap((item) =>
      stepsOf(item, byItem.get(String(item.id)) ?? [], further),
    );
    await write(runner, listId, further, steps);
  }
}

/** One line with what the portion holds of each further measure before and after it. */
interface MeasuredLine {
  number: number;
  portionId: string;
  from: number[];
  to: number[];
}

function stepsOf(
  item: Row,
  rows: readonly Row[],
  further: readonly [MoneyMeasure, string][],
): MeasuredLine[] {
  const values = JSON.parse(String(item.values)) as RowValues;
  const lines = rows.map((row): DividingLine => ({
    portionId: String(row.portion_id),
    actId: String(row.act_id),
    fromBucket: row.from_bucket === null ? null : String(row.from_bucket),
    toQuantity: Number(row.to_quantity),
    toMoney: Number(row.to_money),
  }));
  const measured = further.map(([, column]) => {
    const value = values[column];
    return measuredPast(typeof value === 'number' ? value : 0, lines);
  });
  if (measured.every((steps) => steps.every(({ from, to }) => from === 0 && to === 0))) return [];
  return rows.map((row, at) => ({
    number: Number(row.number),
    portionId: lines[at]!.portionId,
    from: measured.map((steps) => steps[at]!.from),
    to: measured.map((steps) => steps[at]!.to),
  }));
}

async function write(
  runner: QueryRunner,
  listId: string,
  further: readonly [MoneyMeasure, string][],
  lines: readonly MeasuredLine[],
): Promise<void> {
  const names = further.map(([measure]) => measure);
  const last = new Map(lines.map((line) => [line.portionId, line.to]));
  for (let at = 0; at < lines.length; at += LINES) {
    const rows = lines
      .slice(at, at + LINES)
      .map(({ number, from, to }) => `(${[number, ...from, ...to].join(', ')})`);
    const columns = [...names.map((name) => `from_${name}`), ...names.map((name) => `to_${name}`)];
    await runner.query(
      `WITH given (number, ${columns.map((name) => `given_${name}`).join(', ')}) AS (VALUES ${rows.join(', ')})
        UPDATE portion_movement SET ${columns.map((name) => `${name} = given.given_${name}`).join(', ')}
        FROM given WHERE portion_movement.list_id = '${listId}' AND portion_movement.number = given.number`,
    );
  }
  const portions = [...last];
  for (let at = 0; at < portions.length; at += LINES) {
    const rows = portions
      .slice(at, at + LINES)
      .map(([id, amounts]) => `('${id}', ${amounts.join(', ')})`);
    await runner.query(
      `WITH given (id, ${names.map((name) => `given_${name}`).join(', ')}) AS (VALUES ${rows.join(', ')})
        UPDATE portion SET ${names.map((name) => `${name} = given.given_${name}`).join(', ')}
        FROM given WHERE portion.id = given.id`,
    );
  }
}

/** The counters that are new, from the lines of the list. */
async function countAgain(runner: QueryRunner, listId: string): Promise<void> {
  const changes = Object.entries(counterChanges('m')).filter(
    ([column]) => column.endsWith('_supplemented') || /^money\d_/.test(column),
  );
  const sums = changes.map(([column, change]) => `SUM(${change}) AS ${column}`).join(', ');
  const [counted] = (await runner.query(
    `SELECT ${sums} FROM portion_movement m WHERE m.list_id = '${listId}'`,
  )) as Row[];
  const sets = changes.map(([column]) => `${column} = ${Number(counted![column])}`);
  await runner.query(`UPDATE handover_list SET ${sets.join(', ')} WHERE id = '${listId}'`);
}
