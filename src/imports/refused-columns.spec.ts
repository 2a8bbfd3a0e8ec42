import { LIST_TYPES } from '../handover/list-types/list-types';
import { refusalOf } from './refused-columns';

describe('columns that are not taken', () => {
  it.each([
    ['password', ['Mật khẩu', 'MẬT KHẨU', 'Tên đăng nhập/Mật khẩu', 'Mã PIN', 'PIN', 'Password']],
    [
      'ethnicity',
      ['Dân tộc', 'DÂN TỘC', 'Thành phần dân tộc', 'Dân tộc thiểu số', 'Dân tộc, tôn giáo'],
    ],
    ['religion', ['Tôn giáo', 'Theo tôn giáo', 'Tín ngưỡng']],
    [
      'party',
      [
        'Đảng viên',
        'Là đảng viên',
        'Ngày vào Đảng',
        'Ngày vào Đảng chính thức',
        'Số thẻ Đảng',
        'Ngay vao dang',
      ],
    ],
    ['health', ['Sức khỏe', 'Tình trạng sức khoẻ', 'Bệnh nền', 'Khuyết tật', 'Nhóm máu']],
  ])('are those about %s', (refusal, headings) => {
    for (const heading of headings)
      expect([heading, refusalOf([heading])]).toEqual([heading, refusal]);
    expect(refusalOf(['Thông tin cá nhân', headings[0]!.normalize('NFD')])).toBe(refusal);
  });

  it.each([
    'Lý luận chính trị',
    'Trình độ lý luận chính trị',
    'Đơn vị đang làm việc',
    'Cơ quan Đảng, đoàn thể',
    'Chức vụ Đảng, chính quyền',
    'Số định danh cá nhân',
    'Bảo hiểm y tế',
    'Độ mật',
    'Tên đăng nhập',
    'Trường dân tộc nội trú',
    'Ghi chú',
    'Viên chức',
  ])('and “%s” is none of them', (heading) => {
    expect(refusalOf([heading])).toBeUndefined();
  });

  it('no list type asks for one', () => {
    for (const { declaration } of LIST_TYPES) {
      for (const { header, aliases } of declaration.columns) {
        for (const heading of [header.vi, header.en, ...aliases])
          expect([heading, refusalOf([heading])]).toEqual([heading, undefined]);
      }
    }
  });
});
