import { hidePersonalNumbers } from '../../platform/text/personal-number';
import { fold } from '../../platform/text/fold';
import { sealedKind, type ColumnDeclaration } from '../declaration';

/** Headings under which people write whatever they like. */
const REMARKS =
  /ghi chu|noi dung|mo ta|ly do|dien giai|y kien|giai trinh|thong tin|tinh trang|hien trang|remark|note/;
/** What is left of a cell beside the number: nothing, or a code that has no words. */
const WORDS = /\p{L}{2,}/u;

const remarks = new WeakMap<ColumnDeclaration, boolean>();

function isRemark(column: ColumnDeclaration): boolean {
  let is = remarks.get(column);
  if (is === undefined) remarks.set(column, (is = REMARKS.test(fold(column.header.vi))));
  return is;
}

/**
 * The text of a cell without personal numbers that somebody wrote into it: into a remark, or among words. Twelve digits
 * alone in a column of codes are that code. Columns whose values rest sealed keep theirs.
 */
export function withoutPersonalNumber(text: string, column: ColumnDeclaration): string {
  const hidden = hidePersonalNumbers(text);
  if (hidden === text || sealedKind(column)) return text;
  return isRemark(column) || WORDS.test(text) ? hidden : text;
}
