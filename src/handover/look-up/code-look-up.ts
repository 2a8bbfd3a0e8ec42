import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { columnOf, sealedKind } from '../../imports/declaration';
import { UnitsReadModel } from '../../units/units.read-model';
import { HandoverItem } from '../handover-item.entity';
import { HandoverList } from '../handover-list.entity';
import { listType } from '../list-types/list-types';
import { Portion } from '../portion.entity';
import { wordsIn } from '../rows/row-words';
import { ask } from '../../platform/database/ask';
import { ROWS_A_LIST } from '../rows/rows-sql';
import { CODES, hasCode, plainWords } from './coded-rows';
import { HandoverShare } from '../shares/share.entity';
import type { LookUpAnswer } from './look-up.schema';

/** Rows that are told. */
const MOST = 20;
/** Words of one letter or digit alone find too much to be looked through. */
const SHORTEST = 3;

type Codes = LookUpAnswer['codes'];

/** Finds who took over a dossier or file by its whole code; of the row nothing else is told. */
@Injectable()
export class CodeLookUp {
  constructor(private readonly units: UnitsReadModel) {}

  /**
   * @param text a code as it stands on a paper; marks between letters and digits do not matter.
   * @returns rows with exactly this code, `more` where there are further ones.
   */
  async find(
    manager: EntityManager,
    roundId: string,
    text: string,
  ): Promise<{ codes: Codes; more: boolean }> {
    const words = wordsIn(text);
    const plain = words.join('');
    if (plain.length < SHORTEST || !/\d/.test(plain)) return { codes: [], more: false };
    const ids = await this.rowsWith(manager, roundId, words);
    const items = await manager.findBy(HandoverItem, { id: In(ids.slice(0, MOST)) });
    const codes = await this.views(manager, items, words.join(' '));
    return { codes, more: ids.length > MOST };
  }

  /** Rows of the lists above in which a column of codes is exactly these words: the index leads, the column decides. */
  private async rowsWith(
    manager: EntityManager,
    roundId: string,
    words: readonly string[],
  ): Promise<string[]> {
    const postgres = manager.connection.options.type === 'postgres';
    const field = (key: string) =>
      postgres ? `(item.folded::jsonb ->> '${key}')` : `json_extract(item.folded, '$.${key}')`;
    const exact = Object.entries(CODES).map(
      ([code, keys]) =>
        `(l.list_type = '${code}' AND (${keys.map((key) => `${field(key)} = ?`).join(' OR ')}))`,
    );
    const joined = words.join(' ');
    const values = Object.values(CODES).flatMap((keys) => keys.map(() => joined));
    const from = postgres
      ? 'handover_item item'
      : `item_words w JOIN list_number n ON n.number = w.rowid / ${ROWS_A_LIST}
         JOIN handover_item item ON item.list_id = n.list_id AND item.position = w.rowid % ${ROWS_A_LIST}`;
    const found = postgres
      ? `${hasCode('item.')} AND ${plainWords('item.')} @@ ?::tsquery`
      : 'w.item_words MATCH ?';
    const query = postgres ? words.map((word) => `'${word}'`).join(' & ') : words.join(' AND ');
    const sql = `SELECT item.id FROM ${from} JOIN handover_list l ON l.id = item.list_id
      WHERE ${found} AND l.round_id = ? AND (${exact.join(' OR ')}) LIMIT ${MOST + 1}`;
    const rows = await ask<{ id: string }>(manager, sql, [query, roundId, ...values]);
    return rows.map(({ id }) => id);
  }

  private async views(
    manager: EntityManager,
    items: readonly HandoverItem[],
    sought: string,
  ): Promise<Codes> {
    if (items.length === 0) return [];
    const listIds = [...new Set(items.map(({ listId }) => listId))];
    const lists = new Map(
      (await manager.findBy(HandoverList, { id: In(listIds) })).map((list) => [list.id, list]),
    );
    const portions = await manager.findBy(Portion, { itemId: In(items.map(({ id }) => id)) });
    const shares = await manager.findBy(HandoverShare, { listId: In(listIds) });
    const bodies = await this.units.organisations(manager, [
      ...[...lists.values()].map((list) => list.giverOrganisationId),
      ...portions.flatMap(({ receiverOrganisationId }) => receiverOrganisationId ?? []),
    ]);
    const units = await this.units.units(
      manager,
      [...bodies.values()].map(({ unitId }) => unitId),
    );
    return items.flatMap((item) => {
      const list = lists.get(item.listId)!;
      const { declaration } = listType(list.listType, list.typeVersion)!;
      const key = CODES[list.listType]!.find(
        (each) => wordsIn(String(item.values[each] ?? '')).join(' ') === sought,
      );
      const column = key === undefined ? undefined : columnOf(declaration, key);
      if (!column || sealedKind(column)) return [];
      return {
        ...{ code: String(item.values[column.key]), column: column.header },
        ...{ listType: list.listType, listTypeName: declaration.name },
        giver: bodies.get(list.giverOrganisationId)!.name,
        portions: portions
          .filter(({ itemId }) => itemId === item.id)
          .map(({ bucket, receiverOrganisationId: receiver }) => {
            const body = receiver === null ? undefined : bodies.get(receiver);
            const unit = body && units.get(body.unitId);
            const share = shares.find(
              (each) => each.listId === list.id && each.receiverOrganisationId === receiver,
            );
            const { signedNumber: number, signedOn } = share ?? {};
            return {
              ...{ bucket, receiver: body?.name ?? null },
              unit: unit ? { id: unit.id, code: unit.code, name: unit.name } : null,
              minutes: number && signedOn ? { number, signedOn } : null,
            };
          }),
      };
    });
  }
}
