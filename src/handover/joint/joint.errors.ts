import { defineError } from '../../platform/http/app-error';

export const jointOpen = defineError('joint.already-open', 409, {
  vi: 'Phần bàn giao này đang chờ xác nhận theo đề nghị của {name} lúc {time}. Xác nhận hoặc hủy đề nghị đó trước khi lập đề nghị mới.',
  en: 'This share already waits for confirmation, asked for by {name} at {time}. Confirm or cancel that before asking anew.',
});

export const nothingOutstanding = defineError('joint.nothing-outstanding', 409, {
  vi: 'Phần bàn giao này không còn dòng nào chờ tiếp nhận. Tải lại danh sách để xem trạng thái hiện tại.',
  en: 'Nothing of this share waits to be accepted. Reload the list to see how it stands.',
});

export const wrongException = defineError('joint.wrong-exception', 422, {
  vi: 'Có {n} dòng ngoại lệ không thuộc phần bàn giao này hoặc không còn chờ tiếp nhận. Tải lại trang rồi chọn lại.',
  en: '{n} exceptions are not of this share or no longer wait to be accepted. Reload the page and choose again.',
});

export const jointOver = defineError('joint.over', 409, {
  vi: 'Đề nghị tiếp nhận này không còn hiệu lực (đã xong, đã hủy hoặc danh sách đã thay đổi). Tải lại trang để xem.',
  en: 'This acceptance is over: done, cancelled or overtaken by a change. Reload the page to see it.',
});

export const shareChanged = defineError('joint.share-changed', 409, {
  vi: 'Chưa tiếp nhận: danh sách đã thay đổi sau khi lập đề nghị. Xem lại các dòng rồi lập đề nghị mới; các xác nhận cũ không còn giá trị.',
  en: 'Nothing was accepted: the list changed after this was asked for. Look at the rows and ask anew; earlier confirmations no longer count.',
});

export const notThisSide = defineError('joint.not-this-side', 403, {
  vi: 'Anh/chị không đại diện cho bên này của danh sách. Người của bên đó tự đăng nhập để xác nhận, hoặc lấy mã dùng một lần trên máy của mình.',
  en: 'You do not stand for this side. Its own people confirm by signing in, or with a single-use code from their own device.',
});

export const sideConfirmed = defineError('joint.side-confirmed', 409, {
  vi: 'Bên này đã được {name} xác nhận. Tải lại trang để xem.',
  en: '{name} has already confirmed for this side. Reload the page to see it.',
});

export const needsWitness = defineError('joint.needs-witness', 409, {
  vi: 'Một người không thể xác nhận cho cả bên giao và bên nhận khi không có bên chứng kiến. Lập lại đề nghị có bên chứng kiến, hoặc để người khác xác nhận.',
  en: 'One person cannot confirm for giver and receiver without a witness. Ask anew with a witness, or let somebody else confirm.',
});

export const witnessIsParty = defineError('joint.witness-is-party', 409, {
  vi: 'Bên chứng kiến phải là người khác với bên giao và bên nhận.',
  en: 'The witness must be somebody other than giver and receiver.',
});

export const wrongCode = defineError('joint.wrong-code', 422, {
  vi: 'Mã chưa đúng, còn {left} lần thử. Kiểm tra lại mã trên máy của người xác nhận.',
  en: 'The code is wrong, {left} tries are left. Look at it again on the device of whoever confirms.',
});

export const noCode = defineError('joint.no-code', 422, {
  vi: 'Mã không còn dùng được: hết hạn, đã dùng hoặc đã nhập sai quá số lần. Người xác nhận lấy mã mới trên máy của mình.',
  en: 'There is no code to use: it ran out, was used or typed wrongly too often. Get a new one on the own device.',
});
