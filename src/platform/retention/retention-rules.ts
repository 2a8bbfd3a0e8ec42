/** A sentence in the two languages of the product. */
interface Wording {
  vi: string;
  en: string;
}

/** What goes, how long after which event, why, and what is done then. */
export interface RetentionRule {
  code: string;
  what: Wording;
  /** The event from which the days count. */
  after: Wording;
  days: number;
  /** Fewest days that may be set in the place of `days`. */
  least: number;
  action: Wording;
  /** Why it goes at all. */
  basis: Wording;
  /** Where the number of days comes from: a rule of law, or a choice that the authority may change. */
  period: Wording;
}

/**
 * Law 91/2025/QH15 on personal data, article 14.1, read in a reprint: to be held against the original. Papers of
 * the state (Circular 10/2022/TT-BNV) have no rule here: what is signed never goes.
 */
const PURPOSE: Wording = {
  vi: 'Luật 91/2025/QH15, Điều 14: xóa khi mục đích xử lý đã xong hoặc hết thời hạn lưu trữ (đối chiếu bản gốc)',
  en: 'Law 91/2025/QH15, article 14: goes once its purpose is done or its period is over (compare with the original)',
};
const TECHNICAL: Wording = {
  vi: 'Dữ liệu kỹ thuật, hết tác dụng sau thời gian này',
  en: 'Technical data, of no use afterwards',
};
/** No text that was read names a number of days for copies, staged rows or abandoned lists. */
const OWN_CHOICE: Wording = {
  vi: 'Luật không định số ngày: mức phần mềm đặt sẵn, đơn vị chủ quản quyết định',
  en: 'The law names no number of days: shipped with the program, for the authority to decide',
};
/** Decree 331/2026 and TCVN 14423:2026, read in an unofficial transcription. */
const LOGS: Wording = {
  vi: 'Nhật ký: ít nhất 1 tháng ở cấp độ 2, 3 tháng ở cấp độ 3 (NĐ 331/2026, TCVN 14423:2026; đối chiếu bản gốc)',
  en: 'Logs: a month at least for level 2, three for level 3 (Decree 331/2026, TCVN 14423:2026; compare with the original)',
};
const NO_LOG: Wording = {
  vi: 'Không phải nhật ký: từng lần đăng nhập, lần khóa và lượt xem có dòng riêng trong nhật ký, giữ mãi',
  en: 'No log: each sign-in, each lock and each look has its own entry in the trail, which stays for good',
};
/** As long as a copy of an answer is good for; see `KeptAnswers`. */
const A_DAY: Wording = {
  vi: 'Bằng thời gian một yêu cầu gửi lại còn được nhận ra',
  en: 'As long as an act that is sent again is recognised',
};

