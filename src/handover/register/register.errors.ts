import { defineError } from '../../platform/http/app-error';

export const cursorUnknown = defineError('register.cursor-unknown', 400, {
  vi: 'Không mở được trang này vì vị trí trang không đúng. Trở về đầu danh mục.',
  en: 'This page of the register cannot be opened, its position is not right. Go back to the first page.',
});

export const notLater = defineError('register.not-later', 422, {
  vi: 'Chưa lập được danh sách: đợt “{round}” không sau đợt của danh mục này. Chọn đợt sắp xếp sau.',
  en: 'No list was begun: the round “{round}” does not come after that of this register. Choose a later round.',
});

export const prefillTaken = defineError('register.prefill-taken', 409, {
  vi: 'Danh sách của đợt sau đã có {rows} dòng nên không lập sẵn nữa. Mở danh sách đó để bổ sung.',
  en: 'The list of the later round has {rows} rows already and is not begun again. Open it to add rows.',
});

export const nothingToPrefill = defineError('register.nothing-to-prefill', 422, {
  vi: 'UBND của đơn vị chưa tiếp nhận dòng nào thuộc loại danh sách này nên chưa có gì để lập sẵn.',
  en: 'The committee of the unit has accepted nothing of this kind of lists, so there is nothing to begin with.',
});

export const tooMuchToPrefill = defineError('register.too-much-to-prefill', 422, {
  vi: 'Danh mục có {rows} dòng; mỗi lần lập sẵn tối đa {most} dòng. Tải danh mục ra Excel rồi nhập vào đợt sau.',
  en: 'The register has {rows} rows; at most {most} are taken over at once. Export it and import it into the later round.',
});

export const layoutFaulty = defineError('register.layout-faulty', 422, {
  vi: 'Bố cục tệp chưa dùng được: {problem}',
  en: 'The layout cannot be used: {problemEn}',
});

export const layoutTaken = defineError('register.layout-taken', 409, {
  vi: 'Loại danh sách này đã có bố cục tên “{name}”. Đặt tên khác.',
  en: 'This kind of list has a layout named “{name}” already. Choose another name.',
});

export const layoutWithdrawn = defineError('register.layout-withdrawn', 409, {
  vi: 'Bố cục “{name}” đã được rút, không dùng được nữa. Chọn bố cục khác.',
  en: 'The layout “{name}” was withdrawn. Choose another.',
});

export const noLabels = defineError('register.no-labels', 422, {
  vi: 'Loại danh sách {listType} không in nhãn. Nhãn chỉ dùng cho tài sản, hồ sơ và thiết bị.',
  en: 'There are no labels for the kind of list {listType}. They are for assets, records and devices.',
});

export const tooManyLabels = defineError('register.too-many-labels', 422, {
  vi: 'Có {n} dòng, mỗi tệp in tối đa {most} nhãn. Lọc theo bên giao hoặc gõ từ cần tìm rồi in từng phần.',
  en: 'There are {n} rows, a file holds at most {most} labels. Filter by giver or words and print in parts.',
});

export const nothingToLabel = defineError('register.nothing-to-label', 422, {
  vi: 'Không có dòng nào khớp bộ lọc để in nhãn. Bỏ bớt điều kiện lọc.',
  en: 'No row matches the filter. Take away some of its conditions.',
});

export const registerNothingMasked = defineError('register.nothing-masked', 409, {
  vi: 'Bố cục này không có cột bị che, nên không có bản đầy đủ. Tải bản thường.',
  en: 'Nothing in this layout is masked, so there is no full version of it. Take the ordinary one.',
});
