import { findTable, RowReading, type CellProblem } from '../../../rehearsal/excel/table-reading';
import type { Workbook } from '../../../office/excel/workbook';
import { plain } from '../../../rehearsal/excel/table-reading';
import { FIELDS, HELPS, KINDS } from '../standby-sheets';
import type { HelpKind } from '../standby.checks';
import { hotlineBody, shiftBody, teamBody } from '../standby.schema';
import type { HotlineBody, ShiftBody, TeamBody } from '../standby.schema';

/** A unit that the person may arrange for. */
export interface NamedPlace {
  id: string;
  name: string;
}

/** A line of the workbook that can be taken, with the cell it begins at. */
export interface ReadLine<Body> {
  cell: string;
  body: Body;
}

/** What a workbook of roster, teams and hotlines says. */
export interface ReadStandby {
  shifts: ReadLine<ShiftBody>[];
  teams: ReadLine<TeamBody>[];
  hotlines: ReadLine<HotlineBody>[];
  problems: CellProblem[];
}

const SHIFTS = {
  ...{ day: 'Ngày', from: 'Từ', to: 'Đến', unit: 'Đơn vị', field: 'Lĩnh vực' },
  ...{ person: 'Người trực', position: 'Chức vụ', phone: 'Điện thoại', note: 'Ghi chú' },
} as const;
const TEAMS = {
  ...{ unit: 'Đơn vị', name: 'Tổ', kind: 'Loại', campaign: 'Chiến dịch', place: 'Địa điểm' },
  ...{ leader: 'Phụ trách', phone: 'Điện thoại', helps: 'Nội dung hỗ trợ', from: 'Từ ngày' },
  ...{ to: 'Đến ngày', members: 'Thành viên', people: 'Lượt người', households: 'Hộ' },
  dossiers: 'Hồ sơ',
} as const;
const HOTLINES = {
  ...{ unit: 'Đơn vị', name: 'Đường dây nóng', phone: 'Số điện thoại', hours: 'Thời gian' },
  note: 'Ghi chú',
} as const;
const MOST_HELPED = 100_000_000;

type Key<Headings> = keyof Headings & string;
type Row<Headings> = RowReading<Key<Headings>>;

/**
 * Reads the workbook that the page gives out, filled in or made anew: the three tables are known by their headings, in
 * whatever order the columns stand.
 * @param places units that the person may arrange for; a line for another one is told, not taken.
 * @returns null where none of the tables is there.
 */
export function readStandby(workbook: Workbook, places: readonly NamedPlace[]): ReadStandby | null {
  const problems: CellProblem[] = [];
  const unitOf = unitReader(places);
  const shifts = findTable(workbook, SHIFTS, ['day', 'from', 'unit', 'person']);
  const teams = findTable(workbook, TEAMS, ['unit', 'name', 'members']);
  const hotlines = findTable(workbook, HOTLINES, ['unit', 'name', 'phone']);
  if (!shifts && !teams && !hotlines) return null;
  const lines = <Headings extends Record<string, string>, Body>(
    table: ReturnType<typeof findTable<Key<Headings>>>,
    headings: Headings,
    shape: { safeParse: (body: unknown) => { success: boolean } },
    read: (row: Row<Headings>) => Body,
  ): ReadLine<Body>[] =>
    (table?.rows ?? []).flatMap((each) => {
      const before = problems.length;
      const row: Row<Headings> = new RowReading(table!, each, problems);
      const keys = Object.keys(headings) as Key<Headings>[];
      // Notes below the table stand in its first column alone.
      if (keys.filter((key) => row.text(key) !== '').length < 2) return [];
      const body = read(row);
      if (problems.length > before) return [];
      if (!shape.safeParse(body).success) {
        row.problem(
          ...([
            'unit' as Key<Headings>,
            'Dòng này có ô chưa đúng dạng: xem lại giờ và số.',
          ] as const),
          'A cell of this line has the wrong form.',
        );
        return [];
      }
      return [{ cell: row.cell('unit' as Key<Headings>), body }];
    });
  return {
    shifts: lines(shifts, SHIFTS, shiftBody, (row) => readShift(row, unitOf)),
    teams: lines(teams, TEAMS, teamBody, (row) => readTeam(row, unitOf)),
    hotlines: lines(hotlines, HOTLINES, hotlineBody, (row) => ({
      ...{ unitId: unitOf(row), name: row.needed('name', 200), phone: phoneOf(row) ?? '' },
      ...{ hours: row.text('hours') || '24/7', note: row.optional('note', 500) },
    })),
    problems,
  };
}

