/**
 * Form of the minutes: records (Decree 30/2020/NĐ-CP, Annex V, form V), public assets (form
 * 01/TSC-BBGN), or the general one for everything else.
 */
export const MINUTES_KINDS = ['records', 'assets', 'general'] as const;
export type MinutesKind = (typeof MINUTES_KINDS)[number];

/** Lists of files; seals (D4) go by minutes of their own wording. */
const RECORDS = ['D1', 'D2', 'D3'];

/** @param listType code of the list, such as `B3`. */
export function minutesKind(listType: string): MinutesKind {
  if (RECORDS.includes(listType)) return 'records';
  return listType.startsWith('B') ? 'assets' : 'general';
}

const DECREE_OF: Record<MinutesKind, string | undefined> = {
  records: 'Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư',
  assets:
    'Nghị định số 151/2017/NĐ-CP ngày 26/12/2017 của Chính phủ quy định chi tiết một số điều của Luật Quản lý, sử dụng tài sản công',
  general: undefined,
};

/** Bases to propose; the officer adds decisions and plans, and takes out what does not hold. */
export function proposedBases(kind: MinutesKind, legalAct: string): string[] {
  return [legalAct, ...(DECREE_OF[kind] ? [DECREE_OF[kind]] : [])];
}

/** Copies to propose; the records form says two. */
export const proposedCopies = (kind: MinutesKind): number => (kind === 'records' ? 2 : 4);

const COMMITTEE = 'Ủy ban nhân dân';

/** Short form of a body in the sign of a paper: UBND, or the first letters of its name. */
export function signOf(name: string): string {
  if (name.startsWith(COMMITTEE)) return 'UBND';
  const words = name.replace(/ (tỉnh|xã|phường|đặc khu) .*$/u, '').split(/\s+/);
  return words.map((word) => word.charAt(0).toLocaleUpperCase('vi')).join('');
}

/** Number and sign of the paper: `01/BB-UBND`. */
export const minutesNumber = (sequence: number, issuer: string): string =>
  `${String(sequence).padStart(2, '0')}/BB-${signOf(issuer)}`;

/** Lines of the agency in the head of a paper: the kind of body above its place. */
export function agencyLines(name: string): string[] {
  const lines = name.startsWith(`${COMMITTEE} `)
    ? [COMMITTEE, name.slice(COMMITTEE.length + 1)]
    : [name];
  return lines.map((line) => line.toLocaleUpperCase('vi'));
}

/** Name of a place without its kind: "Xã Đồng Tâm" → "Đồng Tâm"; one named by a number keeps it. */
export function bareName(unitName: string): string {
  const bare = unitName.replace(/^(Xã|Phường|Thị trấn|Đặc khu|Huyện|Thị xã|Thành phố|Tỉnh) /u, '');
  return /^\d+$/.test(bare) ? unitName : bare;
}
