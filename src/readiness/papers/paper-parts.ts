import { longDay, printedNumber } from '../../handover/minutes/printed-value';
import {
  recipientsOf,
  type Paper,
  type PaperBlock,
  type PaperColumn,
  type PaperHeading,
} from '../../office/papers/paper';
import { paperTime, vietnamDay } from '../../platform/vietnam-time';
import { agencyOf } from '../report-summary';
import type { UnitVerdict } from '../verdict';
import type { PaperFacts } from './paper-facts';
import { percentText } from './ranking';

export const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });
export const clause = (text: string): PaperBlock => ({ kind: 'clause', text });
export const column = (
  title: string,
  weight: number,
  align: PaperColumn['align'] = 'left',
): PaperColumn => ({ title, weight, align });

/** Words alone: the typeface of papers has no marks for yes and no. */
export const VERDICT_WORDS: Record<UnitVerdict | 'unknown', string> = {
  green: 'Xanh',
  yellow: 'Vàng',
  red: 'Đỏ',
  unknown: 'Chưa rõ',
};

/** `39/133 (29,32 %)`; a dash where nothing was read. */
export const shareText = (share: { done: number; total: number } | null): string =>
  share && share.total > 0
    ? `${printedNumber(share.done)}/${printedNumber(share.total)} (${percentText(share.done, share.total)})`
    : '–';

/** `tính đến 16 giờ 00 ngày 24/06/2025`. */
export const asOfText = (asOf: string): string => `tính đến ${paperTime(new Date(asOf))}`;

/** Head of a paper of readiness; its day is that of the cut-off time. */
export function headingOf({ round, asOf }: PaperFacts, kind: string): PaperHeading {
  const [superior, agency] = agencyOf(round.provinceName).split('\n');
  const place = round.provinceName.replace(/^(Tỉnh|Thành phố) /i, '');
  return {
    ...{ superior, agency: [agency!] },
    number: `Số: ……/${kind}`,
    placeAndDate: `${place}, ${longDay(vietnamDay(new Date(asOf)))}`,
  };
}

const HEAD = {
  ...{ role: 'THỦ TRƯỞNG CƠ QUAN', how: '(Ký, ghi rõ họ tên, đóng dấu)', people: [] },
};

/**
 * The ending that all papers of readiness share.
 * @param to whom a report goes; left out for a sheet, which whoever made it signs too.
 */
export function endingOf(
  { round, asOf }: PaperFacts,
  to?: readonly string[],
): Pick<Paper, 'signatures' | 'recipients' | 'codeCaption'> {
  return {
    ...(to
      ? { signatures: [HEAD], recipients: recipientsOf(to, 'VT') }
      : { signatures: [{ role: 'NGƯỜI LẬP', how: '(Ký, ghi rõ họ tên)', people: [] }, HEAD] }),
    codeCaption: [
      ...(round.demonstration ? ['DỮ LIỆU MẪU, không phải số liệu thật.'] : []),
      `Số liệu ${asOfText(asOf)}. Tệp này mang theo toàn bộ số liệu của báo cáo.`,
      'Mã QR ghi mã băm SHA-256 của số liệu; không thay chữ ký và con dấu.',
    ],
  };
}