function unitReader(places: readonly NamedPlace[]) {
  const named = Map.groupBy(places, ({ name }) => plain(name));
  return <K extends string>(row: RowReading<K | 'unit'>): string => {
    const text = row.needed('unit', 300);
    const [place, other] = named.get(plain(text)) ?? [];
    if (text !== '' && !place)
      row.problem(
        ...(['unit', `“${text}” không phải đơn vị mà anh/chị phụ trách trong đợt này.`] as const),
        `"${text}" is no unit of this round that you arrange for.`,
      );
    if (other)
      row.problem('unit', `Có nhiều đơn vị tên “${text}”.`, `Several units are called "${text}".`);
    return place?.id ?? '';
  };
}

function readShift(row: Row<typeof SHIFTS>, unitOf: ReturnType<typeof unitReader>): ShiftBody {
  const [fromTime, toTime] = [timeOf(row, 'from'), timeOf(row, 'to')];
  if (fromTime !== '' && fromTime === toTime)
    row.problem('to', 'Giờ kết thúc trùng giờ bắt đầu.', 'It ends at the time it begins.');
  return {
    ...{ unitId: unitOf(row), day: dayNeeded(row, 'day'), fromTime, toTime },
    field: row.word('field', FIELDS) ?? 'other',
    ...{ person: row.needed('person', 200), phone: phoneOf(row) ?? '' },
    ...{ position: row.optional('position', 200), note: row.optional('note', 500) },
  };
}

function readTeam(row: Row<typeof TEAMS>, unitOf: ReturnType<typeof unitReader>): TeamBody {
  const [activeFrom, activeTo] = [dayNeeded(row, 'from'), row.day('to')];
  if (activeTo !== null && activeFrom !== '' && activeTo < activeFrom)
    row.problem('to', 'Ngày kết thúc trước ngày bắt đầu.', 'It ends before it begins.');
  if (row.text('members') === '') row.needed('members', 9);
  const helped = (key: 'people' | 'households' | 'dossiers') => row.whole(key, 0, MOST_HELPED) ?? 0;
  return {
    ...{ unitId: unitOf(row), name: row.needed('name', 200) },
    kind: row.word('kind', KINDS) ?? 'fixed',
    ...{ campaign: row.optional('campaign', 200), place: row.optional('place', 300) },
    leader: row.optional('leader', 200),
    phone: row.text('phone') === '' ? null : phoneOf(row),
    ...{ members: row.whole('members', 1, 100_000) ?? 0, helps: helpsOf(row) },
    ...{ activeFrom, activeTo, peopleHelped: helped('people') },
    ...{ householdsHelped: helped('households'), dossiersHelped: helped('dossiers') },
  };
}

/** Kinds of help with commas between them; some of their words have commas of their own. */
function helpsOf(row: Row<typeof TEAMS>): HelpKind[] {
  const text = plain(row.text('helps'));
  const words = (Object.entries(HELPS) as [HelpKind, string][]).map(
    ([kind, word]) => [kind, plain(word)] as const,
  );
  const found = words.filter(([, word]) => ` ${text} `.includes(` ${word} `));
  const rest = found.reduce((left, [, word]) => left.replace(word, ' '), text).trim();
  if (found.length === 0 || rest !== '') {
    const known = Object.values(HELPS).join('; ');
    row.problem('helps', `Ghi một hoặc nhiều cụm từ: ${known}.`, `Write one or more of: ${known}.`);
  }
  return found.map(([kind]) => kind);
}

function phoneOf<K extends string>(row: RowReading<K | 'phone'>): string | null {
  const text = row.needed('phone', 30);
  if (text !== '' && !/^\+?[\d(][\d\s().-]{2,28}$/.test(text)) {
    row.problem('phone', `“${text}” không phải số điện thoại.`, `"${text}" is no number.`);
    return null;
  }
  return text || null;
}

function dayNeeded<K extends string>(row: RowReading<K>, key: K): string {
  if (row.text(key) === '') row.needed(key, 20);
  return row.day(key) ?? '';
}

/** `7:30`, `07h30`, `7h`, or a time that Excel keeps as one. */
function timeOf<K extends string>(row: RowReading<K>, key: K): string {
  const text = row.needed(key, 20);
  const found = /^(\d{1,2})(?:[:hg.](\d{2})?)?(?::\d{2})?$/i.exec(text.replace(/\s+/g, ''));
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2] ?? 0)];
  if (text === '') return '';
  if (!found || hour > 23 || minute > 59) {
    row.problem(key, `“${text}” không rõ giờ. Ghi dạng 07:30.`, `"${text}" is no clear time.`);
    return '';
  }
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
