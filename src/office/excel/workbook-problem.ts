/** Facts that a sentence names: the sheet and cell where it happened, the figure found, the limit. */
export type ProblemParams = Readonly<Record<string, string | number>>;

interface Sentence {
  vi: string;
  en: string;
}

/** Each problem says what is wrong, where, and how to mend it; `{…}` is filled from the parameters. */
const sentences = {
  'not-a-workbook': {
    vi: 'Tệp này không phải bảng tính (Excel, OpenDocument hay CSV). Mở tệp bằng Excel, lưu lại dạng .xlsx rồi tải lên.',
    en: 'This is not a spreadsheet (Excel, OpenDocument or CSV). Open it in Excel, save it as .xlsx and upload it again.',
  },
  'unclosed-quote': {
    vi: 'Tệp CSV có dấu ngoặc kép mở ở dòng {row} mà không đóng, nên phần sau bị dính vào một ô. Mở tệp bằng Excel, sửa dòng đó, lưu lại dạng .xlsx rồi tải lên.',
    en: 'In the CSV file a quotation mark opened in row {row} is never closed, so that all the rest sticks to one cell. Open the file in Excel, mend that row, save it as .xlsx and upload it again.',
  },
  'other-format': {
    vi: 'Tệp này là bảng tính dạng {format}. Mở tệp bằng chương trình đã tạo ra nó, lưu lại dạng .xlsx rồi tải lên.',
    en: 'This is a {format} spreadsheet. Open it in the program that made it, save it as .xlsx and upload it again.',
  },
  encrypted: {
    vi: 'Tệp đang đặt mật khẩu. Bỏ mật khẩu trong Excel rồi tải lên lại.',
    en: 'The file is protected by a password. Remove the password in Excel and upload it again.',
  },
  macro: {
    vi: 'Tệp có chứa macro nên không được nhận. Mở tệp bằng Excel, lưu lại dạng .xlsx (không có macro) rồi tải lên.',
    en: 'The file contains macros and is not accepted. Open it in Excel, save it as .xlsx (without macros) and upload it again.',
  },
  'too-large': {
    vi: 'Tệp nặng {found} MB, vượt mức {limit} MB. Bỏ hình ảnh và trang tính không cần, hoặc tách thành nhiều tệp, rồi tải lên.',
    en: 'The file has {found} MB; the limit is {limit} MB. Remove pictures and sheets that are not needed, or split the file, and upload it again.',
  },
  'too-large-inflated': {
    vi: 'Nội dung của tệp khi mở ra vượt mức {limit} MB. Chép riêng bảng số liệu sang một tệp mới, lưu dạng .xlsx rồi tải lên.',
    en: 'The content of the file is larger than {limit} MB once unpacked. Copy the table alone into a new file, save it as .xlsx and upload that.',
  },
  'too-many-entries': {
    vi: 'Tệp có quá nhiều thành phần bên trong (quá {limit}). Chép riêng bảng số liệu sang một tệp mới, lưu dạng .xlsx rồi tải lên.',
    en: 'The file has too many parts inside (more than {limit}). Copy the table alone into a new file, save it as .xlsx and upload that.',
  },
  'too-many-rows': {
    vi: 'Trang tính “{sheet}” có hơn {limit} dòng có dữ liệu. Tách thành nhiều tệp rồi tải lên lần lượt.',
    en: 'Sheet “{sheet}” has more than {limit} rows with data. Split it into several files and upload them one after another.',
  },
  'too-many-columns': {
    vi: 'Trang tính “{sheet}”, ô {cell}: có dữ liệu ở cột thứ {found}, vượt mức {limit} cột. Xóa các cột thừa bên phải bảng rồi tải lên.',
    en: 'Sheet “{sheet}”, cell {cell}: there is data in column {found}; the limit is {limit} columns. Delete the stray columns to the right of the table and upload it again.',
  },
  'too-many-cells': {
    vi: 'Tệp có hơn {limit} ô có dữ liệu. Tách thành nhiều tệp rồi tải lên lần lượt.',
    en: 'The file has more than {limit} cells with data. Split it into several files and upload them one after another.',
  },
  'too-many-merges': {
    vi: 'Trang tính “{sheet}” có hơn {limit} vùng ô gộp. Bỏ gộp ô trong phần số liệu rồi tải lên.',
    en: 'Sheet “{sheet}” has more than {limit} merged ranges. Unmerge the cells of the data part and upload it again.',
  },
  'cell-too-long': {
    vi: 'Trang tính “{sheet}”, ô {cell}: nội dung dài hơn {limit} ký tự. Rút gọn nội dung ô này rồi tải lên.',
    en: 'Sheet “{sheet}”, cell {cell}: the text is longer than {limit} characters. Shorten it and upload the file again.',
  },
  truncated: {
    vi: 'Tệp bị thiếu phần cuối, có thể do tải về hoặc sao chép chưa xong. Lấy lại tệp gốc, mở thử bằng Excel rồi tải lên.',
    en: 'The end of the file is missing; a download or copy may have stopped half-way. Take the original, check that Excel opens it, and upload that.',
  },
  damaged: {
    vi: 'Tệp bị hỏng ở phần “{part}”. Mở tệp bằng Excel (Excel sẽ đề nghị sửa), lưu lại dạng .xlsx rồi tải lên.',
    en: 'The file is damaged in part “{part}”. Open it in Excel (which will offer to repair it), save it as .xlsx and upload it again.',
  },
  hostile: {
    vi: 'Tệp có cấu trúc bất thường, không do Excel tạo ra ({part}), nên không được nhận. Chép bảng số liệu sang một tệp Excel mới rồi tải lên.',
    en: 'The file has a structure that Excel never makes ({part}) and is not accepted. Copy the table into a new Excel file and upload that.',
  },
  timeout: {
    vi: 'Đọc tệp quá {limit} giây chưa xong nên đã dừng. Chép riêng bảng số liệu sang một tệp mới, lưu dạng .xlsx rồi tải lên.',
    en: 'Reading the file took longer than {limit} seconds and was stopped. Copy the table alone into a new file, save it as .xlsx and upload that.',
  },
  'out-of-memory': {
    vi: 'Tệp cần nhiều bộ nhớ hơn mức cho phép ({limit} MB). Tách thành nhiều tệp nhỏ hơn rồi tải lên.',
    en: 'The file needs more memory than allowed ({limit} MB). Split it into smaller files and upload them.',
  },
  cancelled: {
    vi: 'Việc đọc tệp đã được dừng theo yêu cầu. Tải lên lại nếu vẫn cần.',
    en: 'Reading was stopped on request. Upload the file again if it is still needed.',
  },
} as const satisfies Record<string, Sentence>;

export type WorkbookProblemCode = keyof typeof sentences;

export const workbookProblemCodes = Object.keys(sentences) as WorkbookProblemCode[];

/**
 * A file that cannot be read as a workbook, in words for the officer who chose it.
 * `message` is the English sentence; `vi` and `en` are ready to show.
 */
export class WorkbookProblem extends Error {
  override readonly name = 'WorkbookProblem';
  readonly vi: string;
  readonly en: string;

  constructor(
    readonly code: WorkbookProblemCode,
    readonly params: ProblemParams = {},
  ) {
    const sentence: Sentence = sentences[code];
    super(fill(sentence.en, params, 'en'));
    this.vi = fill(sentence.vi, params, 'vi');
    this.en = this.message;
  }
}

function fill(sentence: string, params: ProblemParams, language: 'vi' | 'en'): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    return typeof value === 'number' ? value.toLocaleString(language) : (value ?? '?');
  });
}
