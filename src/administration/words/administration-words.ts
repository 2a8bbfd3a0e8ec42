import type { Wording } from './wording';

/** What was done about units, personal data, the trail, retention, upkeep and jobs. */
export const ADMINISTRATION_ACTIONS: Record<string, Wording> = {
  'audit.exported': { vi: 'xuất nhật ký ra tệp', en: 'exported the audit trail' },
  'operations.backed-up': { vi: 'sao lưu dữ liệu', en: 'backed the data up' },
  'operations.clock-stepped': {
    vi: 'đồng hồ máy chủ bị đặt lại (hoặc máy vừa ngủ)',
    en: 'the clock of the server was put (or the machine slept)',
  },
  'operations.restored': { vi: 'khôi phục dữ liệu từ bản sao lưu', en: 'restored a backup' },
  'personal.revealed': {
    vi: 'xem đầy đủ một giá trị cá nhân',
    en: 'looked at a personal value in full',
  },
  'retention.removed': { vi: 'xóa theo thời hạn lưu', en: 'removed by a retention rule' },
  'jobs.retried': { vi: 'cho chạy lại việc nền', en: 'had a background job tried again' },
  'jobs.stopped': { vi: 'dừng việc nền', en: 'stopped a background job' },
  'retention.clock-confirmed': {
    vi: 'xác nhận đồng hồ máy chủ đúng',
    en: 'said that the clock is right',
  },
  'units.round-loaded': { vi: 'nạp đợt sắp xếp', en: 'loaded a round' },
};
