import { tableTime } from '../platform/vietnam-time';
import type { ReminderKind } from './reminder-kinds';

type Told = { kind: ReminderKind; subjectName: string; matters: number; dueAt: string };

/** Words for one message; what it is about in detail stands behind the sign-in. */
const LINES: Record<ReminderKind, (told: Told) => string> = {
  'request-sent': ({ subjectName, dueAt }) =>
    `Yêu cầu báo cáo mới “${subjectName}”, nộp trước ${when(dueAt)}.`,
  'request-due': ({ subjectName, dueAt }) =>
    `Sắp hết hạn: báo cáo “${subjectName}”, nộp trước ${when(dueAt)}.`,
  'request-late': ({ subjectName, dueAt }) =>
    `Đã quá hạn: báo cáo “${subjectName}”, hạn nộp ${when(dueAt)}.`,
  'request-returned': ({ subjectName, dueAt }) =>
    `Báo cáo “${subjectName}” bị trả lại để sửa, hạn nộp ${when(dueAt)}.`,
  'request-reminded': ({ subjectName, dueAt }) =>
    `Cơ quan yêu cầu nhắc nộp báo cáo “${subjectName}”, hạn nộp ${when(dueAt)}.`,
  'request-standing': ({ subjectName, matters }) =>
    `Báo cáo “${subjectName}” đã đến hạn, còn ${matters} đơn vị chưa nộp.`,
  'milestone-near': ({ matters, dueAt }) =>
    `Sắp đến mốc trong kế hoạch: còn ${matters} việc chưa xong, sớm nhất phải xong ngày ${when(dueAt)}.`,
  'tasks-late': ({ matters }) => `Có ${matters} việc đã quá hạn.`,
  'obstacles-late': ({ matters }) => `Có ${matters} vướng mắc quá hạn xử lý.`,
  'discrepancies-open': ({ matters }) => `Có ${matters} chênh lệch chờ trả lời.`,
  'discrepancies-late': ({ matters }) => `Có ${matters} chênh lệch quá hạn trả lời.`,
  'findings-late': ({ matters }) => `Có ${matters} phát hiện về thủ tục quá hạn xử lý.`,
  'lists-missing': ({ matters }) => `Còn ${matters} danh mục bàn giao chưa nộp, đã quá hạn.`,
  'lists-waiting': ({ matters, dueAt }) =>
    `Có ${matters} danh mục đã được duyệt chờ cơ quan tiếp nhận, lâu nhất từ ${when(dueAt)}.`,
  'entries-late': ({ matters }) => `Có ${matters} mục trong sổ theo dõi quá hạn.`,
};

export const lineOf = (told: Told): string => LINES[told.kind](told);

export const mailSubject = (messages: readonly Told[]): string =>
  messages.length === 1 ? 'Nhắc việc bàn giao' : `Nhắc việc bàn giao: ${messages.length} nội dung`;

/**
 * One letter for all that is new.
 * @param address of the product, where the settings name one.
 */
export const mailText = (messages: readonly Told[], address?: string): string =>
  [
    ...messages.map((each) => `- ${lineOf(each)}`),
    '',
    address
      ? `Mở ${address.replace(/\/$/, '')}, phần “Nhắc việc”, để xem và xử lý.`
      : 'Đăng nhập phần mềm bàn giao, mở “Nhắc việc” để xem và xử lý.',
    'Thư này được gửi tự động; thay đổi cách nhận thư trong trang “Nhắc việc”.',
  ].join('\n');

/** A moment as tables write it; a day as people do. */
const when = (dueAt: string): string =>
  dueAt.length > 10 ? tableTime(new Date(dueAt)) : dueAt.split('-').reverse().join('/');
