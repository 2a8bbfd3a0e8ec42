import type { Sentence } from '../../platform/http/app-error';

/** What makes a procedure usable at a unit: the ten conditions of domain 5.1, in their order. */
export const CONDITIONS = [
  'published',
  'national',
  'assigned',
  'channel',
  'fees',
  'workflow',
  'accounts',
  'sso',
  'tested',
  'posted',
] as const;
export type Condition = (typeof CONDITIONS)[number];

export const CONDITION_STATES = ['met', 'not-met', 'unknown'] as const;
export type ConditionState = (typeof CONDITION_STATES)[number];

/** Where the status of a condition comes from; `nothing`: nobody measured or stated it. */
export const CONDITION_SOURCES = ['catalogue', 'portal', 'test', 'statement', 'nothing'] as const;
export type ConditionSource = (typeof CONDITION_SOURCES)[number];

/** Only measured: what the portal shows, and what a dossier went through. People may state the others. */
export const MEASURED_ONLY: readonly Condition[] = ['national', 'tested'];
export const STATED_CONDITIONS = CONDITIONS.filter((each) => !MEASURED_ONLY.includes(each));

export const CONDITION_WORDS: Record<Condition, Sentence> = {
  published: { vi: 'Đã công bố', en: 'Published by decision' },
  national: { vi: 'Có trên Cổng quốc gia', en: 'On the national portal' },
  assigned: { vi: 'Đúng cơ quan thực hiện', en: 'Assigned to the unit' },
  channel: { vi: 'Đúng mức độ dịch vụ', en: 'Service level' },
  fees: { vi: 'Phí, lệ phí, thanh toán', en: 'Fees and payment' },
  workflow: { vi: 'Quy trình điện tử', en: 'Electronic workflow' },
  accounts: { vi: 'Tài khoản, chữ ký số', en: 'Accounts, signatures' },
  sso: { vi: 'Đăng nhập một lần', en: 'Single sign-on' },
  tested: { vi: 'Nộp thử thành công', en: 'Test submission' },
  posted: { vi: 'Niêm yết', en: 'Posted at the centre' },
};

export const STATE_WORDS: Record<ConditionState, Sentence> = {
  met: { vi: 'Đạt', en: 'Met' },
  'not-met': { vi: 'Chưa đạt', en: 'Not met' },
  unknown: { vi: 'Chưa rõ', en: 'Unknown' },
};
