import { defineError } from '../../platform/http/app-error';

export const evidenceIncomplete = defineError('evidence.form-incomplete', 422, {
  vi: 'Chưa tải lên: cần tệp, tên tài liệu và loại tài liệu; quyết định thì cần thêm số và ngày.',
  en: 'Nothing was uploaded: a file, its title and its kind are needed; for a decision also number and date.',
});

export const evidenceTooLarge = defineError('evidence.too-large', 413, {
  vi: 'Chưa tải lên: tệp lớn {size} MB, tối đa {most} MB. Chụp lại ở độ phân giải thấp hơn hoặc chia tệp nhỏ hơn rồi tải lại.',
  en: 'Nothing was uploaded: the file has {size} MB, at most {most} MB are taken. Take a smaller picture or divide the file.',
});

export const notEvidence = defineError('evidence.not-a-kind', 422, {
  vi: 'Chưa tải lên: nội dung tệp không phải ảnh JPG, PNG, tệp PDF, Word (.docx) hay Excel (.xlsx). Ảnh HEIC của iPhone: chọn “Tương thích nhất” trong cài đặt máy ảnh, hoặc gửi lại dưới dạng JPG.',
  en: 'Nothing was uploaded: the content is no JPG or PNG picture, PDF, Word (.docx) or Excel (.xlsx) file. For HEIC pictures choose “Most compatible” in the camera settings or send them as JPG.',
});

export const pictureDamaged = defineError('evidence.picture-damaged', 422, {
  vi: 'Chưa tải lên: ảnh bị hỏng hoặc bị cắt giữa chừng. Chụp lại hoặc chọn lại ảnh rồi tải lên.',
  en: 'Nothing was uploaded: the picture is damaged or cut off. Take or choose it again.',
});

export const activeContent = defineError('evidence.active-content', 422, {
  vi: 'Chưa tải lên: tệp có macro hoặc thành phần tự chạy. Lưu lại thành .docx, .xlsx không macro, hoặc xuất ra PDF rồi tải lên.',
  en: 'Nothing was uploaded: the file holds macros or other active parts. Save it without them, or as a PDF.',
});

export const evidenceFull = defineError('evidence.full', 409, {
  vi: 'Chưa tải lên: mục này đã có {files} tệp ({megabytes} MB), tối đa {mostFiles} tệp và {mostMegabytes} MB. Rút tệp không còn cần hoặc ghép các ảnh vào một tệp PDF.',
  en: 'Nothing was uploaded: there are {files} files here ({megabytes} MB), at most {mostFiles} files and {mostMegabytes} MB. Withdraw what is not needed or put pictures into one PDF.',
});

export const alreadyWithdrawn = defineError('evidence.withdrawn', 409, {
  vi: 'Tệp này đã được rút bởi {name}. Tải lại trang để xem.',
  en: 'This file was already withdrawn by {name}. Reload the page to see it.',
});
