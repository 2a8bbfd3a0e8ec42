import { printedNumber } from '../../handover/minutes/printed-value';
import type { PaperBlock } from '../../office/papers/paper';
import type { BodyTasks, TaskStanding } from '../../tasks/task-standing';
import type { TaskShares } from '../../tasks/task-shares';
import { clause, column, paragraph, shareText } from './paper-parts';

const NOT_KEPT = 'Số liệu của thời điểm này không kèm tình hình nhiệm vụ.';

/** `39/133 (29,32 %) nhiệm vụ đã hoàn thành, …`: done, in time of those done, overdue of all. */
export function tasksText({ total, done, doneInTime, overdue }: TaskShares): string {
  if (total === 0) return 'Chưa giao nhiệm vụ nào.';
  return `Nhiệm vụ đã hoàn thành: ${shareText({ done, total })}; trong đó đúng hạn: ${shareText({ done: doneInTime, total: done })}; quá hạn chưa xong: ${shareText({ done: overdue, total })}.`;
}

/** Bodies that are late, each with how many: `Sở Tài chính (4)`; the rest is counted. */
export function lateText({ bodies }: TaskStanding, most: number): string {
  const late = bodies.filter(({ shares }) => shares.overdue > 0);
  if (late.length === 0) return 'Không có cơ quan, đơn vị nào quá hạn.';
  const named = late
    .slice(0, most)
    .map(({ name, shares }) => `${name} (${printedNumber(shares.overdue)})`);
  const rest = late.length - named.length;
  const others = rest > 0 ? `; và ${printedNumber(rest)} cơ quan, đơn vị khác` : '';
  return `Còn nhiệm vụ quá hạn: ${named.join('; ')}${others}.`;
}

/** What the one page says of tasks: a line, and who is late. */
export const tasksInShort = (tasks: TaskStanding | null, most: number): PaperBlock[] =>
  tasks === null || tasks.all.total === 0
    ? []
    : [paragraph(`${tasksText(tasks.all)} ${lateText(tasks, most)}`)];

/** The section of the province's report: all tasks, and those of each department and unit. */
export function tasksByBody(number: number, tasks: TaskStanding | null): PaperBlock[] {
  const head = clause(`${number}. Nhiệm vụ được giao`);
  if (tasks === null) return [head, paragraph(NOT_KEPT)];
  if (tasks.all.total === 0) return [head, paragraph(tasksText(tasks.all))];
  const row = ({ name, shares }: Pick<BodyTasks, 'name' | 'shares'>) => [
    name,
    printedNumber(shares.total),
    shareText({ done: shares.done, total: shares.total }),
    shareText({ done: shares.doneInTime, total: shares.done }),
    shareText({ done: shares.overdue, total: shares.total }),
  ];
  return [
    head,
    paragraph(tasksText(tasks.all)),
    {
      kind: 'table',
      table: {
        columns: [
          column('Cơ quan, đơn vị', 36),
          column('Được giao', 10, 'right'),
          column('Đã hoàn thành', 18, 'right'),
          column('Đúng hạn', 18, 'right'),
          column('Quá hạn', 18, 'right'),
        ],
        rows: [
          ...tasks.bodies.map((body) => ({ cells: row(body) })),
          { total: true, cells: row({ name: 'Tổng số', shares: tasks.all }) },
        ],
      },
    },
  ];
}
