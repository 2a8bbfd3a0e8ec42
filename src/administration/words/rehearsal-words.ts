import type { Wording } from './wording';

/** What was done about rehearsal. */
export const REHEARSAL_ACTIONS: Record<string, Wording> = {
  'rehearsal.assessed': { vi: 'tự đánh giá vận hành thử', en: 'assessed its own trial' },
  'rehearsal.dossier-made': { vi: 'ghi hồ sơ thử nghiệm', en: 'recorded a test dossier' },
  'rehearsal.dossier-measured': {
    vi: 'ghi kết quả đo hồ sơ thử nghiệm',
    en: 'recorded what was measured of a test dossier',
  },
  'rehearsal.dossier-timed': {
    vi: 'ghi giờ một bước của hồ sơ thử nghiệm',
    en: 'recorded the times of a step of a test dossier',
  },
  'rehearsal.dossiers-purged': {
    vi: 'xác nhận đã xóa hồ sơ thử nghiệm',
    en: 'recorded that test dossiers were removed',
  },
  'rehearsal.round-planned': {
    vi: 'lập kế hoạch lần vận hành thử',
    en: 'planned a trial round',
  },
  'rehearsal.round-replanned': {
    vi: 'sửa kế hoạch lần vận hành thử',
    en: 'changed the plan of a trial round',
  },
  'rehearsal.round-started': {
    vi: 'phát lệnh bắt đầu lần vận hành thử',
    en: 'gave the start signal of a trial round',
  },
  'rehearsal.round-stopped': { vi: 'dừng lần vận hành thử', en: 'stopped a trial round' },
  'rehearsal.round-evaluated': {
    vi: 'kết thúc đánh giá lần vận hành thử',
    en: 'ended the evaluation of a trial round',
  },
  'rehearsal.round-signed': {
    vi: 'ghi nhận đã ký báo cáo lần vận hành thử',
    en: 'recorded that the report of a trial round was signed',
  },
  'rehearsal.round-checklist-changed': {
    vi: 'chuyển lần vận hành thử sang bộ nội dung khác',
    en: 'took a trial round over to another checklist',
  },
  'rehearsal.round-evaluators-appointed': {
    vi: 'phân công người đánh giá lần vận hành thử',
    en: 'appointed evaluators of a trial round',
  },
  'rehearsal.round-evaluators-withdrawn': {
    vi: 'thu hồi phân công người đánh giá lần vận hành thử',
    en: 'withdrew evaluators of a trial round',
  },
  'rehearsal.template-drafted': {
    vi: 'lập bản thảo bộ nội dung vận hành thử',
    en: 'drafted a checklist',
  },
  'rehearsal.template-edited': {
    vi: 'sửa bản thảo bộ nội dung vận hành thử',
    en: 'edited a draft checklist',
  },
  'rehearsal.template-published': {
    vi: 'ban hành bộ nội dung vận hành thử',
    en: 'published a checklist',
  },
  'rehearsal.template-withdrawn': {
    vi: 'thôi sử dụng bộ nội dung vận hành thử',
    en: 'withdrew a checklist',
  },
  'rehearsal.results-recorded': {
    vi: 'ghi kết quả vận hành thử',
    en: 'recorded results of the trial operation',
  },
  'rehearsal.started': { vi: 'bắt đầu vận hành thử', en: 'started a trial operation' },
  'rehearsal.template-loaded': { vi: 'nạp bộ nội dung vận hành thử', en: 'loaded a checklist' },
};
