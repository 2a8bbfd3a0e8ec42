import { In, type EntityManager } from 'typeorm';
import { sealedKind } from '../../imports/declaration';
import { jsonText } from '../../platform/database/json-text';
import { sealedValue } from '../../platform/secrets/personal-value';
import { HandoverItem } from '../handover-item.entity';
import { listType } from '../list-types/list-types';
import { matchColumns } from './match-columns';
import { matchKeyOf, type Keyed } from './match-rows';
import { rowStanding, type RowStanding } from './row-standing';
import { ControlSettlement, ControlSourceList, ControlSourceRow } from './source-list.entity';

/** A figure and the list beside it. */
export interface FigureAndList {
  figureId: string;
  listType: string;
  /** Null where the giver has filed nothing. */
  list: { id: string; version: number; changedAt: string } | null;
}

const IDS_A_STATEMENT = 400;

const isSealed = (code: string, columnKey: string): boolean =>
  matchColumns(listType(code)!).some(
    (column) => column.key === columnKey && sealedKind(column) !== undefined,
  );

/**
 * What decides whether two rows are about the same thing, of a value as it rests in a row.
 * @param value of the column by which is matched.
 */
export function keyOfValue(code: string, columnKey: string): (value: unknown) => string | null {
  const sealed = isSealed(code, columnKey);
  return (value) => {
    if (typeof value !== 'string') return null;
    return sealed ? (sealedValue(value)?.index ?? null) : matchKeyOf(columnKey, value);
  };
}

/**
 * How the rows behind control figures stand beside those of the lists. Of each row nothing is read but its key,
 * and only where a source gave rows at all. What was counted is kept for as long as list, source and what was
 * said of the rows are the same; sealed keys are always compared anew, since they move with the keys of the data.
 */
export class RowStandings {
  private readonly kept = new Map<string, { stamp: string; standing: RowStanding }>();

  async of(
    manager: EntityManager,
    figures: readonly FigureAndList[],
  ): Promise<Map<string, RowStanding>> {
    const sources = await ofMany(
      figures.map(({ figureId }) => figureId),
      (part) => manager.findBy(ControlSourceList, { figureId: In(part), state: 'current' }),
    );
    const ids = sources.map(({ id }) => id);
    const said = Map.groupBy(
      await ofMany(ids, (part) => manager.findBy(ControlSettlement, { sourceListId: In(part) })),
      ({ sourceListId }) => sourceListId,
    );
    const figureOf = new Map(figures.map((each) => [each.figureId, each]));
    const standings = new Map<string, RowStanding>();
    for (const source of sources) {
      const figure = figureOf.get(source.figureId)!;
      const settled = said.get(source.id) ?? [];
      const stamp = [
        ...[source.id, figure.list?.id, figure.list?.version, figure.list?.changedAt],
        ...settled.map(({ id }) => id).sort(),
      ].join(' ');
      const before = this.kept.get(source.figureId);
      if (before?.stamp === stamp) {
        standings.set(source.figureId, before.standing);
        continue;
      }
      const standing = await counted(manager, figure, source, settled);
      if (!isSealed(figure.listType, source.columnKey))
        this.kept.set(source.figureId, { stamp, standing });
      standings.set(source.figureId, standing);
    }
    return standings;
  }
}

async function counted(
  manager: EntityManager,
  figure: FigureAndList,
  { id, columnKey }: ControlSourceList,
  said: readonly ControlSettlement[],
): Promise<RowStanding> {
  const rows = await manager.find(ControlSourceRow, {
    select: { id: true, matchKey: true },
    where: { sourceListId: id },
    order: { position: 'ASC' },
  });
  const source = rows.map((row) => ({
    id: row.id,
    key: row.matchKey === '' ? null : row.matchKey,
  }));
  return rowStanding(source, figure.list ? await keysOf(manager, figure, columnKey) : [], said);
}

/** The rows of a list with the key they are found again by, in their order. */
async function keysOf(
  manager: EntityManager,
  { listType: code, list }: FigureAndList,
  columnKey: string,
): Promise<Keyed[]> {
  const keyOf = keyOfValue(code, columnKey);
  const items = await manager
    .createQueryBuilder(HandoverItem, 'item')
    .select('item.id', 'id')
    .addSelect(jsonText(manager, 'item."values"', columnKey), 'key_value')
    .where('item.listId = :listId', { listId: list!.id })
    .orderBy('item.position')
    .getRawMany<{ id: string; key_value: string | null }>();
  return items.map(({ id, key_value: value }) => ({ id, key: keyOf(value) }));
}

async function ofMany<Found>(
  ids: readonly string[],
  ask: (part: string[]) => Promise<Found[]>,
): Promise<Found[]> {
  const found: Found[] = [];
  for (let at = 0; at < ids.length; at += IDS_A_STATEMENT)
    found.push(...(await ask(ids.slice(at, at + IDS_A_STATEMENT))));
  return found;
}