/** The rules, in the order in which a run takes them. Settled lists, papers and the trail have none. */
export const RETENTION_RULES = [
  {
    code: 'imports-not-applied',
    what: {
      vi: 'Tệp đã tải lên nhưng không nhập, cùng các dòng chờ nhập',
      en: 'Files sent in but never imported, with their staged rows',
    },
    after: { vi: 'lúc tải lên', en: 'the upload' },
    days: 30,
    least: 7,
    action: {
      vi: 'Xóa tệp và các dòng; giữ tên tệp, mã băm và nhật ký',
      en: 'File and rows go; name, digest and trail stay',
    },
    basis: PURPOSE,
    period: OWN_CHOICE,
  },
  {
    code: 'import-rows',
    what: {
      vi: 'Bản sao các dòng của tệp đã nhập xong (danh sách đã có đủ)',
      en: 'Staged copies of rows that were imported',
    },
    after: { vi: 'lúc nhập xong', en: 'the import' },
    days: 30,
    least: 7,
    action: { vi: 'Xóa bản sao; giữ số lượng', en: 'The copies go; the counts stay' },
    basis: PURPOSE,
    period: OWN_CHOICE,
  },
  {
    code: 'import-files',
    what: {
      vi: 'Tệp Excel đã nhập (bản đã bỏ các cột không được giữ)',
      en: 'Imported workbooks (the copies without what may not be kept)',
    },
    after: { vi: 'lúc nhập xong', en: 'the import' },
    days: 365,
    least: 30,
    action: {
      vi: 'Xóa tệp; giữ tên tệp, mã băm và nhật ký',
      en: 'The file goes; name, digest and trail stay',
    },
    basis: PURPOSE,
    period: OWN_CHOICE,
  },
  {
    code: 'exported-files',
    what: {
      vi: 'Tệp Excel xuất từ nhật ký và bảng rà soát tài khoản',
      en: 'Workbooks exported from the trail and from the review of accounts',
    },
    after: { vi: 'lúc xuất', en: 'the export' },
    days: 7,
    least: 1,
    action: {
      vi: 'Xóa tệp; xuất lại được bất cứ lúc nào',
      en: 'The file goes; it can be made again',
    },
    basis: PURPOSE,
    period: OWN_CHOICE,
  },
  {
    code: 'untouched-values',
    what: {
      vi: 'Số định danh, số tài khoản trong danh sách bỏ dở: chưa dòng nào được tiếp nhận, ghi chênh lệch hay đóng',
      en: 'Personal and account numbers in abandoned lists, of which no row was ever accepted, disputed or closed',
    },
    after: { vi: 'lần thay đổi cuối của danh sách', en: 'the last change of the list' },
    days: 1095,
    least: 365,
    action: {
      vi: 'Thay số đầy đủ bằng dạng che; giữ dòng',
      en: 'The full number gives way to its masked form; the row stays',
    },
    basis: PURPOSE,
    period: OWN_CHOICE,
  },
  {
    code: 'trail-values',
    what: {
      vi: 'Giá trị cá nhân trước và sau khi sửa trong nhật ký của danh sách đã giải quyết xong hoặc bỏ dở',
      en: 'Personal values before and after corrections in the trail of settled or abandoned lists',
    },
    after: { vi: 'lần thay đổi cuối của danh sách', en: 'the last change of the list' },
    days: 1825,
    least: 365,
    action: {
      vi: 'Hủy khóa mã hóa: không ai đọc được nữa; dòng nhật ký và dạng che vẫn còn, chuỗi vẫn hợp lệ',
      en: 'The key is destroyed: nobody can read them; entries and masks stay and the chain holds',
    },
    basis: PURPOSE,
    period: OWN_CHOICE,
  },
  {
    code: 'reminder-messages',
    what: {
      vi: 'Tin nhắc việc: ai được nhắc việc gì, ngày nào, đã đọc hay chưa',
      en: 'Reminders: who was told what on which day, and whether it was read',
    },
    after: { vi: 'lúc nhắc', en: 'the reminder' },
    days: 365,
    least: 30,
    action: {
      vi: 'Xóa tin; giữ sổ nhắc của từng yêu cầu báo cáo và nhật ký',
      en: 'The messages go; the record with each data request and the trail stay',
    },
    basis: PURPOSE,
    period: OWN_CHOICE,
  },
  {
    code: 'readiness-days',
    what: {
      vi: 'Số liệu mức độ sẵn sàng chốt tự động hằng ngày và báo cáo ngày lập từ đó',
      en: 'Figures of readiness kept each day, with the papers made of them',
    },
    after: { vi: 'lúc chốt số liệu', en: 'their cut-off time' },
    days: 365,
    least: 92,
    action: {
      vi: 'Xóa; giữ ngày cuối của mỗi tháng, ngày đã gửi báo cáo qua thư, và mọi số liệu làm căn cứ kết luận',
      en: 'Go; the last day of each month stays, so does one whose papers were e-mailed or on which a conclusion rests',
    },
    basis: TECHNICAL,
    period: OWN_CHOICE,
  },
  {
    code: 'finished-jobs',
    what: { vi: 'Việc chạy nền đã xong', en: 'Background work that is done' },
    after: { vi: 'lúc xong', en: 'its end' },
    days: 365,
    least: 90,
    action: { vi: 'Xóa', en: 'Goes' },
    basis: TECHNICAL,
    period: LOGS,
  },
  {
    code: 'sessions',
    what: {
      vi: 'Phiên đăng nhập đã hết hạn, cùng địa chỉ mạng và tên trình duyệt',
      en: 'Sessions that ended, with address and browser',
    },
    after: { vi: 'lúc hết hạn', en: 'the end' },
    days: 1,
    least: 1,
    action: { vi: 'Xóa', en: 'Goes' },
    basis: TECHNICAL,
    period: NO_LOG,
  },
  {
    code: 'sign-in-attempts',
    what: { vi: 'Số lần nhập sai mật khẩu', en: 'Counts of wrong passwords' },
    after: { vi: 'lần thử cuối', en: 'the last attempt' },
    days: 1,
    least: 1,
    action: { vi: 'Xóa', en: 'Goes' },
    basis: TECHNICAL,
    period: NO_LOG,
  },
  {
    code: 'kept-answers',
    what: {
      vi: 'Câu trả lời giữ lại để thao tác gửi lặp không làm hai lần',
      en: 'Answers kept so that an act sent twice is done once',
    },
    after: { vi: 'lúc trả lời', en: 'the answer' },
    days: 1,
    least: 1,
    action: { vi: 'Xóa', en: 'Goes' },
    basis: TECHNICAL,
    period: A_DAY,
  },
  {
    code: 'reveal-counts',
    what: {
      vi: 'Bộ đếm lượt xem đầy đủ giá trị cá nhân (nhật ký vẫn ghi từng lượt)',
      en: 'The counter of revealed values (the trail keeps each)',
    },
    after: { vi: 'lượt xem', en: 'the look' },
    days: 1,
    least: 1,
    action: { vi: 'Xóa', en: 'Goes' },
    basis: TECHNICAL,
    period: NO_LOG,
  },
] as const satisfies readonly RetentionRule[];

export type RetentionCode = (typeof RETENTION_RULES)[number]['code'];

/** Days in force of each rule, by code, where the installation set other ones. */
export type RetentionDays = Partial<Record<RetentionCode, number>>;

/** @returns the rules with the days in force. */
export const rulesWith = (days: RetentionDays): (RetentionRule & { code: RetentionCode })[] =>
  RETENTION_RULES.map((rule) => ({ ...rule, days: days[rule.code] ?? rule.days }));
