import { catalogue } from '../../obstacles/catalogue';
import type { Wording } from './wording';

/** What was done about obstacles, and for standby and support; see `ACTION_WORDS`. */
export const OBSTACLE_ACTIONS: Record<string, Wording> = {
  'obstacles.reported': { vi: 'ghi nhận vướng mắc', en: 'reported an obstacle' },
  'obstacles.changed': { vi: 'sửa nội dung, phân công vướng mắc', en: 'changed an obstacle' },
  'obstacles.taken-up': { vi: 'bắt đầu xử lý vướng mắc', en: 'took an obstacle up' },
  'obstacles.waits': {
    vi: 'chuyển vướng mắc sang chờ hướng dẫn',
    en: 'had an obstacle wait for guidance',
  },
  'obstacles.answered': {
    vi: 'gắn trả lời đã có vào vướng mắc',
    en: 'answered an obstacle by a known answer',
  },
  'obstacles.closed': { vi: 'kết thúc vướng mắc', en: 'ended an obstacle' },
  'obstacles.reopened': { vi: 'mở lại vướng mắc', en: 'opened an obstacle again' },
  'obstacles.escalated': { vi: 'chuyển cấp xử lý vướng mắc', en: 'passed an obstacle on' },
  'obstacles.grouped': {
    vi: 'đưa vào hoặc bỏ khỏi vướng mắc chung',
    en: 'put an obstacle into a shared problem or took it out',
  },
  'obstacles.group-made': { vi: 'lập vướng mắc chung', en: 'made a shared problem' },
  'obstacles.group-closed': {
    vi: 'kết thúc vướng mắc chung cùng các vướng mắc trong đó',
    en: 'settled a shared problem with all its obstacles',
  },
  'obstacles.group-answered': {
    vi: 'gắn trả lời đã có vào vướng mắc chung',
    en: 'answered a shared problem by a known answer',
  },
  'obstacles.answer-published': { vi: 'đăng trả lời chung', en: 'published an answer' },
  'obstacles.answer-withdrawn': { vi: 'rút trả lời chung', en: 'withdrew an answer' },
  'obstacles.task-made': { vi: 'giao việc', en: 'gave a task' },
  'obstacles.task-done': { vi: 'ghi nhận việc đã hoàn thành', en: 'said that a task is done' },
  'obstacles.task-reopened': {
    vi: 'ghi nhận việc chưa hoàn thành',
    en: 'said that a task is not done after all',
  },
  'standby.shift-added': { vi: 'thêm ca trực', en: 'entered a shift' },
  'standby.shift-changed': { vi: 'sửa ca trực', en: 'changed a shift' },
  'standby.shift-removed': { vi: 'xóa ca trực', en: 'removed a shift' },
  'standby.team-added': { vi: 'thêm tổ hỗ trợ', en: 'entered a support team' },
  'standby.team-changed': { vi: 'sửa tổ hỗ trợ', en: 'changed a support team' },
  'standby.team-removed': { vi: 'xóa tổ hỗ trợ', en: 'removed a support team' },
  'standby.hotline-added': { vi: 'công bố đường dây nóng', en: 'published a hotline' },
  'standby.hotline-changed': { vi: 'sửa đường dây nóng', en: 'changed a hotline' },
  'standby.hotline-removed': { vi: 'xóa đường dây nóng', en: 'removed a hotline' },
};

/** Things that those acts are on. */
export const OBSTACLE_OBJECTS: Record<string, Wording> = {
  obstacle: { vi: 'Vướng mắc', en: 'Obstacle' },
  obstacle_group: { vi: 'Vướng mắc chung', en: 'Shared problem' },
  known_answer: { vi: 'Trả lời đã có', en: 'Known answer' },
  obstacle_task: { vi: 'Việc phải làm', en: 'Task' },
  standby_shift: { vi: 'Ca trực', en: 'Shift' },
  support_team: { vi: 'Tổ hỗ trợ', en: 'Support team' },
  hotline: { vi: 'Đường dây nóng', en: 'Hotline' },
};

