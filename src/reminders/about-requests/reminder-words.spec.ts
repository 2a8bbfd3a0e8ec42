import { visibleText } from '../../office/papers/paper';
import { mailText } from '../mail-words';
import { messageText, reminderPaper, type ReminderFacts } from './reminder-words';

const facts: ReminderFacts = {
  ...{ title: 'Báo cáo nhanh', dueAt: '2025-06-30T09:00:00.000Z', province: 'Tỉnh Quảng Ninh' },
  ...{ contact: 'Ông A, 0203 000 000', units: ['Phường Hà Lầm', 'Xã Đông Ngũ'] },
  ...{ overdue: false, day: '2025-06-29', demonstration: true },
};

describe('reminders of a request', () => {
  it('gives a text for chat groups that names no unit, no person and no figure', () => {
    const text = messageText(facts, 'https://noi-bo/x');
    expect(text).toBe(
      'UBND tỉnh Quảng Ninh đề nghị các đơn vị chưa nộp báo cáo “Báo cáo nhanh” nộp trước 16 giờ 00 ngày 30/06/2025. Chi tiết: https://noi-bo/x (Dữ liệu mẫu.)',
    );
    expect(messageText({ ...facts, overdue: true })).toContain('đã quá hạn');
    for (const name of [...facts.units, 'Ông A', '0203', '2 đơn vị'])
      expect(text).not.toContain(name);
  });

  it('makes an official letter: about what below its number, the late units in its annex', () => {
    const text = visibleText(reminderPaper(facts));
    const [number, about] = ['Số: ……/UBND-……', 'V/v đôn đốc báo cáo “Báo cáo nhanh”'];
    expect(text.indexOf(about)).toBe(text.indexOf(number) + 1);
    for (const part of [
      ...['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Quảng Ninh, ngày 29 tháng 6 năm 2025'],
      ...['còn 2 đơn vị chưa nộp', 'DANH SÁCH ĐƠN VỊ CHƯA NỘP BÁO CÁO', 'Xã Đông Ngũ'],
      ...['Phường Hà Lầm', 'DỮ LIỆU MẪU', 'Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN'],
    ])
      expect(text.join('\n')).toContain(part);
  });

  it('writes one letter for all that is new', () => {
    const told = { subjectName: 'Báo cáo nhanh', matters: 3 };
    const text = mailText(
      [
        { ...told, kind: 'request-due', dueAt: facts.dueAt },
        { ...told, kind: 'tasks-late', dueAt: '2025-06-28' },
      ],
      'https://noi-bo/',
    );
    expect(text.split('\n').slice(0, 4)).toEqual([
      '- Sắp hết hạn: báo cáo “Báo cáo nhanh”, nộp trước 30/06/2025 16:00.',
      ...['- Có 3 việc đã quá hạn.', '', 'Mở https://noi-bo, phần “Nhắc việc”, để xem và xử lý.'],
    ]);
  });
});
