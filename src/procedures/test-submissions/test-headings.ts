import { fold } from '../../platform/text/fold';
import type { SheetRow } from '../../office/excel/workbook';
import type { Channel, Payment, Step, Sync } from './test-rules';

/** The columns of the template, in its order; each is found again by its heading. */
export const TEST_COLUMNS = [
  { key: 'unitCode', header: 'Mã đơn vị', width: 10 },
  { key: 'procedureCode', header: 'Mã TTHC', width: 12 },
  { key: 'channel', header: 'Kênh nộp', width: 16 },
  { key: 'dossierCode', header: 'Mã hồ sơ', width: 26 },
  { key: 'testAccount', header: 'Tài khoản thử', width: 20 },
  { key: 'virtual', header: 'Hồ sơ ảo', width: 10 },
  { key: 'submittedAt', header: 'Thời điểm nộp', width: 18 },
  { key: 'received', header: 'Tiếp nhận', width: 18 },
  { key: 'appraised', header: 'Thẩm định', width: 18 },
  { key: 'approved', header: 'Phê duyệt', width: 18 },
  { key: 'signed', header: 'Ký số', width: 18 },
  { key: 'returned', header: 'Trả kết quả', width: 18 },
  { key: 'failedStep', header: 'Bước bị lỗi', width: 14 },
  { key: 'payment', header: 'Thanh toán', width: 14 },
  { key: 'synced', header: 'Đồng bộ về Cổng', width: 16 },
  { key: 'note', header: 'Ghi chú', width: 34 },
] as const;
export type TestKey = (typeof TEST_COLUMNS)[number]['key'];

/** What else the same column is called in lists that offices keep of their own. Compared without marks. */
const OTHER_HEADINGS: Partial<Record<TestKey | 'unitName', readonly string[]>> = {
  unitCode: ['ma xa', 'ma dvhc', 'ma don vi hanh chinh', 'ma xa phuong', 'ma xa phuong dac khu'],
  unitName: ['don vi', 'ten don vi', 'xa phuong', 'xa phuong dac khu', 'ten xa', 'ten xa phuong'],
  procedureCode: ['ma thu tuc', 'ma thu tuc hanh chinh', 'ma so tthc', 'ma so thu tuc', 'ma dvc'],
  channel: ['kenh', 'kenh tiep nhan', 'hinh thuc nop', 'noi nop'],
  dossierCode: ['ma so ho so', 'so ho so', 'ma ho so thu', 'ma ho so nop thu'],
  testAccount: ['tai khoan', 'tai khoan nop', 'tai khoan nop thu', 'tai khoan test'],
  virtual: ['ho so thu', 'danh dau ho so ao', 'la ho so ao'],
  submittedAt: ['ngay nop', 'thoi gian nop', 'ngay gio nop', 'ngay nop ho so', 'nop ho so'],
  received: ['thoi diem tiep nhan', 'ngay tiep nhan', 'thoi gian tiep nhan', 'tiep nhan ho so'],
  appraised: ['thoi diem tham dinh', 'ngay tham dinh', 'tham dinh ho so', 'xu ly'],
  approved: ['thoi diem phe duyet', 'ngay phe duyet', 'phe duyet ket qua', 'duyet'],
  signed: ['thoi diem ky so', 'ngay ky so', 'ky duyet', 'ky so ket qua', 'ky'],
  returned: ['thoi diem tra ket qua', 'ngay tra ket qua', 'tra kq', 'ngay tra kq'],
  failedStep: ['buoc loi', 'loi o buoc', 'buoc gap loi', 'khau bi loi'],
  payment: ['thanh toan truc tuyen', 'ket qua thanh toan', 'phi le phi'],
  synced: ['dong bo', 'dong bo trang thai', 'dong bo trang thai ve cong', 'dong bo len cong'],
  note: ['noi dung loi', 'ghi chu noi dung loi', 'vuong mac'],
};

