import { paperTime } from '../../platform/vietnam-time';
import type { ExportKind } from '../list-export.entity';

/** A file of the package as its manifest tells it. */
export interface PackedFile {
  path: string;
  size: number;
  sha256: string;
  /** What it is, in Vietnamese. */
  what: string;
}

/** What a package is about. */
export interface PackageFacts {
  number: string;
  kind: ExportKind;
  unit: { code: string; name: string };
  round: { name: string; legalAct: string; effectiveDate: string; demonstration: boolean };
  madeBy: string;
  madeAt: Date;
  reason: string | null;
  lists: { code: string; name: string; giver: string; state: string; rows: number }[];
  /** Lists that the unit owes and did not file, by giver. */
  missing: string[];
}

export const SUMS = 'SHA256SUMS';
export const MANIFEST = 'manifest.json';
export const PUBLIC_KEYS = 'khoa-cong-khai.pem';
export const README = 'DOC-TRUOC.txt';

/** Digests as `sha256sum -c` reads them. */
export const sumsOf = (files: readonly PackedFile[]): string =>
  files.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('');

/** The manifest: what the package is, and each file with its size and digest. */
export function manifestOf(facts: PackageFacts, files: readonly PackedFile[]): string {
  const { madeAt, ...rest } = facts;
  const manifest = {
    format: 'ban-giao-archive/1',
    ...rest,
    madeAt: madeAt.toISOString(),
    files: files.map(({ path, size, sha256, what }) => ({ path, size, sha256, what })),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

const PERSONAL: Record<ExportKind, string> = {
  masked:
    'Số định danh, số tài khoản, họ tên được bảo vệ trong các danh sách đã được che. Biên bản, bản ký và minh chứng là tệp gốc, có thể có thông tin cá nhân.',
  full: 'BẢN ĐẦY ĐỦ – LƯU HÀNH NỘI BỘ: dữ liệu cá nhân ghi đầy đủ. Chỉ dùng đúng lý do đã ghi, không chuyển tiếp.',
};

/** What whoever opens the package reads first; nothing but a text editor is needed. */
export function readmeOf(facts: PackageFacts, files: number): string {
  const { unit, round, lists, missing } = facts;
  return [
    `GÓI HỒ SƠ BÀN GIAO LƯU TRỮ – ${unit.name} (mã cũ ${unit.code})`,
    `Số gói: ${facts.number}`,
    `Đợt sắp xếp: ${round.name}; ${round.legalAct}; đơn vị mới hoạt động từ ${round.effectiveDate}.`,
    `Lập lúc ${paperTime(facts.madeAt)}, người lập: ${facts.madeBy}.`,
    ...(facts.reason === null ? [] : [`Lý do: ${facts.reason}`]),
    ...(round.demonstration ? ['DỮ LIỆU MẪU, không phải số liệu thật.'] : []),
    '',
    PERSONAL[facts.kind],
    '',
    'TRONG GÓI',
    '  danh-sach/   mỗi danh sách một thư mục: .xlsx (để xem, in), .csv và .json (cùng dữ liệu, mở bằng mọi phần mềm)',
    '  bien-ban/    biên bản đã lập: .pdf, .docx, bản đã ký',
    '  van-ban-ky/  bản chụp văn bản phê duyệt danh sách và các lần ký giao nhận',
    '  minh-chung/  tài liệu minh chứng; muc-luc.csv ghi tên gốc và tình trạng (kể cả tệp đã rút)',
    '  ket-thuc/    giấy xác nhận hoàn thành bàn giao và bản ký; văn bản về từng việc phải hoàn thành (muc-luc.csv)',
    '  nhat-ky/     nhật ký thao tác với các danh sách: .csv để đọc, .jsonl đầy đủ kèm mã băm của từng dòng',
    `  ${PUBLIC_KEYS}  khóa công khai Ed25519 của phần mềm đã lập biên bản, giấy xác nhận`,
    `  ${MANIFEST}  danh mục ${files} tệp với kích thước và mã băm SHA-256`,
    `  ${SUMS}   mã băm SHA-256 của mọi tệp, kể cả ${MANIFEST} và tệp này`,
    '',
    'KIỂM TRA GÓI CÒN NGUYÊN VẸN (không cần phần mềm Bàn giao)',
    '  1. Giải nén gói vào một thư mục trống.',
    `  2. Linux, macOS: mở cửa sổ lệnh tại thư mục đó, chạy: sha256sum -c ${SUMS}`,
    `     (macOS: shasum -a 256 -c ${SUMS})`,
    '     Mọi dòng phải báo OK.',
    '  3. Windows: với từng tệp chạy: certutil -hashfile TÊN_TỆP SHA256 rồi so với dòng của tệp đó.',
    '  Mã băm của cả gói .zip được ghi trong nhật ký của hệ thống lúc lập gói.',
    '',
    'KIỂM TRA BIÊN BẢN, GIẤY XÁC NHẬN (không cần phần mềm Bàn giao)',
    '  1. Lấy dữ liệu đi kèm tệp .pdf (mục tệp đính kèm của trình đọc PDF, hoặc: pdfdetach -saveall TÊN_TỆP.pdf):',
    '     bien-ban.json hoặc giay-xac-nhan.json. Tính mã băm SHA-256 của tệp đó.',
    '  2. Quét mã QR trên trang ký: các phần cách nhau bằng dấu | là loại giấy, mã khóa, số, mã băm và chữ ký (base64url).',
    '     Mã băm trong mã QR phải là mã băm vừa tính.',
    `  3. Chữ ký là Ed25519, kiểm tra bằng ${PUBLIC_KEYS} (ví dụ openssl pkeyutl -verify -pubin -rawin) trên ba dòng:`,
    '     ban-giao/bien-ban/1 (giấy xác nhận: ban-giao/giay-xac-nhan/1); số; mã băm dạng hệ 16. Xuống dòng bằng LF, không có dòng trống cuối.',
    '',
    'Ô chữ trong .csv bắt đầu bằng = + - @ có thêm dấu nháy đơn ở trước để bảng tính không coi là công thức; .json giữ nguyên văn.',
    '',
    `DANH SÁCH TRONG GÓI (${lists.length})`,
    ...lists.map(
      ({ code, name, giver, state, rows }) =>
        `  ${code} ${name} – ${giver}: ${state}, ${rows} dòng`,
    ),
    ...(missing.length === 0
      ? ['', 'Không thiếu danh sách nào phải nộp.']
      : ['', `CHƯA NỘP (${missing.length})`, ...missing.map((each) => `  ${each}`)]),
    '',
  ].join('\r\n');
}
