import type { HeaderFooter } from 'exceljs';
import { cleanText } from './cell-content';
import type { PageStamp } from './table';

/** Excel refuses a longer head or foot of a page, codes and all. */
const LONGEST = 255;
/** Decree 30/2020, annex I: the page number stands in the middle above, not on the first page. */
const PAGE_NUMBER = '&C&"Times New Roman"&13&P';
const SMALL = '&"Times New Roman"&9 ';

/**
 * Head and foot of the pages of a sheet: the page number, and the stamp on every page where there
 * is one. What does not fit is cut at the end with “…”.
 */
export function pageMargins(stamp?: PageStamp): Partial<HeaderFooter> {
  if (!stamp) return { oddHeader: PAGE_NUMBER, differentFirst: true };
  const head = `&R${SMALL}`;
  const header = `${head}${fitting(stamp.header, LONGEST - head.length - PAGE_NUMBER.length)}`;
  const sides = [`&L${SMALL}`, `&R${SMALL}`] as const;
  const left = fitting(stamp.left, 120 - sides[0].length);
  const right = fitting(stamp.right, LONGEST - 120 - sides[1].length);
  const footer = `${sides[0]}${left}${sides[1]}${right}`;
  return {
    differentFirst: true,
    firstHeader: header,
    firstFooter: footer,
    oddHeader: `${PAGE_NUMBER}${header}`,
    oddFooter: footer,
  };
}

/** `&` begins a code; a line break would end the line. */
function fitting(text: string, room: number): string {
  const escaped = (signs: string[]) => signs.join('').replaceAll('&', '&&');
  const signs = [...cleanText(text).replace(/\s+/g, ' ').trim()];
  if (escaped(signs).length <= room) return escaped(signs);
  while (escaped(signs).length > room - 1) signs.pop();
  return `${escaped(signs)}…`;
}
