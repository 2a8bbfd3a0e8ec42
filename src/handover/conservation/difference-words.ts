import type { Wording } from '../../imports/declaration';
import type { Difference } from './compare-list';
import type { NamedList } from './verify-conservation';

const PLACES: Record<Difference['where'], Wording> = {
  list: { vi: 'danh sách', en: 'the list' },
  ledger: { vi: 'sổ biến động', en: 'the ledger' },
  portion: { vi: 'bảng các phần', en: 'the portions' },
  item: { vi: 'bảng các dòng', en: 'the rows' },
  counter: { vi: 'số cộng dồn của danh sách', en: 'the counters of the list' },
  trail: { vi: 'nhật ký tự mâu thuẫn', en: 'the trail, which contradicts itself' },
};

/** Where the record and its trail part, in words: list, row, measure, both figures. */
export function differenceWords(first: { list: NamedList } & Difference): Wording {
  const { list, where, row, measure, expected, found, entry } = first;
  const place = PLACES[where];
  const say = (value: Difference['expected']) => (value === null ? '–' : String(value));
  const of = `${list.listType} ${list.giver} (${list.id})`;
  const line = { vi: row ? `, dòng ${row}` : '', en: row ? `, row ${row}` : '' };
  const seq = { vi: entry ? `, nhật ký số ${entry}` : '', en: entry ? `, entry ${entry}` : '' };
  return {
    vi: `${of}${line.vi}: ${place.vi}, ${measure}: theo nhật ký ${say(expected)}, trong bảng ${say(found)}${seq.vi}`,
    en: `${of}${line.en}: ${place.en}, ${measure}: ${say(expected)} by the trail, ${say(found)} in the table${seq.en}`,
  };
}
