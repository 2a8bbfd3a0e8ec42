import type { Wording } from '../../imports/declaration';
import {
  BUCKETS,
  COUNTED_FIGURES,
  counterColumn,
  MEASURES,
  type Bucket,
  type CountedFigure,
  type Measure,
} from '../bucket';
import { BUCKET_WORDS } from '../paper-words';
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

const AMOUNTS: Record<Measure, string> = {
  rows: 'số dòng',
  quantity: 'số lượng',
  ...{ money: 'cột tiền thứ nhất', money2: 'cột tiền thứ hai', money3: 'cột tiền thứ ba' },
  ...{ money4: 'cột tiền thứ tư', money5: 'cột tiền thứ năm' },
};

const BUCKETS_IN_WORDS = Object.fromEntries(
  BUCKETS.map((bucket) => [bucket, BUCKET_WORDS[bucket].toLowerCase()]),
) as Record<Bucket, string>;

const FIGURES: Record<CountedFigure, string> = {
  declared: 'kê khai',
  supplemented: 'kê khai bổ sung',
  ...BUCKETS_IN_WORDS,
};

/** What differs, in words; what has none keeps its name in the tables. */
const MEASURED: ReadonlyMap<string, string> = new Map([
  ...Object.entries(AMOUNTS),
  ...MEASURES.flatMap((measure) =>
    COUNTED_FIGURES.map(
      (figure) =>
        [counterColumn(measure, figure), `${AMOUNTS[measure]} ${FIGURES[figure]}`] as const,
    ),
  ),
  ...Object.entries({
    ...{ bucket: 'tình trạng', receiver: 'đơn vị tiếp nhận', origin: 'nguồn gốc của dòng' },
    ...{ movement: 'biến động', movements: 'số biến động', number: 'số thứ tự của biến động' },
    ...{ portion: 'phần', row: 'dòng', list: 'danh sách', item: 'dòng', version: 'phiên bản' },
  }),
]);

const VALUES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(BUCKETS_IN_WORDS),
  ...Object.entries({ one: 'có', none: 'không có' }),
]);

/** Where the record and its trail part, in words: list, row, measure, both figures. */
export function differenceWords(first: { list: NamedList } & Difference): Wording {
  const { list, where, row, measure, expected, found, entry } = first;
  const place = PLACES[where];
  const say = (value: Difference['expected']) => (value === null ? '–' : String(value));
  const sayVi = (value: Difference['expected']) => VALUES.get(say(value)) ?? say(value);
  const of = [list.listType, list.giver, `(${list.id})`].filter(Boolean).join(' ');
  const line = { vi: row ? `, dòng ${row}` : '', en: row ? `, row ${row}` : '' };
  const seq = { vi: entry ? `, nhật ký số ${entry}` : '', en: entry ? `, entry ${entry}` : '' };
  const what = MEASURED.get(measure) ?? measure;
  return {
    vi: `${of}${line.vi}: ${place.vi}, ${what}: theo nhật ký ${sayVi(expected)}, trong bảng ${sayVi(found)}${seq.vi}`,
    en: `${of}${line.en}: ${place.en}, ${measure}: ${say(expected)} by the trail, ${say(found)} in the table${seq.en}`,
  };
}
