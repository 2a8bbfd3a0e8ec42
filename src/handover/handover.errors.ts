import { defineError } from '../platform/http/app-error';

/** The answer where an act does not fit the bucket, side or receiver of some of the portions. */
export const actRefused = defineError('handover.act-refused', 409, {
  vi: 'Chưa thực hiện: {refused} trong {total} dòng đã chọn không thực hiện được, dòng đầu tiên vì {why}. Bỏ chọn các dòng đó rồi thực hiện lại.',
  en: 'Nothing was done: {refused} of {total} chosen rows do not allow it, the first because {whyEn}. Leave them out and try again.',
});

export const nothingToDo = defineError('handover.nothing-to-do', 409, {
  vi: 'Không có dòng nào để thực hiện. Tải lại danh sách để xem trạng thái hiện tại.',
  en: 'There are no rows to do this with. Reload the list to see how it stands.',
});

export const unknownListType = defineError('handover.unknown-list-type', 422, {
  vi: 'Không có loại danh sách “{code}”. Chọn một trong các loại: {known}.',
  en: 'There is no kind of list “{code}”. Choose one of {known}.',
});

export const notAGiver = defineError('handover.not-a-giver', 422, {
  vi: 'Đơn vị này không thuộc các đơn vị bàn giao của đợt sắp xếp. Chọn đơn vị kết thúc hoạt động của đợt.',
  en: 'This organisation does not hand over in the round. Choose one of a unit that ceases to operate.',
});

export const notAReceiver = defineError('handover.not-a-receiver', 422, {
  vi: '“{name}” không thể tiếp nhận từ đơn vị này. Chọn một trong các đơn vị mới kế thừa hoặc cơ quan cấp tỉnh.',
  en: '“{name}” cannot receive from this unit. Choose one of its successors or a body of the province.',
});

export const receiverIsGiver = defineError('handover.receiver-is-giver', 422, {
  vi: '“{name}” là bên giao của danh sách nên không thể là bên nhận. Chọn đơn vị khác; những gì ở lại với đơn vị thì không bàn giao.',
  en: '“{name}” hands the list over and cannot receive it. Choose another body; what stays with the unit is not handed over.',
});

export const listNotEmpty = defineError('handover.list-not-empty', 409, {
  vi: 'Danh sách đã có {rows} dòng nên không thể xác nhận “không phát sinh”.',
  en: 'The list has {rows} rows, so it cannot be stated that there is nothing to report.',
});

export const itemSettled = defineError('handover.item-settled', 409, {
  vi: 'Dòng {row} đã được tiếp nhận, đang chênh lệch, không bàn giao hoặc đã chia nên không sửa được. Tải lại kế hoạch nhập.',
  en: 'Row {row} is accepted, in dispute, closed or split and can no longer be changed. Plan the import again.',
});

export const onlySupplements = defineError('handover.only-supplements', 403, {
  vi: 'Đơn vị đã kết thúc hoạt động: người đại diện chỉ được kê khai bổ sung dòng mới và trả lời chênh lệch, không sửa dòng đã kê khai. Bỏ các dòng sửa khỏi tệp, hoặc đề nghị cán bộ tỉnh nhập thay.',
  en: 'The body no longer exists: its representative may add rows and answer discrepancies, not change what was declared. Leave the changed rows out, or ask a province officer to enter them.',
});

export const representationEnded = defineError('handover.representation-ended', 403, {
  vi: 'Đơn vị đã kết thúc hoạt động và mọi phần bàn giao đã được giải quyết xong, nên chỉ còn xem được. Nếu cần bổ sung, đề nghị cán bộ tỉnh nhập thay.',
  en: 'The body no longer exists and everything it handed over is settled, so it can only be looked at. If something is missing, ask a province officer to enter it.',
});

export const listNotChecked = defineError('handover.list-not-checked', 409, {
  vi: 'Danh sách chưa được kiểm tra nên không có gì để hủy. Tải lại danh sách để xem trạng thái hiện tại.',
  en: 'The list is not checked, so there is nothing to take back. Reload the list to see how it stands.',
});

export const entryAnswered = defineError('handover.entry-answered', 409, {
  vi: 'Lần nhập thay này đã được {name} trả lời. Tải lại danh sách để xem.',
  en: '{name} has already answered this entry. Reload the list to see it.',
});

export const tooManyReveals = defineError('personal.too-many-reveals', 429, {
  vi: 'Anh/chị đã xem đầy đủ {most} giá trị trong {minutes} phút. Chờ ít phút rồi xem tiếp; cần cả danh sách thì dùng “Tải về Excel”.',
  en: 'You have seen {most} values in full within {minutes} minutes. Wait a little; for a whole list use the export.',
});

export const splitWrong = defineError('handover.split-wrong', 422, {
  vi: 'Các phần chia không khớp với dòng gốc ({why}). Sửa lại sao cho tổng số lượng và giá trị bằng dòng gốc.',
  en: 'The parts do not make up the row ({whyEn}). Mend them so that quantity and value add up to it.',
});

export const valueDestroyed = defineError('personal.destroyed', 410, {
  vi: 'Giá trị này không còn đọc được: khóa mã hóa đã bị hủy theo thời hạn lưu dữ liệu cá nhân (xem Quản trị › Thời hạn lưu).',
  en: 'This value can no longer be read: its key was destroyed by the retention rules.',
});

export const typeVersionMoved = defineError('handover.type-version-moved', 409, {
  vi: 'Danh sách này vừa được lập theo phiên bản khác của biểu mẫu. Tải tệp lên lại để kiểm tra theo đúng phiên bản.',
  en: 'The list was made with another version of its form meanwhile. Upload the file again, so that it is checked by that version.',
});

export const listTypeFaulty = defineError('handover.list-type-faulty', 422, {
  vi: 'Chưa lưu loại danh sách: {why}',
  en: 'The list type was not stored: {whyEn}',
});

export const listTypeTaken = defineError('handover.list-type-taken', 409, {
  vi: 'Đã có loại danh sách hoặc sổ theo dõi “{code}”. Chọn mã khác, hoặc thêm cột vào loại đó.',
  en: 'There is a list type or register “{code}” already. Choose another code, or add a column to that one.',
});

export const cutOffAfterDue = defineError('handover.cut-off-after-due', 422, {
  vi: 'Ngày chốt số liệu sau hạn nộp. Chọn ngày chốt không muộn hơn hạn nộp.',
  en: 'The figures would cover days after the deadline. Choose a cut-off no later than it.',
});

export const keyTaken = defineError('handover.key-taken', 409, {
  vi: 'Không sửa được dòng {row}: nội dung mới trùng đối tượng của dòng {other}. Sửa mã, tên cho khác hoặc bỏ dòng thừa.',
  en: 'Row {row} cannot be changed: row {other} is about the same thing. Give it another code or name.',
});
