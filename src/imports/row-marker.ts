/** How a row is numbered; the kinds tell the levels of a list apart. */
export type MarkerKind = 'letter' | 'roman' | 'arabic' | 'dotted' | 'small' | 'bullet';

export interface Marker {
  kind: MarkerKind;
  /** Without brackets and dots at its end: `II`, `3`, `1.2`, `a`. */
  text: string;
}

const ROMAN = /^(?=[IVXL])(XL|L?X{0,3})(IX|IV|V?I{0,3})$/;
const CLOSED = /^[([]?(.+?)[.)\]/:]*$/;

/** Reads a cell that holds nothing but a number or letter of order. A lone `I` or `V` is Roman, `C` a letter. */
export function readMarker(text: string): Marker | undefined {
  const bare = CLOSED.exec(text.trim())?.[1]?.trim() ?? '';
  if (/^\d{1,6}$/.test(bare)) return { kind: 'arabic', text: String(Number(bare)) };
  if (/^\d{1,4}(\.\d{1,4})+$/.test(bare)) return { kind: 'dotted', text: bare };
  if (/^([IVXL]+\.)+\d{1,4}(\.\d{1,4})*$/.test(bare)) return { kind: 'dotted', text: bare };
  if (ROMAN.test(bare)) return { kind: 'roman', text: bare };
  if (/^[A-HK-Z]$/.test(bare)) return { kind: 'letter', text: bare };
  if (/^[a-zđ]$/.test(bare)) return { kind: 'small', text: bare };
  return /^[-–—+*•]$/.test(bare) ? { kind: 'bullet', text: '-' } : undefined;
}

/** Splits "I. TÊN ĐỀ MỤC LỚN", "A/ Nhà cửa", "1. Tên đề mục nhỏ" into the marker and the words. */
export function splitMarker(text: string): { marker?: Marker; label: string } {
  const parts =
    /^([([]?(?:[IVXL]+|[A-HK-Z]|[a-zđ]|\d{1,3}(?:\.\d{1,3})*)\s?[.)\]/:-]+)\s*(\S.*)$/s.exec(
      text.trim(),
    );
  const marker = parts ? readMarker(parts[1]!.replace(/[\s-]+$/, '')) : undefined;
  return marker ? { marker, label: parts![2]!.trim() } : { label: text.trim() };
}
