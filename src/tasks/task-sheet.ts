import type { TableColumn, TableSheet } from '../office/excel/table';
import { tableTime } from '../platform/vietnam-time';
import type { TaskCategory, TaskState } from './task-state';
import type { BoardTask } from './tasks.schema';

const STATES: Record<TaskState, string> = {
  ...{ todo: 'Chưa thực hiện', doing: 'Đang thực hiện', waiting: 'Chờ hướng dẫn' },
  ...{ blocked: 'Có vướng mắc', done: 'Hoàn thành', dropped: 'Không còn phải làm' },
};
const CATEGORIES: Record<TaskCategory, string> = {
  ...{ personnel: 'Nhân sự', assets: 'Tài sản', finance: 'Tài chính' },
  ...{ records: 'Hồ sơ, tài liệu', cases: 'Công việc đang giải quyết' },
  ...{ procedures: 'Thủ tục hành chính', trial: 'Vận hành thử', other: 'Khác' },
};

const text = (key: string, header: string, width: number): TableColumn => ({
  ...{ key, header, width, kind: 'text' },
});
const day = (key: string, header: string): TableColumn => ({
  ...{ key, header, width: 12, kind: 'day' },
});

/** Tasks as a table to print and to filter: one row each, in the order of the board. */
export function taskSheet(round: string, tasks: readonly BoardTask[], now: Date): TableSheet {
  return {
    name: 'Công việc',
    title: ['Danh sách công việc', `Đợt sắp xếp ${round}; số liệu tính đến ${tableTime(now)}`],
    columns: [
      { key: 'no', header: 'STT', width: 6, kind: 'plain' },
      ...[text('unit', 'Đơn vị', 20), text('category', 'Nhóm', 14), text('what', 'Công việc', 40)],
      ...[text('owner', 'Cơ quan thực hiện', 24), text('person', 'Người thực hiện', 16)],
      ...[text('milestone', 'Mốc', 18), day('due', 'Hạn'), text('state', 'Trạng thái', 14)],
      { key: 'late', header: 'Quá hạn (ngày)', width: 9, kind: 'number' },
      ...[text('waits', 'Chờ việc khác xong', 24), day('done', 'Ngày xong')],
      ...[text('result', 'Kết quả, ghi chú', 28), text('source', 'Căn cứ', 24)],
    ],
    filter: true,
    rows: tasks.map((task, at) => ({
      ...{ no: at + 1, unit: task.unit.name, category: CATEGORIES[task.category], what: task.what },
      ...{ owner: task.owner.name, person: task.ownerPerson, milestone: task.milestone?.name.vi },
      ...{ due: task.dueOn, state: STATES[task.state], late: task.overdueDays || null },
      ...{ waits: task.waitsFor.map(({ what }) => what).join('; '), done: task.done?.on },
      ...{ result: task.done?.note ?? task.stateNote, source: task.sourceWords },
    })),
    total: { what: totalOf(tasks) },
    fill: ({ late }) => (late ? { late: 'red' } : {}),
    placeAndDate: '……………, ngày …… tháng …… năm ……',
    signatures: [{ title: 'Người lập biểu' }, { title: 'Thủ trưởng đơn vị' }],
  };
}

function totalOf(tasks: readonly BoardTask[]): string {
  const done = tasks.filter(({ state }) => state === 'done').length;
  const late = tasks.filter(({ overdueDays }) => overdueDays > 0).length;
  return `Tổng số: ${tasks.length} việc; hoàn thành ${done}; quá hạn ${late}`;
}
