import type { ListType } from './list-type';
import {
  noteColumn,
  ordinalColumn,
  receiverColumn,
  rowCodeColumn,
  textColumn,
} from './shared-columns';

/**
 * Accounts at the Treasury and at banks. An account is closed only at a balance of 0 (Circular
 * 18/2020/TT-BTC, Art. 11).
 */
export const accounts: ListType = {
  required: false,
  nameColumn: 'place',
  counted: { vi: 'tài khoản', en: 'accounts' },
  closingReasons: [
    { value: 'account_settled', vi: 'Đã tất toán', en: 'Account settled' },
    { value: 'entered_by_mistake', vi: 'Kê khai nhầm', en: 'Entered by mistake' },
  ],
  declaration: {
    code: 'C3',
    name: { vi: 'Tài khoản kho bạc, ngân hàng', en: 'Treasury and bank accounts' },
    version: 1,
    key: ['place', 'accountNumber'],
    receiverColumn: 'receiver',
    moneyColumn: 'balance',
    columns: [
      ordinalColumn(),
      textColumn(
        'place',
        'Nơi mở tài khoản',
        'Held at',
        ['Nơi mở', 'Kho bạc, ngân hàng', 'Nơi mở (KBNN/ngân hàng)', 'Ngân hàng', 'KBNN nơi mở'],
        { required: true, maxLength: 300 },
      ),
      textColumn(
        'accountNumber',
        'Số tài khoản',
        'Account number',
        ['Số TK', 'STK', 'Số hiệu tài khoản'],
        { required: true, maxLength: 40, sensitivity: 'bank_account' },
      ),
      textColumn('accountName', 'Tên tài khoản', 'Account name', ['Tên TK', 'Loại tài khoản'], {
        maxLength: 300,
      }),
      {
        key: 'balance',
        header: { vi: 'Số dư', en: 'Balance' },
        aliases: ['Số dư (đồng)', 'Số dư tài khoản', 'Số dư đến ngày chốt số liệu'],
        type: 'money',
        required: false,
        unit: 'đồng',
      },
      {
        key: 'reconciledOn',
        header: { vi: 'Ngày đối chiếu', en: 'Reconciled on' },
        aliases: ['Ngày đối chiếu số dư', 'Ngày xác nhận số dư'],
        type: 'day',
        required: false,
      },
      textColumn('holder', 'Chủ tài khoản', 'Holder', ['Người đứng tên'], {
        sensitivity: 'personal',
        maxLength: 200,
      }),
      textColumn('chiefAccountant', 'Kế toán trưởng', 'Chief accountant', ['Phụ trách kế toán'], {
        sensitivity: 'personal',
        maxLength: 200,
      }),
      {
        key: 'state',
        header: { vi: 'Trạng thái tài khoản', en: 'State of the account' },
        aliases: ['Trạng thái', 'Tình trạng tài khoản', 'Tình trạng'],
        type: 'choice',
        required: false,
        choices: [
          {
            value: 'in_use',
            vi: 'đang dùng',
            en: 'In use',
            aliases: ['Đang sử dụng', 'Đang hoạt động'],
          },
          { value: 'reconciled', vi: 'đã đối chiếu', en: 'Reconciled', aliases: ['Đối chiếu'] },
          { value: 'settled', vi: 'đã tất toán', en: 'Settled', aliases: ['Tất toán', 'Đã đóng'] },
        ],
      },
      textColumn('budgetCode', 'Mã ĐVQHNS', 'Budget unit code', [
        'Mã đơn vị quan hệ ngân sách',
        'Mã QHNS',
      ]),
      receiverColumn(),
      rowCodeColumn,
      noteColumn,
    ],
  },
};
