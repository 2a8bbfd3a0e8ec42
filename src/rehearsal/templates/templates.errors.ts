import { defineError } from '../../platform/http/app-error';

export const notADraft = defineError('checklists.not-a-draft', 409, {
  vi: '“{name}” (phiên bản {edition}) đã ban hành, không sửa trực tiếp. Lập phiên bản mới rồi sửa phiên bản đó.',
  en: '“{name}” (edition {edition}) is published and is not edited itself. Make a new edition and edit that.',
});

export const codeTaken = defineError('checklists.code-taken', 409, {
  vi: 'Mã “{code}” đã dùng cho một bộ nội dung khác. Chọn mã khác.',
  en: 'The code “{code}” is taken by another checklist. Choose another one.',
});

export const draftThere = defineError('checklists.draft-there', 409, {
  vi: '“{name}” đang có bản thảo phiên bản {edition}. Sửa và ban hành bản thảo đó.',
  en: '“{name}” has a draft of edition {edition} already. Edit and publish that one.',
});

export const badContent = defineError('checklists.bad-content', 422, {
  vi: 'Bộ nội dung chưa đúng ở {place}: {reason}. Sửa rồi lưu lại.',
  en: 'The checklist is wrong at {place}: {reasonEn}. Mend it and save again.',
});

export const notPublished = defineError('checklists.not-published', 422, {
  vi: '“{name}” (phiên bản {edition}) chưa ban hành hoặc đã thôi sử dụng. Chọn bộ nội dung đang sử dụng.',
  en: '“{name}” (edition {edition}) is not in use. Choose a published checklist.',
});
