import type { Wording } from '../imports/declaration';
import type { Measure } from './measures';

/** An indicator as data: what is divided by what. */
export interface IndicatorDefinition {
  code: string;
  name: Wording;
  /** `share` in per cent, `mean` as it is. */
  kind: 'share' | 'mean';
  /** Added up. */
  numerator: readonly Measure[];
  denominator: readonly Measure[];
  better: 'higher' | 'lower';
  /** Example of a target, and where it was seen; rounds set their own. */
  example: number | null;
  source: string;
  /** Weight in the ranking of units; 0 counts nothing. */
  weight: number;
}

const REPORT = 'Báo cáo kết quả Trung tâm Phục vụ hành chính công Quảng Ninh';

const share = (
  code: string,
  vi: string,
  en: string,
  numerator: Measure[],
  denominator: Measure[],
  rest: Partial<Pick<IndicatorDefinition, 'example' | 'weight' | 'better'>> = {},
): IndicatorDefinition => ({
  ...{ code, name: { vi, en }, kind: 'share', numerator, denominator },
  ...{ better: 'higher', example: null, source: REPORT, weight: 0, ...rest },
});

/** The indicators that ship; their order is that of the screen and of the report. */
export const INDICATORS: readonly IndicatorDefinition[] = [
  share(
    'in-time',
    'Giải quyết trước hạn và đúng hạn',
    'Resolved in time',
    ['early', 'onTime'],
    ['resolved'],
    {
      ...{ example: 99.8, weight: 30 },
    },
  ),
  share('early', 'Giải quyết trước hạn', 'Resolved before time', ['early'], ['resolved']),
  share('late', 'Giải quyết quá hạn', 'Resolved after time', ['late'], ['resolved'], {
    better: 'lower',
  }),
  share(
    'online',
    'Hồ sơ trực tuyến',
    'Online dossiers',
    ['onlineFull', 'onlinePartial'],
    ['received'],
    {
      ...{ example: 98.4, weight: 20 },
    },
  ),
  share(
    'online-full',
    'Hồ sơ trực tuyến toàn trình',
    'Online in full',
    ['onlineFull'],
    ['received'],
  ),
  share('input-digitised', 'Số hóa đầu vào', 'Input digitised', ['inputDigitised'], ['received'], {
    ...{ example: 98.8, weight: 10 },
  }),
  share(
    'result-digitised',
    'Số hóa kết quả',
    'Results digitised',
    ['resultDigitised'],
    ['resolved'],
    {
      ...{ example: 96.1, weight: 10 },
    },
  ),
  share('reused', 'Khai thác lại dữ liệu đã số hóa', 'Data re-used', ['reused'], ['received']),
  share(
    'cashless',
    'Thanh toán không dùng tiền mặt',
    'Cashless payment',
    ['cashless'],
    ['payments'],
    {
      ...{ example: 100, weight: 10 },
    },
  ),
  {
    ...{
      code: 'reception',
      name: { vi: 'Thời gian tiếp nhận bình quân (phút)', en: 'Reception (minutes)' },
    },
    ...{ kind: 'mean', numerator: ['receptionMinutes'], denominator: ['receptions'] },
    ...{ better: 'lower', example: 13.3, source: REPORT, weight: 5 },
  },
  share('satisfied', 'Mức độ hài lòng', 'Satisfaction', ['satisfied'], ['surveyed'], {
    ...{ example: 99.9, weight: 10 },
  }),
  share(
    'answered',
    'Phản ánh, kiến nghị đã trả lời',
    'Feedback answered',
    ['feedbackAnswered'],
    ['feedback'],
    {
      weight: 5,
    },
  ),
];

/** What is late by which cause, as shares of what is late. */
export const LATE_CAUSES: readonly { measure: Measure; name: Wording }[] = [
  { measure: 'lateSync', name: { vi: 'Lỗi đồng bộ dữ liệu', en: 'Sync fault' } },
  { measure: 'lateStaff', name: { vi: 'Do cán bộ', en: 'Staff' } },
  { measure: 'lateCitizen', name: { vi: 'Chờ người dân bổ sung', en: 'Waiting for the citizen' } },
];

export const indicatorOf = (code: string) => INDICATORS.find((each) => each.code === code);