/** What offices write in a cell for each word, beside the word of the template. Compared without marks. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  portal: ['cong dvcqg', 'dvcqg', 'cong dich vu cong quoc gia', 'cong dvc quoc gia', 'truc tuyen'],
  province: ['he thong tinh', 'cong tinh', 'mot cua dien tu', 'he thong mot cua', 'cong dvc tinh'],
  counter: ['truc tiep tai trung tam', 'tai quay', 'tai bo phan mot cua', 'truc tiep tai quay'],
  post: ['buu dien', 'buu chinh cong ich', 'bcci'],
  received: ['tiep nhan ho so'],
  appraised: ['tham dinh ho so', 'xu ly'],
  approved: ['duyet', 'phe duyet ket qua'],
  signed: ['ky', 'ky duyet'],
  returned: ['tra kq'],
  'not-tried': ['chua thanh toan', 'chua'],
  none: ['khong thu phi', 'mien phi', 'khong phai nop', 'khong co phi', '0'],
  paid: ['da nop', 'thanh cong', 'da thu', 'ok', 'x'],
  failed: ['that bai', 'khong thanh cong', 'bi loi'],
  unknown: ['chua', 'chua ro'],
  yes: ['da dong bo', 'x', 'roi', 'ok', 'thanh cong', 'da co'],
  no: ['chua dong bo', 'khong dong bo', 'loi', 'that bai'],
};

export const CHANNEL_WORDS: Record<Channel, string> = {
  ...{ portal: 'Cổng quốc gia', province: 'Hệ thống của tỉnh' },
  ...{ counter: 'Trực tiếp', post: 'Bưu chính' },
};
export const STEP_WORDS: Record<Step, string> = {
  ...{ received: 'Tiếp nhận', appraised: 'Thẩm định', approved: 'Phê duyệt' },
  ...{ signed: 'Ký số', returned: 'Trả kết quả' },
};
export const PAYMENT_WORDS: Record<Payment, string> = {
  ...{ 'not-tried': 'Chưa thử', none: 'Không thu', paid: 'Đã thanh toán', failed: 'Lỗi' },
};
export const SYNC_WORDS: Record<Sync, string> = {
  ...{ unknown: 'Chưa kiểm tra', yes: 'Có', no: 'Không' },
};

/** Without marks, signs and what stands in brackets: “Mã TTHC (*)” and “mã tthc” are one. */
export const plain = (text: string): string =>
  fold(text)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The value that a cell says with a word of the template, or one that offices use for it. */
export function saidBy<Value extends string>(
  text: string,
  words: Readonly<Record<Value, string>>,
): Value | undefined {
  const said = plain(text);
  const values = Object.keys(words) as Value[];
  return (
    values.find((value) => plain(words[value]) === said) ??
    values.find((value) => SAID[value]?.includes(said))
  );
}

/** Where each column stands. */
export type TestColumns = ReadonlyMap<TestKey | 'unitName', number>;

const HEADINGS = new Map<string, TestKey | 'unitName'>([
  ...Object.entries(OTHER_HEADINGS).flatMap(([key, names]) =>
    names.map((name) => [name, key as TestKey | 'unitName'] as const),
  ),
  ...TEST_COLUMNS.map(({ key, header }) => [plain(header), key] as const),
]);

/**
 * The columns that a row names, each once, the first of two alike; null where it is no heading: one needs a unit, a
 * procedure, a dossier and when it was handed in.
 */
export function headingsIn(row: SheetRow): TestColumns | null {
  const found = new Map<TestKey | 'unitName', number>();
  for (const { text, column } of row.cells) {
    const key = HEADINGS.get(plain(text));
    if (key && !found.has(key)) found.set(key, column);
  }
  const needed = ['procedureCode', 'dossierCode', 'submittedAt'] as const;
  const placed = found.has('unitCode') || found.has('unitName');
  return placed && needed.every((key) => found.has(key)) ? found : null;
}
