import type { WorkbookProblem } from '../office/excel/workbook-problem';
import { AppError, defineError } from '../platform/http/app-error';

export const noFile = defineError('imports.no-file', 422, {
  vi: 'Chưa có tệp nào được gửi lên. Chọn tệp Excel (.xlsx) rồi tải lên.',
  en: 'No file was sent. Choose an Excel file (.xlsx) and upload it.',
});

export const unknownListType = defineError('imports.unknown-list-type', 422, {
  vi: 'Không có loại danh sách “{code}”. Chọn một trong các loại: {known}.',
  en: 'There is no kind of list “{code}”. Choose one of {known}.',
});

export const formIncomplete = defineError('imports.form-incomplete', 400, {
  vi: 'Chưa chọn loại danh sách hoặc đơn vị bàn giao. Chọn đủ rồi tải tệp lên lại.',
  en: 'The kind of list or the giver was not chosen. Choose both and upload the file again.',
});

export const sameFile = defineError('imports.same-file', 409, {
  vi: 'Tệp này đã được {name} nhập lúc {time}. Nhập lại?',
  en: 'This file was imported by {name} at {time}. Import it again?',
});

export const secretFile = defineError('imports.secret-file', 422, {
  vi: 'Tệp có dấu chỉ độ mật ({place}). Hệ thống không tiếp nhận, không lưu tài liệu mật. Bàn giao theo quy định về bảo vệ bí mật nhà nước.',
  en: 'The file is marked secret ({placeEn}) and was not stored. Hand it over by the rules for state secrets.',
});

export const notPlanned = defineError('imports.not-planned', 409, {
  vi: 'Lần nhập này chưa sẵn sàng hoặc đã kết thúc (trạng thái: {state}). Tải lại trang để xem trạng thái hiện tại.',
  en: 'This import is not ready or already over (state: {state}). Reload the page to see how it stands.',
});

export const cleanedCopy = defineError('imports.cleaned-copy', 409, {
  vi: 'Bản lưu của tệp đã bỏ các cột, ô không được phép lưu nên không đọc lại được. Bỏ các cột đó trong tệp gốc (hoặc sửa ngay trong tệp) rồi tải lên lại.',
  en: 'Columns or cells that may not be kept were left out of the stored copy, so it cannot be read again. Remove them from the file (or correct it there) and upload it again.',
});

export const nothingToMend = defineError('imports.nothing-to-mend', 409, {
  vi: 'Ô này không phải ô lỗi của lần kiểm tra hiện tại. Tải lại trang rồi sửa ô còn lỗi.',
  en: 'This is no bad cell of the present check. Reload the page and correct the cells that still are.',
});

export const notUndoable = defineError('imports.not-undoable', 409, {
  vi: 'Lần nhập này không hoàn tác được: chưa nhập xong, nhập từ phiên bản cũ, hoặc các dòng kiểm tra đã hết thời hạn lưu. Sửa từng dòng trên danh sách.',
  en: 'This import cannot be undone: it was not applied, was made by an earlier version, or its checked rows are no longer kept. Correct single rows in the list.',
});

export const planOutdated = defineError('imports.plan-outdated', 409, {
  vi: 'Danh sách đã thay đổi sau khi tệp được kiểm tra ({rows} dòng), chưa ghi gì. Tải tệp lên lại để kiểm tra lại.',
  en: 'The list has changed since the file was checked ({rows} rows); nothing was written. Upload the file again.',
});

export const nothingToImport = defineError('imports.nothing-to-import', 409, {
  vi: 'Không có dòng nào thêm mới hoặc cập nhật. Tải tệp lỗi về để sửa rồi nhập lại.',
  en: 'No row would be created or changed. Download the rows to mend, correct them and import again.',
});

export const readingFailed = defineError('imports.reading-failed', 500, {
  vi: 'Chưa đọc được tệp do máy chủ gặp lỗi nhiều lần. Tải tệp lên lại; nếu vẫn vậy, báo quản trị hệ thống.',
  en: 'The file could not be read because the server failed several times. Upload it again; if it happens again, tell the administrator.',
});

/** A file that is no usable workbook, with the sentence the reader found for it. */
export function unreadable(problem: WorkbookProblem): AppError {
  return new AppError(`imports.${problem.code}`, 422, { vi: problem.vi, en: problem.en }, {});
}

export const notRemembered = defineError('imports.not-remembered', 422, {
  vi: 'Cách ghi ở cột “{column}” không nhớ được: chỉ nhớ tên đơn vị và giá trị chọn mà hệ thống không nhận ra, không chứa thông tin cá nhân. Bỏ chọn nhớ rồi sửa lại ô.',
  en: 'What stands in column “{column}” cannot be remembered: only names of units and choices that were not known. Mend the cell without remembering it.',
});
