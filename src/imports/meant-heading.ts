import { fold } from '../platform/text/fold';
import type { ColumnDeclaration } from './declaration';
import type { SheetHeading } from './sheet-heading';

/** A share of a figure, or the decision about it, beside the figure itself. */
const SHARE = /ty le|phan tram|%|\b(qd|quyet dinh)\b|^ngay\b/;
/** What a form shows beside the state that is handed over: differences, movements, other valuations. */
const BESIDE =
  /chenh lech|\bthua\b|\bthieu\b|danh gia lai|\b(tang|giam)\b|dau (ky|nam)|ky truoc|nam truoc|da ban giao truoc|hao mon|khau hao/;
const BY_BOOKS = /so (sach|ke toan)|ke toan|theo so\b/;
const COUNTED = /thuc te|kiem ke|ban giao|hien co|cuoi (ky|nam)/;

const FIGURES: ReadonlySet<string> = new Set(['money', 'quantity', 'integer', 'decimal']);

/**
 * Of several headings that name a column equally well the one that is plainly meant: not a difference or a movement;
 * of a value what the books say, of a quantity what was counted; of texts the name that the list gives first.
 * @param rankOf place of the heading's name among the names of the column.
 * @returns undefined where a person has to say.
 */
export function meantHeading(
  fitting: readonly SheetHeading[],
  { type }: ColumnDeclaration,
  rankOf: (heading: SheetHeading) => number,
): SheetHeading | undefined {
  const isFigure = FIGURES.has(type);
  const about = fitting.filter(
    ({ path }) =>
      !BESIDE.test(fold(path.join(' '))) && !(isFigure && SHARE.test(fold(path.at(-1) ?? ''))),
  );
  if (about.length === 1) return about[0];
  if (isFigure) {
    const said = type === 'money' ? BY_BOOKS : COUNTED;
    const meant = about.filter(({ path }) => said.test(fold(path.join(' '))));
    return meant.length === 1 ? meant[0] : undefined;
  }
  const ranked = about.map((heading) => ({ heading, rank: rankOf(heading) }));
  const best = Math.min(...ranked.map(({ rank }) => rank));
  const first = ranked.filter(({ rank }) => rank === best);
  // Of days and choices only the list's own name of the column tells more than another.
  if (type !== 'text' && best !== 0) return undefined;
  return first.length === 1 ? first[0]!.heading : undefined;
}
