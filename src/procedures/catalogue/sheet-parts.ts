import { fold } from '../../platform/text/fold';
import { readDayText } from '../../imports/day-text';

const GONE = /\b(bai bo|huy bo|bi thay the|het hieu luc)\b/;
const IN_FORCE = /\b(moi ban hanh|ban hanh moi|sua doi|bo sung|chuan hoa|con hieu luc)\b/;

/** Whether words speak of procedures that are withdrawn, of such that are in force, or of neither or both. */
export function speaksOf(text: string): 'withdrawn' | 'in-force' | null {
  const words = fold(text);
  const gone = GONE.test(words);
  if (gone === IN_FORCE.test(words)) return null;
  return gone ? 'withdrawn' : 'in-force';
}

const ORDINAL = /^\s*(?:[\p{L}\d]{1,5}[.):]\s*|(?:[IVXLC]{1,5}|[A-Z]|\d{1,3})\s+)*/u;
/** "(12 TTHC)", ": 05 thủ tục" behind the name of a field. */
const HOW_MANY = /\s*[[(:–-]*\s*\d+\s*(tthc|thủ tục)[^)\]]*[)\]]?\s*$/iu;

/** The field that a row between others names: "II. LĨNH VỰC HỘ TỊCH (12 TTHC)". */
export function fieldNamed(text: string): string | null {
  const words = text.normalize('NFC').replace(/\s+/g, ' ').replace(ORDINAL, '');
  const match = /^l[ĩi]nh\s+v[ựu]c:?\s+(.+)$/iu.exec(words);
  return match ? tidied(match[1]!) : null;
}

/** The field named without saying so, by a Roman number: "IV. HỘ TỊCH". */
export function fieldNumbered(text: string): string | null {
  const words = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const match = /^[IVXLC]{1,5}[.):]?\s+(\S.{2,80})$/u.exec(words);
  const named = match && tidied(match[1]!);
  return named && !speaksOf(named) && !partNamed(named) ? named : null;
}

function tidied(text: string): string {
  return capitalised(
    text
      .replace(HOW_MANY, '')
      .trim()
      .replace(/[.:;]+$/, ''),
  );
}

/** Headings often stand in capitals throughout; a field is written with the first only. */
function capitalised(text: string): string {
  if (text !== text.toLocaleUpperCase('vi')) return text;
  const low = text.toLocaleLowerCase('vi');
  return low.charAt(0).toLocaleUpperCase('vi') + low.slice(1);
}

/** Whose procedures a part of an annex lists: of communes, of another level; null where it does not say, or both. */
export function partNamed(text: string): 'commune' | 'other' | null {
  const words = fold(text);
  const commune = /\b(cap xa|(ubnd|uy ban nhan dan) (cap )?xa)\b/.test(words);
  const other = /\bcap (tinh|huyen|bo|trung uong)\b/.test(words);
  if (commune === other) return null;
  return commune ? 'commune' : 'other';
}

/** A row below the table or between its parts that is no procedure: totals, remarks, recipients. */
export function isRemark(text: string): boolean {
  const words = text.normalize('NFC').trim();
  return /^(ghi chú|lưu ý|tổng số|tổng cộng|cộng|nơi nhận)(?=[\s:.(]|$)/iu.test(words);
}

const NUMBER = /quyết định\s+số:?\s*(\d+[\p{L}\d]*\/(?:\d{4}\/)?[\p{L}\d-]+)/iu;
const DAY = /ngày\s*(\d{1,2}(?:\s*tháng\s*|[/.-])\d{1,2}(?:\s*năm\s*|[/.-])\d{4})/iu;
const EFFECT = /hiệu lực (?:thi hành )?(?:kể )?từ\s+(ngày\s*\d[^,;)]{5,30}\d{4})/iu;

/** The decision that the heading of an annex names: "(Kèm theo Quyết định số 2154/QĐ-UBND ngày 30/6/2025 …)". */
export function decisionIn(text: string): {
  decisionNumber?: string;
  decisionDate?: string;
  effectiveOn?: string;
} {
  const words = text.normalize('NFC').replace(/\s+/g, ' ');
  const number = NUMBER.exec(words);
  if (!number) return {};
  const after = words.slice(number.index + number[0].length);
  const date = dayIn(DAY.exec(after.slice(0, 60))?.[1]);
  const effect = dayIn(DAY.exec(EFFECT.exec(words)?.[1] ?? '')?.[1]);
  return {
    decisionNumber: number[1]!.toLocaleUpperCase('vi'),
    ...(date && { decisionDate: date }),
    ...(effect && { effectiveOn: effect }),
  };
}

function dayIn(text: string | undefined): string | null {
  const read = text === undefined ? null : readDayText(text.replace(/\s+/g, ' '));
  return read?.kind === 'day' ? read.day : null;
}
