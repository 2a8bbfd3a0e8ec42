import type { Wording } from './wording';

/** What was done about handover lists and the papers made of them. */
export const HANDOVER_ACTIONS: Record<string, Wording> = {
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
  'handover.control-entered': { vi: 'ghi số đối chứng', en: 'entered control figures' },
  'handover.control-withdrawn': { vi: 'rút số đối chứng', en: 'withdrew a control figure' },
  'handover.difference-explained': {
    vi: 'giải trình chênh lệch với số đối chứng',
    en: 'explained a difference from a control figure',
  },
  'handover.difference-accepted': {
    vi: 'chấp nhận lý do chênh lệch với số đối chứng',
    en: 'accepted the reason for a difference from a control figure',
  },
  'handover.difference-refused': {
    vi: 'không chấp nhận lý do chênh lệch với số đối chứng',
    en: 'did not accept the reason for a difference from a control figure',
  },
  'handover.source-rows-taken': {
    vi: 'tải danh sách của nguồn đối chứng',
    en: 'took in the list of a source',
  },
  'handover.row-settled': {
    vi: 'ghi nhận dòng lệch với nguồn đối chứng',
    en: 'settled a row that differs from a source',
  },
  'handover.row-unsettled': {
    vi: 'bỏ ghi nhận dòng lệch với nguồn đối chứng',
    en: 'took back what was said of a row that differs from a source',
  },
  'handover.spanning-marked': {
    vi: 'đánh dấu tài sản nằm trên nhiều xã',
    en: 'marked assets as lying in several communes',
  },
  'handover.spanning-released': {
    vi: 'bỏ đánh dấu tài sản nằm trên nhiều xã',
    en: 'took the mark of several communes back',
  },
  'handover.spanning-decided': {
    vi: 'ghi quyết định của Chủ tịch UBND tỉnh về tài sản nằm trên nhiều xã',
    en: 'recorded the decision of the chairman of the province about assets in several communes',
  },
  'handover.declared': { vi: 'kê khai danh sách', en: 'declared rows' },
  'handover.declaration-undone': {
    vi: 'hoàn tác các dòng của một lần nhập',
    en: 'took back the rows of an import',
  },
  'handover.declared-empty': {
    vi: 'xác nhận không phát sinh',
    en: 'stated that there is nothing to report',
  },
  'handover.disputed': { vi: 'ghi chênh lệch', en: 'recorded a discrepancy' },
  'handover.joint-asked': {
    vi: 'đề nghị tiếp nhận cả danh sách',
    en: 'asked to accept the whole list',
  },
  'handover.joint-code-made': {
    vi: 'lấy mã dùng một lần để xác nhận tiếp nhận',
    en: 'got a single-use code to confirm with',
  },
  'handover.joint-confirmed': {
    vi: 'xác nhận tiếp nhận cả danh sách',
    en: 'confirmed the acceptance of the whole list',
  },
  'handover.joint-cancelled': {
    vi: 'hủy đề nghị tiếp nhận cả danh sách',
    en: 'cancelled the acceptance of the whole list',
  },
  'handover.joint-accepted': {
    vi: 'tiếp nhận cả danh sách khi mọi bên đã xác nhận',
    en: 'accepted the whole list, every party having confirmed',
  },
  'handover.count-opened': { vi: 'mở đợt kiểm kê', en: 'opened a count' },
  'handover.counted': { vi: 'kiểm kê', en: 'counted' },
  'handover.count-closed': { vi: 'kết thúc đợt kiểm kê', en: 'closed a count' },
  'handover.custody-begun': { vi: 'ghi đơn vị tạm giữ', en: 'recorded an interim custodian' },
  'handover.custody-ended': { vi: 'kết thúc việc tạm giữ', en: 'ended an interim custody' },
  'handover.team-made': { vi: 'ghi nhận tổ bàn giao, tiếp nhận', en: 'recorded a team' },
  'handover.team-amended': {
    vi: 'sửa quyết định, thời gian, danh sách của tổ',
    en: 'changed what the decision of a team says',
  },
  'handover.team-member-amended': { vi: 'sửa thông tin người của tổ', en: 'changed a team member' },
  'handover.team-member-added': { vi: 'thêm người vào tổ', en: 'added a person to a team' },
  'handover.team-member-left': {
    vi: 'ghi người thôi tham gia tổ',
    en: 'recorded that a person left a team',
  },
  'handover.team-account-linked': {
    vi: 'gắn tài khoản thực hiện nhiệm vụ của tổ',
    en: 'linked an account that acts for a team',
  },
  'handover.team-ended': { vi: 'kết thúc tổ', en: 'ended a team' },
  'handover.evidence-added': { vi: 'tải lên tài liệu minh chứng', en: 'brought in evidence' },
  'handover.evidence-withdrawn': { vi: 'rút tài liệu minh chứng', en: 'withdrew evidence' },
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
  'made-files.province-list-asked': {
    vi: 'yêu cầu xuất danh sách toàn tỉnh',
    en: 'asked for a list of the whole province',
  },
  'made-files.province-list-made': {
    vi: 'xuất danh sách toàn tỉnh',
    en: 'took a list of the whole province out',
  },
  'made-files.register-asked': {
    vi: 'yêu cầu xuất danh mục tiếp nhận',
    en: 'asked for the register as a workbook',
  },
  'made-files.register-made': { vi: 'xuất danh mục tiếp nhận', en: 'took the register out' },
  'made-files.labels-asked': { vi: 'yêu cầu in nhãn', en: 'asked for labels' },
  'made-files.labels-made': { vi: 'lập tệp nhãn', en: 'made labels' },
  'made-files.archive-asked': {
    vi: 'yêu cầu lập gói hồ sơ lưu trữ',
    en: 'asked for the package for the archive',
  },
  'made-files.archive-made': {
    vi: 'lập gói hồ sơ lưu trữ',
    en: 'made the package for the archive',
  },
  'register.layout-made': {
    vi: 'thêm bố cục tệp của danh mục tiếp nhận',
    en: 'added a layout of registers',
  },
  'register.layout-withdrawn': {
    vi: 'rút bố cục tệp của danh mục tiếp nhận',
    en: 'withdrew a layout of registers',
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
  'handover.general-minutes-drawn': { vi: 'lập biên bản chung', en: 'drew up general minutes' },
  'handover.minutes-signed': {
    vi: 'ghi nhận biên bản đã ký',
    en: 'took in signed minutes',
  },
  'handover.list-inventory': { vi: 'ghi nhận kiểm kê', en: 'recorded the inventory' },
  'handover.list-submit': { vi: 'trình duyệt danh sách', en: 'submitted the list for approval' },
  'handover.list-approve': { vi: 'ghi nhận phê duyệt danh sách', en: 'recorded the approval' },
  'handover.list-return': { vi: 'trả lại danh sách', en: 'returned the list' },
  'handover.share-signed': {
    vi: 'ghi nhận biên bản ký trên giấy',
    en: 'recorded minutes signed on paper',
  },
  'handover.share-receive': { vi: 'ghi ngày nhận thực tế', en: 'recorded the physical receipt' },
  'handover.share-formalise': {
    vi: 'ghi quyết định chính thức',
    en: 'recorded the formal decision',
  },
  'handover.share-settle': { vi: 'hoàn tất phần bàn giao', en: 'settled the share' },
  'handover.share-reopen': { vi: 'mở lại phần bàn giao', en: 'reopened the share' },
  'handover.share-amend': { vi: 'mở bổ sung dòng đã ký', en: 'took signed rows up again' },
  'handover.case-planned': { vi: 'lập, cập nhật kế hoạch xử lý', en: 'planned the work on a case' },
  'handover.case-noted': { vi: 'ghi tiến độ xử lý', en: 'noted the progress of a case' },
  'handover.discrepancy-opened': { vi: 'ghi một chênh lệch', en: 'opened a discrepancy' },
  'handover.discrepancy-changed': {
    vi: 'cập nhật việc xử lý chênh lệch',
    en: 'followed a discrepancy up',
  },
  'handover.discrepancy-closed': {
    vi: 'kết thúc chênh lệch bằng quyết định',
    en: 'closed a discrepancy by a decision',
  },
  'handover.reopened': { vi: 'hủy ghi nhận không bàn giao', en: 'took a closing back' },
  'handover.withdrawn': { vi: 'hủy tiếp nhận', en: 'took an acceptance back' },
  'handover.duplicates-found': {
    vi: 'so khớp các danh sách, lập nhóm trùng',
    en: 'compared the lists for what was declared twice',
  },
  'handover.duplicate-settled': { vi: 'kết luận một nhóm trùng', en: 'settled a group of rows' },
  'handover.resolved': { vi: 'giải quyết chênh lệch', en: 'settled a discrepancy' },
  'handover.unit-closed': {
    vi: 'kết thúc bàn giao của đơn vị, cấp giấy xác nhận',
    en: 'closed a dissolved unit',
  },
  'handover.unit-reopened': { vi: 'mở lại đơn vị đã kết thúc', en: 'opened a closed unit again' },
  'handover.certificate-signed': {
    vi: 'tải bản ký giấy xác nhận hoàn thành bàn giao',
    en: 'brought in the signed certificate of completed handover',
  },
  'handover.certificate-drawn': {
    vi: 'lập giấy xác nhận hoàn thành bàn giao',
    en: 'drew up the certificate of completed handover',
  },
  'handover.closing-recorded': {
    vi: 'ghi nhận một việc phải làm trước khi kết thúc đơn vị',
    en: 'recorded a point of a closing as done',
  },
  'handover.closing-reserved': {
    vi: 'ghi ý kiến bảo lưu khi kết thúc đơn vị',
    en: 'recorded a reservation for a closing',
  },
  'handover.closing-record-withdrawn': {
    vi: 'thôi ghi nhận một văn bản về việc kết thúc đơn vị',
    en: 'took a paper about a closing out of force',
  },
  'handover.split': { vi: 'tách dòng', en: 'split a row' },
};
