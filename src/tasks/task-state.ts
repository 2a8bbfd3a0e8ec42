/** Where a task can stand; `dropped` is one that is no longer asked for. */
export const TASK_STATES = ['todo', 'doing', 'waiting', 'blocked', 'done', 'dropped'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** Where a task comes from. */
export const TASK_BASES = ['obstacle', 'lesson', 'kit', 'conclusion', 'own'] as const;
export type TaskBasis = (typeof TASK_BASES)[number];

/** What tasks are about, in the order in which a unit's page groups them. */
export const TASK_CATEGORIES = [
  'personnel',
  'assets',
  'finance',
  'records',
  'cases',
  'procedures',
  'trial',
  'other',
] as const;
export type TaskCategory = (typeof TASK_CATEGORIES)[number];

/** States in which a task still has to be done. */
export const isOpen = (state: TaskState): boolean => state !== 'done' && state !== 'dropped';
