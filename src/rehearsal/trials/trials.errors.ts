import { defineError } from '../../platform/http/app-error';

export const wrongState = defineError('trials.wrong-state', 409, {
  vi: 'Lần vận hành thử số {number} đang ở trạng thái “{state}”, không thực hiện được việc này. Tải lại trang để xem trạng thái mới nhất.',
  en: 'Trial round {number} is “{stateEn}”, so this cannot be done. Reload the page to see where it stands.',
});

export const unitsNotOfRound = defineError('trials.units-not-of-round', 422, {
  vi: 'Có {n} đơn vị không thuộc các đơn vị mới của đợt sắp xếp. Chọn lại đơn vị.',
  en: '{n} of the units are no new units of the arrangement round. Choose again.',
});

export const nothingFailed = defineError('trials.nothing-failed', 422, {
  vi: 'Lần vận hành thử số {number} không còn nội dung nào chưa đạt ở các đơn vị đã chọn. Không cần lập lần chạy lại.',
  en: 'Nothing of trial round {number} is left unpassed in the units chosen. No second run is needed.',
});

export const followedOpen = defineError('trials.followed-open', 422, {
  vi: 'Lần vận hành thử số {number} chưa đánh giá xong. Đánh giá xong lần đó rồi lập lần chạy lại.',
  en: 'Trial round {number} is not evaluated yet. Evaluate it before planning the second run.',
});

export const dossiersLeft = defineError('trials.dossiers-left', 422, {
  vi: 'Còn {n} hồ sơ thử nghiệm của lần vận hành thử số {number} chưa xác nhận xóa. Xác nhận đã xóa rồi ghi nhận ký báo cáo.',
  en: '{n} test dossiers of trial round {number} are not recorded as removed. Record that before the report is signed.',
});

export const sameTemplate = defineError('trials.same-template', 422, {
  vi: 'Lần vận hành thử đang dùng bộ nội dung này. Chọn bộ nội dung hoặc phiên bản khác.',
  en: 'The round uses this checklist already. Choose another one or another edition.',
});

export const wallFull = defineError('trials.wall-full', 503, {
  vi: 'Đang có quá nhiều màn hình theo dõi trực tiếp ({n}). Đóng bớt màn hình hoặc dùng trang danh sách.',
  en: 'Too many live views are open ({n}). Close some, or use the list.',
});

export const notStarted = defineError('trials.not-started', 409, {
  vi: 'Lần vận hành thử số {number} chưa bắt đầu nên chưa có số liệu. Phát lệnh bắt đầu rồi xem lại.',
  en: 'Trial round {number} has not started, so there are no figures yet.',
});

export const unitsNotInTrial = defineError('trials.units-not-in-trial', 422, {
  vi: 'Có {n} đơn vị không thuộc lần vận hành thử này. Chọn lại đơn vị.',
  en: '{n} of the units are not in this trial round. Choose again.',
});
