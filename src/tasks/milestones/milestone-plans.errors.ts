import { defineError } from '../../platform/http/app-error';

export const milestoneTwice = defineError('milestones.twice', 422, {
  vi: 'Mốc “{name}” ghi hai lần. Giữ lại một.',
  en: 'The milestone “{name}” stands twice. Keep one.',
});

export const noMilestones = defineError('milestones.none', 422, {
  vi: 'Kế hoạch phải còn ít nhất một mốc.',
  en: 'A plan needs at least one milestone.',
});

export const milestoneNeeded = defineError('milestones.needed', 422, {
  vi: 'Không bỏ được mốc “{name}”: phần mềm tính hạn theo mốc này. Có thể đổi ngày của mốc.',
  en: 'The milestone “{name}” cannot go: other days follow from it. Change its day instead.',
});

export const milestoneHasTasks = defineError('milestones.has-tasks', 422, {
  vi: 'Không bỏ được mốc “{name}”: còn {n} việc chưa xong gắn với mốc. Hoàn thành hoặc đổi hạn các việc đó trước.',
  en: 'The milestone “{name}” cannot go: {n} open tasks hang on it. End them or give them another day first.',
});

export const unknownMilestone = defineError('milestones.unknown', 422, {
  vi: 'Kế hoạch của đợt không còn mốc đã chọn. Tải lại trang rồi chọn lại.',
  en: 'The plan of the round has no such milestone any more. Reload the page and choose again.',
});
