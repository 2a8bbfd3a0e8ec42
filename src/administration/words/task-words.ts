import type { Wording } from './wording';

/** What was done about tasks and kits; see `ACTION_WORDS`. */
export const TASK_ACTIONS: Record<string, Wording> = {
  'tasks.milestones-changed': {
    vi: 'thay đổi kế hoạch mốc thời gian',
    en: 'changed the plan of milestones',
  },
  'tasks.made': { vi: 'giao việc', en: 'gave a task' },
  'tasks.changed': { vi: 'sửa hạn, người làm của việc', en: 'changed a task' },
  'tasks.moved': { vi: 'chuyển trạng thái việc', en: 'moved a task on' },
  'tasks.done': { vi: 'ghi nhận việc đã hoàn thành', en: 'said that a task is done' },
  'tasks.reopened': {
    vi: 'ghi nhận việc chưa hoàn thành',
    en: 'said that a task is not done after all',
  },
  'tasks.kit-copied': { vi: 'giao bộ việc cho các đơn vị', en: 'gave a kit of tasks to units' },
  'tasks.kit-edited': { vi: 'lập bản mới của bộ việc', en: 'made an edition of a kit of tasks' },
  'tasks.kit-changes-taken': {
    vi: 'cập nhật bộ việc đã giao theo bản mới',
    en: 'took changes of a kit into its copies',
  },
};

/** Things that those acts are on. */
export const TASK_OBJECTS: Record<string, Wording> = {
  task: { vi: 'Việc phải làm', en: 'Task' },
  task_kit: { vi: 'Bộ việc', en: 'Kit of tasks' },
};

/** What of them changed. */
export const TASK_FIELDS: Record<string, Wording> = {
  taskKit: { vi: 'Bộ việc', en: 'Kit of tasks' },
};

/** What their codes mean. */
export const TASK_VALUES: Record<string, Wording> = {
  task_todo: { vi: 'Chưa thực hiện', en: 'Not started' },
  task_doing: { vi: 'Đang thực hiện', en: 'In progress' },
  task_waiting: { vi: 'Chờ hướng dẫn', en: 'Waiting for guidance' },
  task_blocked: { vi: 'Có vướng mắc', en: 'Blocked' },
  task_done: { vi: 'Hoàn thành', en: 'Done' },
  task_dropped: { vi: 'Không còn phải làm', en: 'No longer asked for' },
};
