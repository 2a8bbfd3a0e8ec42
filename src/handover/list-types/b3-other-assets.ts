import type { ListType } from './list-type';
import {
  noteColumn,
  ordinalColumn,
  receiverColumn,
  rowCodeColumn,
  textColumn,
} from './shared-columns';

/** Other fixed assets, tools and implements; declared on 04c-ĐK/TSC (Circular 144/2017/TT-BTC, Art. 9). */
export const otherAssets: ListType = {
  required: true,
  nameColumn: 'assetName',
  counted: { vi: 'đơn vị tính', en: 'units of measure' },
  closingReasons: [
    { value: 'written_off', vi: 'Ghi giảm, thanh lý', en: 'Written off, disposed of' },
    { value: 'entered_by_mistake', vi: 'Kê khai nhầm', en: 'Entered by mistake' },
  ],
  declaration: {
    code: 'B3',
    name: { vi: 'Tài sản cố định khác, công cụ, dụng cụ', en: 'Other fixed assets, tools' },
    officialForm: '04c-ĐK/TSC',
    version: 1,
    key: ['assetCode', 'assetName', 'measureUnit', 'yearInUse', 'location'],
    receiverColumn: 'receiver',
    quantityColumn: 'quantity',
    moneyColumn: 'originalValue',
    columns: [
      ordinalColumn(),
      textColumn(
        'assetCode',
        'Mã tài sản',
        'Asset code',
        ['Mã TS', 'Mã số tài sản', 'Số hiệu tài sản'],
        {
          maxLength: 100,
        },
      ),
      textColumn(
        'assetName',
        'Tên tài sản',
        'Asset name',
        ['Tên TS', 'Tên tài sản, công cụ, dụng cụ', 'Danh mục tài sản', 'Tên, nhãn hiệu tài sản'],
        { required: true },
      ),
      textColumn('measureUnit', 'Đơn vị tính', 'Unit of measure', ['ĐVT', 'Đvt'], {
        maxLength: 50,
      }),
      {
        key: 'quantity',
        header: { vi: 'Số lượng', en: 'Quantity' },
        aliases: ['SL', 'Số lượng bàn giao', 'Số lượng thực tế'],
        type: 'quantity',
        required: true,
      },
      {
        key: 'yearInUse',
        header: { vi: 'Năm sử dụng', en: 'In use since' },
        aliases: ['Năm đưa vào sử dụng', 'Năm SD', 'Năm bắt đầu sử dụng'],
        type: 'integer',
        required: false,
      },
      {
        key: 'originalValue',
        header: { vi: 'Nguyên giá', en: 'Original value' },
        aliases: [
          'Nguyên giá (đồng)',
          'NG',
          'Giá trị theo sổ kế toán',
          'Nguyên giá theo sổ kế toán',
        ],
        type: 'money',
        required: false,
        unit: 'đồng',
      },
      {
        key: 'remainingValue',
        header: { vi: 'Giá trị còn lại', en: 'Remaining value' },
        aliases: ['Giá trị còn lại (đồng)', 'GTCL', 'Giá trị còn lại theo sổ kế toán'],
        type: 'money',
        required: false,
        unit: 'đồng',
      },
      {
        key: 'condition',
        header: { vi: 'Hiện trạng', en: 'Condition' },
        aliases: ['Tình trạng', 'Tình trạng tài sản', 'Hiện trạng sử dụng', 'Chất lượng'],
        type: 'choice',
        required: false,
        choices: [
          {
            value: 'usable',
            vi: 'sử dụng được',
            en: 'Usable',
            aliases: ['Đang sử dụng', 'Tốt', 'Còn sử dụng được', 'Bình thường', 'Còn sử dụng'],
          },
          {
            value: 'broken',
            vi: 'hỏng',
            en: 'Broken',
            aliases: ['Hư hỏng', 'Hỏng, chờ sửa chữa', 'Đã hỏng'],
          },
          {
            value: 'to_be_disposed',
            vi: 'chờ thanh lý',
            en: 'To be disposed of',
            aliases: ['Đề nghị thanh lý', 'Thanh lý', 'Không còn sử dụng'],
          },
          { value: 'lost', vi: 'mất', en: 'Lost', aliases: ['Thất lạc', 'Đã mất'] },
        ],
      },
      textColumn('location', 'Vị trí', 'Location', [
        'Nơi đặt',
        'Địa điểm',
        'Vị trí đặt tài sản',
        'Bộ phận sử dụng',
      ]),
      receiverColumn(),
      rowCodeColumn,
      noteColumn,
    ],
  },
};
