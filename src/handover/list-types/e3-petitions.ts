import type { ListType } from './list-type';
import {
  noteColumn,
  ordinalColumn,
  receiverColumn,
  RECEIVER,
  ROW_CODE,
  rowCodeColumn,
  textColumn,
} from './shared-columns';

/**
 * Complaints, denunciations, petitions and feedback. Of a denunciation only register number, dates,
 * stage and body are taken (the denouncer is protected by Law 25/2018/QH14, Art. 47–58); names of
 * other senders only where the province allows it.
 */
export const petitions: ListType = {
  required: false,
  nameColumn: 'registerNumber',
  counted: { vi: 'đơn', en: 'petitions' },
  closingReasons: [
    {
      value: 'finished_before_cut_off',
      vi: 'Đã giải quyết xong',
      en: 'Completed before the cut-off',
    },
    { value: 'entered_by_mistake', vi: 'Kê khai nhầm', en: 'Entered by mistake' },
  ],
  declaration: {
    code: 'E3',
    name: {
      vi: 'Đơn khiếu nại, tố cáo, kiến nghị, phản ánh',
      en: 'Complaints, denunciations, petitions, feedback',
    },
    version: 1,
    key: ['registerNumber', 'receivedOn', 'kind'],
    receiverColumn: 'receiver',
    rules: [
      {
        kind: 'only',
        code: 'denunciation',
        when: { column: 'kind', value: 'denunciation' },
        columns: [
          'ordinal',
          'registerNumber',
          'receivedOn',
          'kind',
          'handlingBody',
          'stage',
          'deadline',
          RECEIVER,
          ROW_CODE,
        ],
      },
    ],
    columns: [
      ordinalColumn(),
      textColumn(
        'registerNumber',
        'Số đơn',
        'Register number',
        ['Số thứ tự trong sổ', 'Số đăng ký', 'Số trong sổ', 'Số vào sổ', 'Số đơn thư'],
        { required: true, maxLength: 60 },
      ),
      {
        key: 'receivedOn',
        header: { vi: 'Ngày nhận', en: 'Received on' },
        aliases: ['Ngày tiếp nhận', 'Ngày nhận đơn', 'Ngày vào sổ'],
        type: 'day',
        required: true,
      },
      {
        key: 'kind',
        header: { vi: 'Loại đơn', en: 'Kind' },
        aliases: ['Loại', 'Phân loại', 'Phân loại đơn'],
        type: 'choice',
        required: true,
        choices: [
          {
            value: 'complaint',
            vi: 'khiếu nại',
            en: 'Complaint',
            aliases: ['Đơn khiếu nại', 'KN'],
          },
          {
            value: 'denunciation',
            vi: 'tố cáo',
            en: 'Denunciation',
            aliases: ['Đơn tố cáo', 'TC'],
          },
          { value: 'petition', vi: 'kiến nghị', en: 'Petition', aliases: ['Đơn kiến nghị'] },
          { value: 'feedback', vi: 'phản ánh', en: 'Feedback', aliases: ['Đơn phản ánh'] },
          {
            value: 'dispute',
            vi: 'tranh chấp',
            en: 'Dispute',
            aliases: ['Đơn tranh chấp', 'Tranh chấp đất đai'],
          },
        ],
      },
      textColumn(
        'sender',
        'Người gửi',
        'Sender',
        [
          'Họ tên người gửi',
          'Người gửi đơn',
          'Người khiếu nại',
          'Người tố cáo',
          'Người làm đơn',
          'Họ và tên người khiếu nại, tố cáo',
          'Người nộp',
          'Người nộp đơn',
          'Họ tên người nộp',
        ],
        { maxLength: 200, sensitivity: 'complainant_name' },
      ),
      textColumn(
        'summary',
        'Nội dung tóm tắt',
        'Summary',
        ['Nội dung', 'Tóm tắt nội dung', 'Nội dung đơn', 'Trích yếu'],
        { maxLength: 2000 },
      ),
      textColumn('handlingBody', 'Cơ quan thụ lý', 'Handled by', [
        'Cơ quan giải quyết',
        'Đơn vị thụ lý',
        'Cơ quan đang giải quyết',
      ]),
      {
        key: 'stage',
        header: { vi: 'Giai đoạn', en: 'Stage' },
        aliases: ['Giai đoạn giải quyết', 'Tình trạng giải quyết', 'Tình trạng'],
        type: 'choice',
        required: false,
        choices: [
          { value: 'received', vi: 'đã nhận', en: 'Received', aliases: ['Mới nhận', 'Tiếp nhận'] },
          { value: 'accepted', vi: 'thụ lý', en: 'Accepted for handling', aliases: ['Đã thụ lý'] },
          { value: 'verifying', vi: 'xác minh', en: 'Being verified', aliases: ['Đang xác minh'] },
          { value: 'concluded', vi: 'kết luận', en: 'Concluded', aliases: ['Đã kết luận'] },
          { value: 'settled', vi: 'đã giải quyết', en: 'Settled', aliases: ['Giải quyết xong'] },
        ],
      },
      {
        key: 'deadline',
        header: { vi: 'Thời hạn', en: 'Deadline' },
        aliases: ['Hạn giải quyết', 'Thời hạn giải quyết', 'Hạn'],
        type: 'day',
        required: false,
      },
      receiverColumn(),
      textColumn('papers', 'Hồ sơ (số bút lục)', 'Papers', ['Số bút lục', 'Hồ sơ kèm theo'], {
        maxLength: 500,
      }),
      rowCodeColumn,
      noteColumn,
    ],
  },
};
