import type { Wording } from './wording';

/** What was done about procedures and the portal. */
export const PROCEDURE_ACTIONS: Record<string, Wording> = {
  'portal.export-uploaded': {
    vi: 'tải danh sách xuất từ Cổng để kiểm tra',
    en: "uploaded the portal's export to check against",
  },
  'portal.permitted': {
    vi: 'cho phép hỏi một nguồn Cổng Dịch vụ công',
    en: 'permitted a source of the portal',
  },
  'portal.shape-accepted': {
    vi: 'chấp nhận cấu trúc dữ liệu mới của Cổng',
    en: "accepted a new form of the portal's data",
  },
  'portal.withdrawn': {
    vi: 'ngừng hỏi một nguồn Cổng Dịch vụ công',
    en: 'withdrew a source of the portal',
  },
  'procedures.agencies-set': {
    vi: 'ghi mã cơ quan của đơn vị trên Cổng',
    en: 'set the codes of units on the portal',
  },
  'procedures.assigned': {
    vi: 'giao thủ tục cho đơn vị',
    en: 'assigned procedures to units',
  },
  'procedures.catalogue-discarded': {
    vi: 'bỏ bản dự kiến danh mục thủ tục',
    en: 'discarded a plan of the catalogue',
  },
  'procedures.catalogue-planned': {
    vi: 'lập bản dự kiến danh mục thủ tục từ tệp',
    en: 'planned a version of the catalogue from a file',
  },
  'procedures.catalogue-imported': {
    vi: 'áp dụng phiên bản danh mục thủ tục',
    en: 'applied a version of the catalogue',
  },
  'procedures.catalogue-loaded': {
    vi: 'nạp danh mục thủ tục kèm theo phần mềm',
    en: 'loaded the shipped catalogue of procedures',
  },
  'procedures.schedule-ended': {
    vi: 'ngừng lịch kiểm tra thủ tục',
    en: 'ended a schedule of verification runs',
  },
  'procedures.schedule-made': {
    vi: 'đặt lịch kiểm tra thủ tục',
    en: 'made a schedule of verification runs',
  },
  'procedures.verification-cancelled': {
    vi: 'hủy lượt kiểm tra thủ tục',
    en: 'cancelled a verification run',
  },
  'procedures.verification-paused': {
    vi: 'tạm dừng lượt kiểm tra thủ tục',
    en: 'paused a verification run',
  },
  'procedures.verification-resumed': {
    vi: 'tiếp tục lượt kiểm tra thủ tục',
    en: 'resumed a verification run',
  },
  'procedures.conditions-stated': {
    vi: 'xác nhận điều kiện của thủ tục',
    en: 'stated conditions of procedures',
  },
  'procedures.findings-assigned': {
    vi: 'giao xử lý nhiều phát hiện',
    en: 'assigned findings',
  },
  'procedures.finding-followed': {
    vi: 'phân công xử lý phát hiện về thủ tục',
    en: 'followed a finding up',
  },
  'procedures.findings-updated': {
    vi: 'cập nhật phát hiện theo lần kiểm tra',
    en: 'brought the findings up to a run',
  },
  'procedures.test-changed': {
    vi: 'ghi tiếp hồ sơ nộp thử',
    en: 'changed a test submission',
  },
  'procedures.test-purged': {
    vi: 'ghi nhận xóa hồ sơ nộp thử',
    en: 'recorded a test submission as purged',
  },
  'procedures.test-accounts-declared': {
    vi: 'khai báo tài khoản thử',
    en: 'declared test accounts',
  },
  'procedures.test-account-withdrawn': {
    vi: 'thu hồi tài khoản thử',
    en: 'withdrew a test account',
  },
  'procedures.tests-purged': {
    vi: 'ghi nhận xóa nhiều hồ sơ nộp thử',
    en: 'recorded test submissions as purged',
  },
  'procedures.tests-recorded': {
    vi: 'ghi hồ sơ nộp thử',
    en: 'recorded test submissions',
  },
  'procedures.verification-given-up': {
    vi: 'dừng lượt kiểm tra thủ tục không chạy được',
    en: 'gave a verification run up',
  },
  'procedures.verification-requested': {
    vi: 'yêu cầu kiểm tra thủ tục trên Cổng',
    en: 'asked for a verification of procedures',
  },
  'procedures.verified': { vi: 'kiểm tra xong thủ tục trên Cổng', en: 'verified the procedures' },
};
