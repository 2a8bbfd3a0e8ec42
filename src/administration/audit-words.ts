/** A word or sentence in both languages. */
export interface Wording {
  vi: string;
  en: string;
}

/** What was done, as a verb that follows the name of whoever did it. Every recorded action stands here. */
export const ACTION_WORDS: Record<string, Wording> = {
  'accounts.created': { vi: 'tạo tài khoản', en: 'made an account' },
  'accounts.created-in-bulk': {
    vi: 'tạo nhiều tài khoản từ tệp',
    en: 'made accounts from a file',
  },
  'accounts.renamed': { vi: 'sửa họ tên của tài khoản', en: 'renamed an account' },
  'accounts.disabled': { vi: 'khóa tài khoản', en: 'closed an account' },
  'accounts.closed-unused': {
    vi: 'khóa tài khoản lâu không dùng',
    en: 'closed an account that nobody used',
  },
  'accounts.enabled': { vi: 'mở lại tài khoản', en: 'opened an account again' },
  'accounts.one-time-password-given': {
    vi: 'cấp mật khẩu dùng một lần',
    en: 'gave a one-time password',
  },
  'accounts.duty-given': { vi: 'giao nhiệm vụ', en: 'gave a duty' },
  'accounts.duty-ended': { vi: 'kết thúc nhiệm vụ', en: 'ended a duty' },
  'accounts.reviewed': {
    vi: 'xuất danh sách rà soát tài khoản',
    en: 'exported the review of accounts',
  },
  'accounts.signed-in': { vi: 'đăng nhập', en: 'signed in' },
  'accounts.locked': {
    vi: 'bị tạm khóa do nhập sai mật khẩu nhiều lần',
    en: 'was locked after wrong passwords',
  },
  'accounts.password-changed': { vi: 'đổi mật khẩu', en: 'changed the password' },
  'accounts.sessions-ended': { vi: 'kết thúc phiên đăng nhập', en: 'ended sessions' },
  'accounts.recovery-codes-renewed': {
    vi: 'cấp lại mã dự phòng',
    en: 'renewed the recovery codes',
  },
  'accounts.second-factor-added': {
    vi: 'bật xác thực hai lớp',
    en: 'switched the second factor on',
  },
  'accounts.second-factor-removed': {
    vi: 'tắt xác thực hai lớp',
    en: 'switched the second factor off',
  },
  'audit.exported': { vi: 'xuất nhật ký ra tệp', en: 'exported the audit trail' },
  'handover.accepted': { vi: 'tiếp nhận', en: 'accepted' },
  'handover.assigned': { vi: 'phân bổ đơn vị tiếp nhận', en: 'assigned the receiver' },
  'handover.column-added': {
    vi: 'thêm cột vào loại danh sách',
    en: 'added a column to a kind of list',
  },
  'handover.list-type-made': { vi: 'tạo loại danh sách', en: 'made a kind of list' },
  'handover.list-asked': {
    vi: 'đặt yêu cầu, hạn nộp danh sách của đợt',
    en: 'set what the round asks for',
  },
  'handover.checked': { vi: 'xác nhận đã kiểm tra danh sách', en: 'checked the list' },
  'handover.unchecked': { vi: 'hủy kiểm tra danh sách', en: 'took the check of the list back' },
  'handover.entry-confirmed': {
    vi: 'xác nhận số liệu nhập thay',
    en: 'confirmed what was entered for the unit',
  },
  'handover.entry-disputed': {
    vi: 'không xác nhận số liệu nhập thay',
    en: 'did not confirm what was entered for the unit',
  },
  'handover.closed': { vi: 'ghi nhận không bàn giao', en: 'closed without handover' },
  'handover.declared': { vi: 'kê khai danh sách', en: 'declared rows' },
  'handover.declared-empty': {
    vi: 'xác nhận không phát sinh',
    en: 'stated that there is nothing to report',
  },
  'handover.disputed': { vi: 'ghi chênh lệch', en: 'recorded a discrepancy' },
  'handover.export-requested': {
    vi: 'yêu cầu tải danh sách về Excel',
    en: 'asked for the list as a workbook',
  },
  'handover.list-exported': {
    vi: 'tải danh sách về Excel, số định danh đã che',
    en: 'took the list out as a workbook, with masks',
  },
  'handover.list-revealed': {
    vi: 'tải danh sách về Excel với dữ liệu cá nhân đầy đủ',
    en: 'took the list out with personal values in full',
  },
  'handover.names-allowed': {
    vi: 'cho phép lưu họ tên người nộp, người gửi đơn',
    en: 'allowed names of applicants and complainants',
  },
  'handover.names-stopped': {
    vi: 'thôi cho phép lưu họ tên người nộp, người gửi đơn',
    en: 'stopped taking names of applicants and complainants',
  },
  'handover.minutes-drawn': { vi: 'lập biên bản', en: 'drew up minutes' },
  'handover.minutes-signed': {
    vi: 'ghi nhận biên bản đã ký',
    en: 'took in signed minutes',
  },
  'handover.resolved': { vi: 'giải quyết chênh lệch', en: 'settled a discrepancy' },
  'handover.split': { vi: 'tách dòng', en: 'split a row' },
  'imports.applied': { vi: 'nhập dữ liệu từ tệp', en: 'imported a file' },
  'imports.discarded': { vi: 'bỏ tệp đã tải lên', en: 'discarded an upload' },
  'imports.refused': { vi: 'tệp tải lên không đọc được', en: 'had a file refused' },
  'imports.uploaded': { vi: 'tải tệp lên', en: 'uploaded a file' },
  'operations.backed-up': { vi: 'sao lưu dữ liệu', en: 'backed the data up' },
  'operations.restored': { vi: 'khôi phục dữ liệu từ bản sao lưu', en: 'restored a backup' },
  'personal.revealed': {
    vi: 'xem đầy đủ một giá trị cá nhân',
    en: 'looked at a personal value in full',
  },
  'procedures.catalogue-imported': {
    vi: 'nhập danh mục thủ tục từ Cổng',
    en: 'imported the catalogue of procedures',
  },
  'procedures.catalogue-loaded': {
    vi: 'nạp danh mục thủ tục kèm theo phần mềm',
    en: 'loaded the shipped catalogue of procedures',
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
  'readiness.report-made': { vi: 'lập biểu tổng hợp sẵn sàng', en: 'made a readiness report' },
  'rehearsal.results-recorded': {
    vi: 'ghi kết quả vận hành thử',
    en: 'recorded results of the trial operation',
  },
  'rehearsal.started': { vi: 'bắt đầu vận hành thử', en: 'started a trial operation' },
  'rehearsal.template-loaded': { vi: 'nạp bộ nội dung vận hành thử', en: 'loaded a checklist' },
  'retention.removed': { vi: 'xóa theo thời hạn lưu', en: 'removed by a retention rule' },
  'retention.clock-confirmed': {
    vi: 'xác nhận đồng hồ máy chủ đúng',
    en: 'said that the clock is right',
  },
  'units.round-loaded': { vi: 'nạp đợt sắp xếp', en: 'loaded a round' },
};

/** Kinds of objects. */
export const OBJECT_WORDS: Record<string, Wording> = {
  account: { vi: 'Tài khoản', en: 'Account' },
  account_batch: { vi: 'Danh sách tài khoản mới', en: 'New accounts' },
  account_review: { vi: 'Danh sách rà soát tài khoản', en: 'Review of accounts' },
  audit_trail: { vi: 'Nhật ký', en: 'Audit trail' },
  backup: { vi: 'Bản sao lưu', en: 'Backup' },
  checklist_template: { vi: 'Bộ nội dung vận hành thử', en: 'Checklist' },
  list_type: { vi: 'Loại danh sách', en: 'Kind of list' },
  round_list_type: { vi: 'Yêu cầu danh sách của đợt', en: 'What the round asks for' },
  entry_on_behalf: { vi: 'Lần nhập thay', en: 'Entry for a unit' },
  duty: { vi: 'Nhiệm vụ', en: 'Duty' },
  handover_item: { vi: 'Dòng kê khai', en: 'Row' },
  minutes: { vi: 'Biên bản', en: 'Minutes' },
  handover_list: { vi: 'Danh sách bàn giao', en: 'List' },
  import_batch: { vi: 'Tệp nhập', en: 'Import' },
  installation: { vi: 'Hệ thống', en: 'Installation' },
  name_permission: { vi: 'Cho phép lưu họ tên', en: 'Permission for names' },
  portion: { vi: 'Phần bàn giao', en: 'Portion' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  readiness_report: { vi: 'Biểu tổng hợp', en: 'Report' },
  retention_rule: { vi: 'Quy tắc lưu', en: 'Retention rule' },
  rehearsal: { vi: 'Vận hành thử', en: 'Trial operation' },
  rehearsal_result: { vi: 'Kết quả vận hành thử', en: 'Trial result' },
  round: { vi: 'Đợt sắp xếp', en: 'Round' },
  verification_run: { vi: 'Lượt kiểm tra thủ tục', en: 'Verification run' },
};

/** Names of what changed, beside the columns of the list types. */
export const FIELD_WORDS: Record<string, Wording> = {
  checkedBy: { vi: 'Người kiểm tra', en: 'Checked by' },
  bucket: { vi: 'Tình trạng', en: 'State' },
  code: { vi: 'Mã', en: 'Code' },
  digest: { vi: 'Mã băm nội dung', en: 'Digest' },
  disabled: { vi: 'Ngừng sử dụng', en: 'Disabled' },
  duties: { vi: 'Nhiệm vụ', en: 'Duties' },
  edition: { vi: 'Lần ban hành', en: 'Edition' },
  evaluatedOn: { vi: 'Ngày đánh giá', en: 'Evaluated on' },
  executedBy: { vi: 'Cơ quan thực hiện', en: 'Executed by' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  file: { vi: 'Mã băm tệp', en: 'Digest of the file' },
  item: { vi: 'Nội dung', en: 'Item' },
  items: { vi: 'Số nội dung', en: 'Items' },
  list: { vi: 'Danh sách', en: 'List' },
  login: { vi: 'Tên đăng nhập', en: 'Login' },
  money: { vi: 'Giá trị (đồng)', en: 'Value (đồng)' },
  name: { vi: 'Tên', en: 'Name' },
  namesAllowed: { vi: 'Cho phép lưu họ tên', en: 'Names allowed' },
  note: { vi: 'Ghi chú', en: 'Note' },
  number: { vi: 'Lần thứ', en: 'Number' },
  quantity: { vi: 'Số lượng', en: 'Quantity' },
  reason: { vi: 'Lý do', en: 'Reason' },
  receiver: { vi: 'Đơn vị tiếp nhận', en: 'Receiver' },
  result: { vi: 'Kết quả', en: 'Result' },
  rowCode: { vi: 'Mã dòng', en: 'Row code' },
  rows: { vi: 'Số dòng kê khai', en: 'Rows declared' },
  state: { vi: 'Trạng thái', en: 'State' },
  unitId: { vi: 'Đơn vị', en: 'Unit' },
};

/** What the codes among the values mean; anything else is shown as it stands. */
export const VALUE_WORDS: Record<string, Wording> = {
  outstanding: { vi: 'Chưa tiếp nhận', en: 'Outstanding' },
  disputed: { vi: 'Chưa thống nhất', en: 'Disputed' },
  closed: { vi: 'Không bàn giao', en: 'Closed' },
  accepted: { vi: 'Đã tiếp nhận', en: 'Accepted' },
  shortage: { vi: 'Thiếu', en: 'Shortage' },
  surplus: { vi: 'Thừa', en: 'Surplus' },
  damaged: { vi: 'Hư hỏng', en: 'Damaged' },
  wrong_data: { vi: 'Sai thông tin', en: 'Wrong data' },
  papers_missing: { vi: 'Thiếu hồ sơ', en: 'Papers missing' },
  confirmed: { vi: 'Đã xác nhận', en: 'Confirmed' },
  filed: { vi: 'Đã kê khai', en: 'Filed' },
  empty: { vi: 'Không phát sinh', en: 'Nothing to report' },
  open: { vi: 'Đang thực hiện', en: 'Open' },
  uploaded: { vi: 'Đã nhận tệp', en: 'Uploaded' },
  reading: { vi: 'Đang đọc', en: 'Reading' },
  planned: { vi: 'Chờ xác nhận', en: 'Planned' },
  refused: { vi: 'Chưa đọc được', en: 'Refused' },
  applied: { vi: 'Đã nhập', en: 'Applied' },
  discarded: { vi: 'Đã bỏ', en: 'Discarded' },
  pending: { vi: 'Chờ chạy', en: 'Pending' },
  running: { vi: 'Đang chạy', en: 'Running' },
  finished: { vi: 'Đã xong', en: 'Finished' },
  failed: { vi: 'Không chạy được', en: 'Failed' },
  met: { vi: 'Đạt', en: 'Met' },
  partly_met: { vi: 'Đạt một phần', en: 'Partly met' },
  not_met: { vi: 'Không đạt', en: 'Not met' },
  not_applicable: { vi: 'Không áp dụng', en: 'Not applicable' },
  not_assessed: { vi: 'Chưa đánh giá', en: 'Not assessed' },
};
