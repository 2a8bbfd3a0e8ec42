/** Words about workbooks that go out: templates, exports. */
export const viWorkbooks = {
  workbooks: {
    unitTemplate: 'Tải mẫu “{{list}}” có sẵn tên đơn vị',
    templateHint:
      'Mẫu có dòng ví dụ (không được nhập), ô chọn sẵn, trang hướng dẫn và danh mục. Chọn đơn vị để mẫu có sẵn tên đơn vị và các nơi tiếp nhận.',
    layout: 'Trình bày',
    print: 'Để in, ký',
    printHint: 'Có quốc hiệu, tiêu đề, dòng tổng, chỗ ký; tiêu đề cột lặp lại ở mỗi trang.',
    flat: 'Bảng phẳng để lọc',
    flatHint: 'Một dòng tiêu đề, mỗi dòng một mục, có nút lọc; thông tin tệp ở trang tính riêng.',
    cases: 'Tải danh sách này về Excel',
  },
};
