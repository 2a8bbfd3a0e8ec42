import type { Wording } from './wording';

/** What was done about readiness. */
export const READINESS_ACTIONS: Record<string, Wording> = {
  'readiness.concluded': {
    vi: 'ghi kết luận của Ban Chỉ đạo',
    en: 'recorded a conclusion of the steering committee',
  },
  'readiness.proposed': {
    vi: 'ghi đề xuất xin ý kiến Ban Chỉ đạo',
    en: 'wrote a proposal to the steering committee',
  },
  'readiness.daily-paper-made': {
    vi: 'lập báo cáo sẵn sàng hằng ngày',
    en: 'made a paper of the day on readiness',
  },
  'readiness.snapshot-kept': {
    vi: 'chốt số liệu sẵn sàng',
    en: 'kept the figures of readiness',
  },
  'readiness.criteria-changed': {
    vi: 'thay đổi tiêu chí sẵn sàng',
    en: 'changed the criteria of readiness',
  },
  'readiness.exception-granted': {
    vi: 'ghi chấp thuận tạm thời',
    en: 'recorded an exception',
  },
  'readiness.exception-withdrawn': {
    vi: 'thu hồi chấp thuận tạm thời',
    en: 'withdrew an exception',
  },
  'readiness.fact-stated': {
    vi: 'ghi nhận số liệu sẵn sàng',
    en: 'recorded a fact of readiness',
  },
  'readiness.report-made': { vi: 'lập biểu tổng hợp sẵn sàng', en: 'made a readiness report' },
};
