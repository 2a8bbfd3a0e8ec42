import type { RowValues } from '../imports/declaration';
import { periodIn } from './follow-reports';
import type { Dashboard } from './indicators.schema';
import { periodName, type Period } from './periods';

/** Groups of Decision 766/QĐ-TTg with the most points of each, in their order; the last is the whole. */
export const SCORE_GROUPS = [
  { code: 'openness', most: 22, name: 'công khai, minh bạch' },
  { code: 'progress', most: 22, name: 'tiến độ, kết quả giải quyết' },
  { code: 'digitised', most: 22, name: 'số hóa hồ sơ' },
  { code: 'online', most: 22, name: 'cung cấp dịch vụ trực tuyến' },
  { code: 'satisfaction', most: 18, name: 'mức độ hài lòng' },
  { code: 'score', most: 100, name: 'tổng điểm' },
] as const;

/** Scores as they were imported, of these periods only, the earliest first; nothing is computed. */
export function scoresIn(
  periods: readonly Period[],
  rows: readonly RowValues[],
): Dashboard['scores'] {
  const starts = new Map(periods.map((period) => [`${period.kind} ${period.start}`, period]));
  return rows
    .flatMap((values) => {
      const own = periodIn(values);
      const period = own && starts.get(`${own.kind} ${own.start}`);
      if (!period) return [];
      const points = SCORE_GROUPS.map(({ code }) => {
        const value = values[code] ?? null;
        return [code, value === null ? null : Number(value)] as const;
      });
      return [
        {
          ...{ start: period.start, name: periodName(period), final: values['state'] === 'final' },
          points: Object.fromEntries(points),
        },
      ];
    })
    .sort((a, b) => (a.start < b.start ? -1 : 1));
}
