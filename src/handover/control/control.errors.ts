import { defineError } from '../../platform/http/app-error';

export const controlAgainstEmpty = defineError('handover.control-against-empty', 409, {
  vi: 'Chưa xác nhận được “không phát sinh”: số đối chứng của “{source}” là {figure}. Kê khai danh sách, hoặc ghi lý do ở trang Số đối chứng và chờ cơ quan chủ trì chấp nhận.',
  en: 'It cannot be stated that there is nothing to report: “{source}” says {figure}. Declare the list, or give the reason on the page of control figures and wait until the department in charge accepts it.',
});

export const controlNotCounted = defineError('handover.control-not-counted', 422, {
  vi: 'Dòng {row}: loại danh sách {listType} không có cột {what}, nên không đối chứng được. Để trống số {what}, chỉ ghi số dòng.',
  en: 'Row {row}: lists of the kind {listType} have no column for {whatEn}, so it cannot be compared. Leave it out.',
});

export const controlSourceUnknown = defineError('handover.control-source-unknown', 422, {
  vi: 'Dòng {row}: không có nguồn “{source}”. Chọn một nguồn trong danh mục, hoặc chọn “Nguồn khác” và ghi tên nguồn.',
  en: 'Row {row}: there is no source “{source}”. Choose one that is listed, or “Another source” with its name.',
});

export const controlStale = defineError('handover.control-stale', 409, {
  vi: 'Số đối chứng ở dòng {row} vừa được người khác sửa. Tải lại trang để xem số hiện tại rồi nhập lại.',
  en: 'The control figure of row {row} was changed meanwhile. Reload to see it, then enter it again.',
});

export const controlReasonMissing = defineError('handover.control-reason-missing', 422, {
  vi: 'Dòng {row} sửa một số đối chứng đã có. Ghi lý do sửa; số cũ vẫn được giữ trong lịch sử.',
  en: 'Row {row} corrects a control figure that is there. Say why; the earlier figure stays in its history.',
});

export const controlWithdrawn = defineError('handover.control-withdrawn', 409, {
  vi: 'Số đối chứng này đã được rút. Tải lại trang để xem các số đang dùng.',
  en: 'This control figure was withdrawn. Reload to see those that count.',
});

export const nothingToExplain = defineError('handover.control-nothing-to-explain', 409, {
  vi: 'Không có chênh lệch chưa giải trình với số đối chứng này: {why}. Tải lại trang để xem tình trạng hiện tại.',
  en: 'There is no difference to explain here: {whyEn}. Reload to see how it stands.',
});

export const explanationMoved = defineError('handover.control-explanation-moved', 409, {
  vi: 'Lý do này đã được trả lời, hoặc số kê khai, số đối chứng đã thay đổi từ khi giải trình. Tải lại trang; nếu vẫn chênh lệch, đề nghị đơn vị giải trình lại.',
  en: 'This reason is answered already, or the figures have changed since it was given. Reload; if there still is a difference, ask the unit to explain it again.',
});

export const controlTooMany = defineError('handover.control-too-many', 422, {
  vi: 'Tệp có {rows} số đối chứng cần ghi; mỗi lần ghi tối đa {most}. Chia theo loại danh sách rồi tải lên từng tệp.',
  en: 'The file holds {rows} control figures to store; at most {most} are stored at a time. Split it by kind of list.',
});

export const sourceColumnUnknown = defineError('handover.source-column-unknown', 422, {
  vi: 'Loại danh sách này không có cột để đối chiếu từng dòng như đã chọn. Chọn một cột trong danh sách.',
  en: 'Lists of this kind have no such column to match rows by. Choose one that is listed.',
});

export const sourceTooLong = defineError('handover.source-too-long', 422, {
  vi: 'Tệp có {rows} dòng; mỗi lần đối chiếu tối đa {most} dòng. Chỉ để lại các dòng của đơn vị này.',
  en: 'The file has {rows} rows; at most {most} are matched. Keep only the rows of this unit.',
});

export const sourceRowsRefused = defineError('handover.source-rows-refused', 422, {
  vi: 'Chưa nhận tệp: {n} dòng chưa đọc được, đầu tiên là ô {cell}: {why} Sửa tệp rồi tải lên lại; chưa dòng nào được ghi.',
  en: 'The file was not taken: {n} rows cannot be read, the first at {cell}: {why} Mend it and upload again; no row was stored.',
});

export const rowSettled = defineError('handover.source-row-settled', 409, {
  vi: 'Dòng này đã khớp hoặc đã được ghi nhận. Tải lại trang để xem tình trạng hiện tại.',
  en: 'This row is matched or settled already. Reload to see how it stands.',
});
