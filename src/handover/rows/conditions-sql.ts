import type { Bucket } from '../bucket';
import { WAITING } from '../custody/custody-rules';
import type { RowConditions, ValueCondition } from './row-conditions';
import { allOf, marks, type Piece } from './sql-piece';

/** In which list rows are looked for, by whom. */
export interface Place {
  postgres: boolean;
  listId: string;
  /** Number of the list in the index of words; SQLite only. */
  listNumber: number;
  /** Only portions of these receivers are seen. */
  receivers?: readonly string[];
  /** What else must hold of a row, said by another room. */
  besides?: readonly Piece[];
}

/** What must hold of a row `item` beside the words that it has. */
export function restOf(place: Place, asked: RowConditions): Piece[] {
  const portions = portionConditions(place, asked);
  const exists: Piece[] =
    portions.length === 0
      ? []
      : [
          {
            sql: `EXISTS (SELECT 1 FROM portion p WHERE p.item_id = item.id AND ${allOf(portions).sql})`,
            values: allOf(portions).values,
          },
        ];
  const values = asked.values.map((condition) => holds(place, condition));
  const kept = asked.custody === undefined ? [] : [keptMeanwhile(asked.custody)];
  return [...values, ...(place.besides ?? []), ...kept, ...exists];
}

/** Whether somebody keeps a row that still waits for its receiver. */
function keptMeanwhile(kept: boolean): Piece {
  const custody = 'SELECT 1 FROM item_custody c WHERE c.open_item = item.id';
  const sql = `EXISTS (${custody}) AND item.bucket IN (${marks(WAITING)})`;
  return { sql: kept ? sql : `NOT (${sql})`, values: [...WAITING] };
}

/** What must hold of a portion `p` of a matching row. */
export function portionConditions(
  { receivers }: Pick<Place, 'receivers'>,
  { bucket, receiver }: { bucket?: Bucket; receiver?: string },
): Piece[] {
  const pieces: Piece[] = [];
  if (bucket) pieces.push({ sql: 'p.bucket = ?', values: [bucket] });
  if (receiver === 'none') pieces.push({ sql: 'p.receiver_organisation_id IS NULL', values: [] });
  else if (receiver) pieces.push({ sql: 'p.receiver_organisation_id = ?', values: [receiver] });
  if (receivers) {
    pieces.push(
      receivers.length === 0
        ? { sql: '1 = 0', values: [] }
        : { sql: `p.receiver_organisation_id IN (${marks(receivers)})`, values: [...receivers] },
    );
  }
  return pieces;
}

/** A value of row `item` by the key of its column. */
export const valueField = (postgres: boolean, column: 'values' | 'folded', key: string): Piece =>
  postgres
    ? { sql: `item."${column}"::jsonb ->> ?::text`, values: [key] }
    : { sql: `json_extract(item."${column}", ?)`, values: [`$."${key}"`] };

function holds({ postgres }: Place, condition: ValueCondition): Piece {
  const field = (column: 'values' | 'folded') => valueField(postgres, column, condition.key);
  if (condition.kind === 'blank') {
    const { sql, values } = field('values');
    return { sql: `(${sql}) IS ${condition.blank ? '' : 'NOT '}NULL`, values };
  }
  if (condition.kind === 'words') {
    const { sql, values } = field('folded');
    return allOf(
      condition.words.map(({ word, prefix }) => ({
        sql: `' ' || (${sql}) || ' ' LIKE ?`,
        values: [...values, `% ${word}${prefix ? '' : ' '}%`],
      })),
    );
  }
  const { sql, values } = field('values');
  const cast = postgres && condition.numeric ? `(${sql})::numeric` : `(${sql})`;
  const ends = (
    [
      ['>=', condition.from],
      ['<=', condition.to],
    ] as const
  ).flatMap(([sign, end]) =>
    end === undefined ? [] : [{ sql: `${cast} ${sign} ?`, values: [...values, end] }],
  );
  return allOf(ends);
}
