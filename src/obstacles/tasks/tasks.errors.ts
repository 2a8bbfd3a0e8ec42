import { defineError } from '../../platform/http/app-error';

export const basisMissing = defineError('obstacles.task-basis-missing', 422, {
  vi: 'Việc phải gắn với một vướng mắc, hoặc ghi bài học rút ra.',
  en: 'A task belongs to an obstacle, or says which lesson it comes from.',
});

export const wrongTaskOwner = defineError('obstacles.task-wrong-owner', 422, {
  vi: 'Cơ quan đã chọn không thuộc đơn vị của vướng mắc hoặc cơ quan cấp tỉnh. Chọn lại cơ quan thực hiện.',
  en: 'The chosen body is neither of the unit concerned nor one of the province. Choose another.',
});

export const doneInFuture = defineError('obstacles.task-done-in-future', 422, {
  vi: 'Ngày hoàn thành {day} chưa đến. Ghi ngày hôm nay hoặc ngày đã qua.',
  en: 'It cannot have been done on {day}, which has not come. Give today or a day gone by.',
});
