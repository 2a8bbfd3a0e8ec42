import { listType } from '../list-types/list-types';
import { rowConditions } from './row-conditions';
import { pageStatement } from './rows-sql';

const place = { postgres: false, listId: 'l', listNumber: 3 };
const asked = rowConditions(listType('B3')!.declaration, { q: 'may tinh' });
const FIRST = 3 * 2 ** 24;

describe('a page of rows found by words, on SQLite', () => {
  it.each([
    ['behind a place', { after: 400 }, [FIRST + 400, FIRST + 2 ** 24]],
    ['before a place', { before: 400 }, [FIRST, FIRST + 400]],
    ['from the beginning', {}, [FIRST, FIRST + 2 ** 24]],
  ])(
    'is bounded once on each side by integers, %s, so that the index goes there',
    (_, at, ends) => {
      const { sql, values } = pageStatement(place, asked, 'item.id', { ...at, most: 51 });
      expect(sql.match(/w\.rowid [<>] [^)]*\)/g)).toEqual([
        'w.rowid > CAST(? AS INTEGER)',
        'w.rowid < CAST(? AS INTEGER)',
      ]);
      expect(sql).not.toContain('item.position >');
      expect(sql).not.toContain('item.position <');
      expect(values.filter((value) => typeof value === 'number')).toEqual(ends);
    },
  );
});
