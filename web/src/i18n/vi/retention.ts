/** Words of "Quản trị › Thời hạn lưu". */
export const viRetention = {
  retention: {
    title: 'Thời hạn lưu',
    lead: 'Dữ liệu cá nhân và dữ liệu tạm được xóa khi hết thời hạn. Danh sách đã có dòng tiếp nhận, giấy tờ đã ký và nhật ký không bao giờ bị xóa.',
    what: 'thời hạn lưu',
    running: 'Mỗi ngày một lần, hệ thống xóa những gì đã hết thời hạn. {{last}}',
    lastRun: 'Lần chạy gần nhất: {{time}}, xóa {{n}} mục.',
    neverRun: 'Chưa có lần nào.',
    waiting:
      'Chưa xóa gì trước {{time}}. Xem bảng dưới đây; cần giữ lâu hơn thì đặt RETENTION_DAYS trong tệp .env rồi khởi động lại.',
    ahead:
      'Đã dừng xóa: đồng hồ máy chủ đang là {{now}}, quá xa lần cuối biết chắc là đúng ({{witness}}). Nếu đồng hồ sai, chỉnh lại đồng hồ máy chủ. Nếu đồng hồ đúng (máy chủ đã tắt lâu), bấm “Đồng hồ đúng”.',
    behind:
      'Đã dừng xóa: đồng hồ máy chủ đang là {{now}}, trước lần chạy cuối ({{witness}}). Kiểm tra đồng hồ máy chủ; nếu nay đã đúng, bấm “Đồng hồ đúng”.',
    confirmClock: 'Đồng hồ đúng',
    confirmAsk: 'Xác nhận đồng hồ máy chủ đúng?',
    confirmHint:
      'Ngay sau đó những gì đã hết thời hạn sẽ được xóa và tài khoản lâu không dùng sẽ bị khóa ở lần chạy kế tiếp.',
    runNow: 'Xóa ngay {{n}} mục đã hết thời hạn',
    runAsk: 'Xóa {{n}} mục đã hết thời hạn?',
    runHint: 'Không lấy lại được, trừ khi khôi phục từ bản sao lưu.',
    nothingDue: 'Hiện không có mục nào hết thời hạn.',
    runningNow: 'Đang xóa theo thời hạn',
    done: 'Đã xóa xong. Mỗi bước có một dòng trong nhật ký.',
    caption: 'Các quy tắc và số mục sẽ xóa',
    rule: 'Dữ liệu',
    days: 'Thời hạn',
    daysAfter: '{{n}} ngày kể từ {{event}}',
    action: 'Việc làm khi hết hạn',
    due: 'Đã hết hạn',
    soon: 'Trong 30 ngày tới',
    upcoming: 'Sẽ xóa',
    upcomingHint: 'Tối đa 50 mục mỗi quy tắc, cũ nhất trước.',
    upcomingNone: 'Không có mục nào có tên sẽ bị xóa trong 30 ngày tới.',
    name: 'Tên',
    organisation: 'Đơn vị',
    goesOn: 'Sẽ xóa ngày',
  },
};

export type ViRetention = typeof viRetention;
