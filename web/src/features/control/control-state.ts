import type { ControlLine } from './api';

export type ControlStatus = ControlLine['status'];

/** How a list may stand beside a control figure, what asks for most first. */
export const CONTROL_STATUSES = [
  'contradicted',
  'differs',
  'unmatched',
  'awaiting',
  'undeclared',
  'explained',
  'equal',
] as const satisfies readonly ControlStatus[];

/** Whether somebody still has to do something about it. */
export const isOpen = (status: ControlStatus) => status !== 'equal' && status !== 'explained';
const DIFFERING: readonly ControlStatus[] = ['contradicted', 'differs', 'unmatched', 'awaiting'];

/** Whether declared and control speak against each other. */
export const isDiffering = (status: ControlStatus | null) =>
  status !== null && DIFFERING.includes(status);
