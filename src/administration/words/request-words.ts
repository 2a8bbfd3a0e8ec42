import type { Wording } from './wording';

/** What was done about data requests; see `ACTION_WORDS`. */
export const REQUEST_ACTIONS: Record<string, Wording> = {
  'requests.made': { vi: 'lập yêu cầu báo cáo', en: 'made a data request' },
  'requests.form-corrected': {
    vi: 'sửa cách hiểu biểu của yêu cầu báo cáo',
    en: 'corrected how a form was understood',
  },
  'requests.sent': { vi: 'gửi yêu cầu báo cáo cho các đơn vị', en: 'sent a data request' },
  'requests.repeated': {
    vi: 'gửi kỳ tiếp theo của yêu cầu báo cáo',
    en: 'sent the next of a repeated request',
  },
  'requests.answered': { vi: 'nộp báo cáo theo yêu cầu', en: 'answered a data request' },
  'requests.answer-accepted': { vi: 'nhận báo cáo sau khi xem xét', en: 'accepted an answer' },
  'requests.answer-returned': { vi: 'trả lại báo cáo', en: 'returned an answer' },
  'requests.closed': { vi: 'đóng yêu cầu báo cáo', en: 'closed a data request' },
  'reminders.morning': { vi: 'nhắc việc quá hạn vào hộp nhắc việc', en: 'told what is overdue' },
  'reminders.withdrawn': {
    vi: 'thu lại tin nhắc việc đã làm xong',
    en: 'took back reminders of what is done',
  },
  'reminders.request-inbox': {
    vi: 'nhắc các đơn vị chưa nộp báo cáo',
    en: 'reminded units of a data request',
  },
  'reminders.request-message': {
    vi: 'lấy lời nhắc nộp báo cáo để gửi nhóm',
    en: 'took the words to remind units in a chat group',
  },
  'reminders.request-letter': {
    vi: 'lập công văn đôn đốc nộp báo cáo',
    en: 'made the letter that reminds units',
  },
  'reminders.settings-changed': {
    vi: 'đổi cách nhận thư nhắc việc',
    en: 'changed how reminders are sent by e-mail',
  },
  'requests.merged': { vi: 'ghép báo cáo vào biểu tổng hợp', en: 'merged answers into the form' },
};

/** Things that those acts are on. */
export const REQUEST_OBJECTS: Record<string, Wording> = {
  data_request: { vi: 'Yêu cầu báo cáo', en: 'Data request' },
  data_request_unit: { vi: 'Báo cáo của đơn vị', en: 'Answers of a unit' },
};
