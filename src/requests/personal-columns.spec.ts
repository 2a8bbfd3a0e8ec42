import { personalColumns } from './personal-columns';

describe('columns that a data request may not ask for', () => {
  it('are those about a person, where the form goes by persons', () => {
    const asked = ['STT', 'Họ và tên', 'Ngày sinh', 'Số CCCD', 'Thông tin › Dân tộc', 'Đảng viên'];
    expect(personalColumns(asked)).toEqual(['Số CCCD', 'Thông tin › Dân tộc', 'Đảng viên']);
    expect(personalColumns(['Họ tên', 'Số tài khoản ngân hàng'])).toEqual([
      'Số tài khoản ngân hàng',
    ]);
  });

  it('are not counts of people, which are figures like others', () => {
    expect(
      personalColumns(['Đơn vị', 'Số đảng viên', 'Dân tộc thiểu số', 'Số thẻ CCCD đã cấp']),
    ).toEqual([]);
  });

  it('are passwords in any form', () => {
    expect(personalColumns(['Đơn vị', 'Phần mềm', 'Tài khoản', 'Mật khẩu'])).toEqual(['Mật khẩu']);
  });

  it('are not a training or the body in which somebody works', () => {
    expect(personalColumns(['Họ và tên', 'Lý luận chính trị', 'Đảng ủy', 'Chức vụ'])).toEqual([]);
  });
});