/** What of them changed. */
export const OBSTACLE_FIELDS: Record<string, Wording> = {
  obstacleTitle: { vi: 'Vướng mắc', en: 'Obstacle' },
  obstacleDescription: { vi: 'Nội dung', en: 'Description' },
  obstacleCause: { vi: 'Nguyên nhân', en: 'Cause' },
  obstacleCategory: { vi: 'Nhóm', en: 'Group' },
  obstacleGroup: { vi: 'Vướng mắc chung', en: 'Shared problem' },
  severity: { vi: 'Mức độ', en: 'Severity' },
  level: { vi: 'Cấp xử lý', en: 'Level' },
  dueStage: { vi: 'Phải xử lý', en: 'To be settled' },
  outcome: { vi: 'Kết thúc vì', en: 'Ended because' },
  resolution: { vi: 'Kết quả xử lý', en: 'Result' },
  ministry: { vi: 'Bộ, ngành trung ương', en: 'Ministry' },
  waitingFor: { vi: 'Chờ hướng dẫn', en: 'Waits for' },
  knownQuestion: { vi: 'Câu hỏi', en: 'Question' },
  knownAnswer: { vi: 'Trả lời', en: 'Answer' },
  task: { vi: 'Việc phải làm', en: 'Task' },
  lesson: { vi: 'Bài học rút ra', en: 'Lesson' },
  standbyDay: { vi: 'Ngày trực', en: 'Day' },
  standbyTime: { vi: 'Giờ trực', en: 'Time' },
  standbyPerson: { vi: 'Người trực', en: 'Person on duty' },
  standbyField: { vi: 'Trực về', en: 'Duty' },
  supportKind: { vi: 'Loại tổ', en: 'Kind of team' },
  activeTo: { vi: 'Đến ngày', en: 'Until' },
  peopleHelped: { vi: 'Lượt người đã hỗ trợ', en: 'People helped' },
  householdsHelped: { vi: 'Số hộ đã hỗ trợ', en: 'Households helped' },
  dossiersHelped: { vi: 'Số hồ sơ đã hỗ trợ', en: 'Dossiers helped' },
  hotlineNumber: { vi: 'Số điện thoại', en: 'Number' },
  hotlineHours: { vi: 'Giờ trực', en: 'Hours' },
  trialItems: { vi: 'Nội dung vận hành thử', en: 'Trial items' },
};

const prefixed = (prefix: string, words: readonly { value: string; vi: string; en: string }[]) =>
  Object.fromEntries(words.map(({ value, vi, en }) => [`${prefix}${value}`, { vi, en }]));

/** What their codes mean. */
export const OBSTACLE_VALUES: Record<string, Wording> = {
  ...prefixed('category_', catalogue.categories),
  ...prefixed('severity_', catalogue.severities),
  obstacle_open: { vi: 'Mới ghi nhận', en: 'New' },
  obstacle_in_progress: { vi: 'Đang xử lý', en: 'In progress' },
  obstacle_waiting: { vi: 'Chờ hướng dẫn', en: 'Waiting for guidance' },
  obstacle_answered: { vi: 'Đã có trả lời', en: 'Answered' },
  obstacle_closed: { vi: 'Đã giải quyết', en: 'Settled' },
  level_commune: { vi: 'Cấp xã', en: 'Commune' },
  level_department: { vi: 'Sở, ngành', en: 'Department' },
  level_province: { vi: 'UBND tỉnh', en: 'Province' },
  level_ministry: { vi: 'Bộ, ngành trung ương', en: 'Ministry' },
  stage_before: { vi: 'Trước ngày vận hành chính thức', en: 'Before the official date' },
  stage_after: { vi: 'Sau ngày vận hành chính thức', en: 'After the official date' },
  standby_lead: { vi: 'Lãnh đạo', en: 'Leadership' },
  standby_technical: { vi: 'Kỹ thuật, phần mềm', en: 'Technology, software' },
  standby_procedures: { vi: 'Thủ tục hành chính', en: 'Procedures' },
  standby_guidance: { vi: 'Hướng dẫn người dân', en: 'Guiding people' },
  standby_other: { vi: 'Việc khác', en: 'Other' },
  support_fixed: { vi: 'Cố định', en: 'Fixed' },
  support_mobile: { vi: 'Lưu động', en: 'Mobile' },
  outcome_fixed: { vi: 'Đã giải quyết', en: 'Settled' },
  outcome_withdrawn: { vi: 'Không phải vướng mắc', en: 'No obstacle' },
};
