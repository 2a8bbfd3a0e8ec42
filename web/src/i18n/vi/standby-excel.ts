/** Words of roster, teams and hotlines from Excel. */
export const viStandbyExcel = {
  standbyExcel: {
    bringIn: 'Nhập từ Excel',
    title: 'Nhập lịch trực, tổ hỗ trợ, đường dây nóng từ Excel',
    lead: 'Bấm “Xuất Excel” ở trang này để lấy tệp có sẵn các cột, điền hoặc sửa rồi chọn lại tệp. Hệ thống cho xem sẽ ghi gì; chưa ghi cho đến khi bấm ghi.',
    check: 'Kiểm tra tệp',
    counts: '{{fresh}} dòng mới, {{changed}} dòng sửa, {{unchanged}} dòng không đổi.',
    twice: '{{n}} dòng lặp lại dòng khác trong tệp, không ghi: {{cells}}.',
    problems: '{{n}} ô cần sửa trong tệp; các dòng đó chưa được ghi',
    place: 'Trang “{{sheet}}”, ô {{cell}}: {{what}}',
    take: 'Ghi {{n}} dòng',
    taken: 'Đã thêm {{added}} dòng, sửa {{changed}} dòng.',
    nothing: 'Tệp không có gì mới so với hệ thống.',
  },
};
