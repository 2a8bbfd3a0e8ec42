import { defineError } from '../../platform/http/app-error';

export const setFormIncomplete = defineError('imports.set-form-incomplete', 400, {
  vi: 'Thông tin gửi kèm tệp chưa đủ. Tệp có nhiều bên giao thì phải chọn loại danh sách; chọn đủ rồi gửi lại.',
  en: 'What belongs to the file is incomplete. A file of several givers wants its kind of list.',
});

export const noPartsInside = defineError('imports.no-parts-inside', 422, {
  vi: 'Trong tệp nén không có bảng tính nào (.xlsx, .xls, .ods, .csv). Nén lại các tệp Excel của đơn vị rồi gửi lại.',
  en: 'There is no spreadsheet in the container. Put the Excel files into it and send it again.',
});

export const noSpreadsheet = defineError('imports.part-no-spreadsheet', 422, {
  vi: 'Không phải bảng tính (.xlsx, .xls, .ods, .csv) nên không nhập. Nếu có số liệu cần nhập thì chép sang Excel rồi gửi.',
  en: 'This is no spreadsheet and is not imported. Copy figures that belong to a list into Excel and send that.',
});

export const partTooDeep = defineError('imports.part-too-deep', 422, {
  vi: 'Tệp nén này nằm trong một tệp nén khác cũng nằm trong tệp nén. Giải nén ra rồi gửi riêng.',
  en: 'This container lies in a container within a container. Unpack it and send it by itself.',
});

export const notForContainers = defineError('imports.not-for-containers', 422, {
  vi: 'Tệp nén không tách theo cột bên giao được. Chọn “Mỗi tệp của một đơn vị”, hoặc gửi thẳng tệp Excel có cột bên giao.',
  en: 'A container cannot be divided by a column of givers. Send the workbook itself.',
});

export const giverUnknownByName = defineError('imports.giver-unknown-by-name', 422, {
  vi: 'Tên tệp, thư mục không cho biết bên giao. Gần giống: {nearest}. Đặt tên tệp hoặc thư mục theo mã hoặc tên đầy đủ của đơn vị, hoặc nhập riêng tệp này.',
  en: 'Neither file nor folder is named after a giver. Similar: {nearest}. Name it by code or full name, or import the file alone.',
});

export const noGiverByName = defineError('imports.no-giver-by-name', 422, {
  vi: 'Tên tệp, thư mục không cho biết bên giao, cũng không gần giống tên nào. Đặt tên tệp hoặc thư mục theo mã hoặc tên đầy đủ của đơn vị, hoặc nhập riêng tệp này.',
  en: 'Neither file nor folder is named after a giver, nor like one. Name it by code or full name, or import the file alone.',
});

export const fileNameUnclear = defineError('imports.file-name-unclear', 422, {
  vi: 'Tên tệp có thể là nhiều đơn vị: {nearest}. Ghi kèm mã đơn vị hoặc huyện cũ rồi gửi lại.',
  en: 'The name of the file may mean several units: {nearest}. Add the code or the old district and send it again.',
});

export const giverUnclear = defineError('imports.giver-unclear', 422, {
  vi: '“{text}” có thể là nhiều đơn vị: {nearest}. Ghi kèm mã đơn vị hoặc huyện cũ rồi gửi lại.',
  en: '“{text}” may be several units: {nearest}. Add the code or the old district and send it again.',
});

export const giverUnknown = defineError('imports.giver-unknown', 422, {
  vi: 'Không có bên giao nào tên “{text}”. Gần giống: {nearest}. Sửa tên đơn vị ở các dòng {rows} rồi gửi lại tệp.',
  en: 'No giver is called “{text}”. Similar: {nearest}. Correct the rows {rows} and send the file again.',
});

export const noGiverLike = defineError('imports.no-giver-like', 422, {
  vi: 'Không có bên giao nào tên “{text}”, cũng không gần giống tên nào. Sửa tên đơn vị ở các dòng {rows} rồi gửi lại tệp.',
  en: 'No giver is called “{text}”, nor like it. Correct the rows {rows} and send the file again.',
});

export const giverBlank = defineError('imports.giver-blank', 422, {
  vi: 'Cột bên giao để trống ở các dòng {rows}. Ghi tên đơn vị vào các dòng đó rồi gửi lại tệp.',
  en: 'The column of givers is empty in the rows {rows}. Fill it and send the file again.',
});

export const giverOutside = defineError('imports.giver-outside', 403, {
  vi: 'Anh/chị chưa được phân quyền nhập danh sách này của {giver}.',
  en: 'You have no right to import this list of {giver}.',
});

export const importedBefore = defineError('imports.set-same-file', 409, {
  vi: 'Tệp này đã được {name} nhập lúc {time} nên không nhập lần nữa. Nếu vẫn cần nhập lại, gửi riêng tệp này ở trang “Nhập từ Excel”.',
  en: 'This file was imported by {name} at {time} and is not imported once more. If it must be, send it alone on the page “Import from Excel”.',
});

export const noGiverColumn = defineError('imports.no-giver-column', 422, {
  vi: 'Không tìm thấy cột ghi bên giao trong mọi bảng của tệp. Các tiêu đề cột có trong tệp: {headings}. Ghi đúng tiêu đề cột bên giao rồi gửi lại.',
  en: 'Not every table of the file has the column of givers. Its headings: {headings}. Name the column and send the file again.',
});

export const typeUnclear = defineError('imports.type-unclear', 422, {
  vi: 'Chưa rõ tệp này thuộc loại danh sách nào. Ghi mã loại (ví dụ B3) trong tên tệp, hoặc chọn loại danh sách cho cả lượt.',
  en: 'It is not clear which kind of list this file is. Put its code (such as B3) into the name, or choose the kind for all files.',
});

export const nobodyAnyMore = defineError('imports.nobody-any-more', 403, {
  vi: 'Tài khoản gửi tệp đã khóa, nên tệp không được nhập.',
  en: 'The account that sent the file was closed, so that it is not imported.',
});

export const setNotReady = defineError('imports.set-not-ready', 409, {
  vi: 'Lượt nhập này còn tệp đang mở hoặc đang đọc. Chờ xong rồi bấm nhập.',
  en: 'Files of this set are still being opened or read. Wait until they are done.',
});

export const partNamed = defineError('imports.part-named', 409, {
  vi: 'Phần này đã được nhận cho một bên giao. Tải lại trang để xem.',
  en: 'This part was taken for a giver already. Reload the page.',
});

export const partNotKept = defineError('imports.part-not-kept', 409, {
  vi: 'Tệp của phần này không còn giữ trên hệ thống (chỉ giữ 3 ngày, và chỉ khi chưa rõ bên giao). Gửi lại riêng tệp này và chọn bên giao.',
  en: 'The file of this part is not kept any more. Send it again by itself and choose the giver.',
});
