import type { Sentence } from '../../platform/http/app-error';
import type { Standing } from '../standing/pair-standing';

/** Why nothing that counts is known from the portal. */
export const UNREAD_WORDS: Record<Exclude<Standing, 'passed' | 'failed'>, Sentence> = {
  unchecked: { vi: 'Chưa kiểm tra trên Cổng', en: 'Not checked on the portal' },
  unverifiable: { vi: 'Chưa đọc được từ Cổng', en: 'Could not be read from the portal' },
  stale: {
    vi: 'Kết quả kiểm tra đã quá cũ, cần kiểm tra lại',
    en: 'The check is too long ago; check again',
  },
  amended: {
    vi: 'Danh mục đã sửa sau lần kiểm tra, cần kiểm tra lại',
    en: 'The catalogue was amended since the check; check again',
  },
};

const words = {
  undecided: { vi: 'Danh mục chưa ghi quyết định công bố', en: 'The catalogue names no decision' },
  onPortal: { vi: 'Có trên Cổng, còn hiệu lực', en: 'On the portal and in force' },
  noAgency: {
    vi: 'Chưa có mã cơ quan của đơn vị trên Cổng',
    en: "The unit's agency code on the portal is not known",
  },
  agency: { vi: 'Cơ quan thực hiện đúng', en: 'The agency is right' },
  level: { vi: 'Mức độ dịch vụ đúng', en: 'The service level is right' },
  fee: { vi: 'Phí, lệ phí đúng', en: 'The fee is right' },
  untold: { vi: 'Nguồn kiểm tra không cho biết', en: 'The source says nothing of it' },
  paid: { vi: 'Thanh toán thử được', en: 'Paying worked in a test' },
  unpaid: { vi: 'Thanh toán thử bị lỗi', en: 'Paying failed in a test' },
  payUntried: { vi: 'Chưa thử thanh toán', en: 'Paying was not tried' },
  through: {
    vi: 'Hồ sơ thử đã đi hết quy trình và được ký số',
    en: 'A test dossier went through and was signed',
  },
  tested: { vi: 'Có hồ sơ nộp thử đạt', en: 'A test submission passed' },
  testFailed: { vi: 'Hồ sơ nộp thử không đạt', en: 'Test submissions failed' },
  testRunning: { vi: 'Hồ sơ nộp thử chưa xong', en: 'A test submission is under way' },
  untested: { vi: 'Chưa nộp thử', en: 'No test submission' },
  unstated: { vi: 'Chưa ai xác nhận', en: 'Nobody stated it' },
} as const satisfies Record<string, Sentence>;
export const WORDS: Readonly<Record<keyof typeof words, Sentence>> = words;
