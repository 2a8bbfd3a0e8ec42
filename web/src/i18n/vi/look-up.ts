/** Words of looking up who took over what. */
export const viLookUp = {
  lookUp: {
    title: 'Tra cứu đơn vị kế thừa',
    lead: 'Gõ tên xã, huyện cũ, địa chỉ cũ, mã hồ sơ thủ tục hoặc số, ký hiệu hồ sơ lưu trữ để biết đơn vị mới nào tiếp nhận, theo văn bản nào.',
    what: 'Cần tra cứu',
    example: 'Ví dụ: thôn 2, xã Quảng Long, Hải Hà – gõ không dấu cũng được',
    find: 'Tra cứu',
    print: 'In kết quả',
    asked: 'Kết quả tra cứu “{{asked}}” theo',
    from: 'có hiệu lực vận hành từ ngày {{day}}.',
    nothing:
      'Không tìm thấy “{{asked}}” trong đợt sắp xếp này. Kiểm tra lại tên xã, huyện cũ; mã hồ sơ phải gõ đủ cả mã.',
    several: 'Có nhiều đơn vị cũ cùng tên. Gõ thêm tên huyện cũ để chọn đúng.',
    oldCode: 'mã cũ {{code}}',
    goesTo: 'Từ ngày đơn vị mới hoạt động, do đơn vị sau tiếp nhận:',
    divided:
      'Đơn vị cũ chia cho nhiều đơn vị mới. Phần cụ thể (thôn, khu, tổ) xác định theo khoản của nghị quyết nêu trên; hồ sơ, tài sản theo danh sách bàn giao.',
    declared: 'Do {{giver}} bàn giao trong danh sách “{{list}}”. Đơn vị tiếp nhận:',
    noReceiver: 'chưa xác định',
    minutes: 'biên bản số {{number}} ngày {{day}}',
    more: 'Còn dòng khác cùng mã này. Gõ đầy đủ mã hơn.',
    district: '{{name}} (đã kết thúc hoạt động)',
    districtHint: 'Cấp huyện không còn. Các xã cũ thuộc huyện do đơn vị mới sau tiếp nhận:',
    newUnit: '{{name}} (đơn vị mới, mã {{code}})',
    formedFrom: 'Được thành lập từ:',
  },
};
