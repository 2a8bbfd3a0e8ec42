import type { ListType } from './list-type';
import {
  noteColumn,
  ordinalColumn,
  receiverColumn,
  rowCodeColumn,
  textColumn,
} from './shared-columns';

/** Work not finished at the end of a unit, one list a unit (official letter 414/BNV-VTLTNN of 19 March 2025). */
export const unfinishedWork: ListType = {
  required: true,
  nameColumn: 'content',
  counted: { vi: 'việc', en: 'tasks' },
  closingReasons: [
    {
      value: 'finished_before_cut_off',
      vi: 'Đã giải quyết xong',
      en: 'Completed before the cut-off',
    },
    { value: 'entered_by_mistake', vi: 'Kê khai nhầm', en: 'Entered by mistake' },
  ],
  declaration: {
    code: 'E1',
    name: { vi: 'Công việc chưa giải quyết xong', en: 'Unfinished work' },
    version: 1,
    key: ['content', 'assignment', 'assignedBy'],
    receiverColumn: 'receiver',
    columns: [
      ordinalColumn(),
      textColumn(
        'content',
        'Nội dung công việc',
        'Work',
        ['Nội dung', 'Tên công việc', 'Công việc', 'Nhiệm vụ'],
        {
          required: true,
          maxLength: 2000,
        },
      ),
      textColumn('assignment', 'Văn bản giao (số, ngày)', 'Assigning document', [
        'Văn bản giao',
        'Văn bản giao việc',
        'Số, ngày văn bản',
        'Căn cứ giao việc',
      ]),
      textColumn('assignedBy', 'Cơ quan giao', 'Assigned by', ['Cơ quan giao việc', 'Đơn vị giao']),
      textColumn(
        'handledBy',
        'Người đang xử lý',
        'In hand of',
        ['Người xử lý', 'Cán bộ xử lý', 'Người phụ trách'],
        {
          sensitivity: 'personal',
        },
      ),
      textColumn(
        'achieved',
        'Kết quả đã đạt',
        'Achieved so far',
        ['Kết quả', 'Kết quả đạt được', 'Đã thực hiện'],
        {
          maxLength: 2000,
        },
      ),
      textColumn(
        'remaining',
        'Việc còn lại',
        'Still to do',
        ['Nội dung còn lại', 'Công việc còn lại', 'Còn lại'],
        {
          maxLength: 2000,
        },
      ),
      {
        key: 'deadline',
        header: { vi: 'Thời hạn', en: 'Deadline' },
        aliases: ['Hạn', 'Thời hạn hoàn thành', 'Hạn xử lý', 'Thời hạn giải quyết'],
        type: 'day',
        required: false,
      },
      {
        key: 'priority',
        header: { vi: 'Mức độ ưu tiên', en: 'Priority' },
        aliases: ['Ưu tiên', 'Mức độ', 'Mức ưu tiên'],
        type: 'choice',
        required: false,
        choices: [
          { value: 'high', vi: 'Cao', en: 'High', aliases: ['Khẩn', 'Gấp', 'Rất cao', 'Hỏa tốc'] },
          {
            value: 'normal',
            vi: 'Trung bình',
            en: 'Normal',
            aliases: ['Bình thường', 'Thường', 'Vừa'],
          },
          { value: 'low', vi: 'Thấp', en: 'Low', aliases: ['Không gấp'] },
        ],
      },
      receiverColumn('Đơn vị/người tiếp nhận'),
      textColumn(
        'papers',
        'Hồ sơ kèm theo',
        'Papers attached',
        ['Tài liệu kèm theo', 'Hồ sơ, tài liệu kèm theo'],
        {
          maxLength: 1000,
        },
      ),
      rowCodeColumn,
      noteColumn,
    ],
  },
};
