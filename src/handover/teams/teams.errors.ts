import { defineError, type AppError } from '../../platform/http/app-error';
import type { TeamProblem } from './team-rules';

const PROBLEMS: Record<TeamProblem, () => AppError> = {
  'ends-before-it-begins': defineError('teams.period', 422, {
    vi: 'Ngày kết thúc phải sau ngày bắt đầu. Sửa ngày rồi lưu lại.',
    en: 'The end must lie after the beginning. Mend the days and save again.',
  }),
  'no-head': defineError('teams.no-head', 422, {
    vi: 'Tổ chưa có tổ trưởng. Chọn một người làm tổ trưởng.',
    en: 'The team has no head. Choose one person as its head.',
  }),
  'two-heads': defineError('teams.two-heads', 422, {
    vi: 'Tổ chỉ có một tổ trưởng. Chọn vai trò khác, hoặc cho tổ trưởng cũ thôi tham gia trước.',
    en: 'A team has one head. Choose another role, or let the former head leave first.',
  }),
  twice: defineError('teams.twice', 422, {
    vi: 'Có người ghi hai lần trong tổ. Bỏ bớt một dòng.',
    en: 'A person stands in the team twice. Remove one line.',
  }),
};

export const wrongTeam = (problem: TeamProblem): AppError => PROBLEMS[problem]();

export const notOfRound = defineError('teams.not-of-round', 422, {
  vi: '“{name}” không thuộc đợt sắp xếp này. Chọn cơ quan, đơn vị của đợt.',
  en: '“{name}” has no part in this round. Choose an organisation of the round.',
});

export const unknownLists = defineError('teams.unknown-lists', 422, {
  vi: 'Không có loại danh sách “{codes}”. Tải lại trang rồi chọn lại.',
  en: 'There is no kind of list “{codes}”. Reload the page and choose again.',
});

export const teamOver = defineError('teams.over', 409, {
  vi: 'Tổ này đã kết thúc từ ngày {day}. Lập tổ mới theo quyết định mới.',
  en: 'This team ended on {day}. Record a new one by its decision.',
});

export const memberLinked = defineError('teams.member-linked', 409, {
  vi: '“{name}” đã có tài khoản thực hiện nhiệm vụ của tổ ({account}).',
  en: '“{name}” already has an account that acts for the team ({account}).',
});

export const memberGone = defineError('teams.member-gone', 409, {
  vi: '“{name}” đã thôi tham gia tổ. Thêm lại người này nếu cần.',
  en: '“{name}” has left the team. Add the person again where needed.',
});
