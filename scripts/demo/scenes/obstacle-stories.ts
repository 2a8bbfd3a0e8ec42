/** What stands in the way of units in the demonstration: by place of the unit in the resolution. */
export interface Story {
  unit: number;
  source: 'rehearsal' | 'operation' | 'hotline' | 'feedback';
  category: string;
  severity: 'blocking' | 'serious' | 'ordinary';
  title: string;
  description: string;
  cause?: string;
  /** Item of the unit's trial operation. */
  item?: string;
  foundOn?: string;
  dueOn?: string;
  /** What became of it. */
  becomes?:
    | { to: 'in_progress' }
    | { to: 'waiting'; waitingFor: string }
    | { to: 'answered' }
    | { to: 'closed'; outcome: 'fixed'; resolution: string }
    | { to: 'department'; reason: string };
  /** Of the one problem that many units met. */
  shared?: true;
}

export const SHARED = {
  category: 'infrastructure',
  title: 'Đường truyền số liệu chuyên dùng chập chờn vào giờ cao điểm',
};

const LINE: Pick<Story, 'source' | 'category' | 'shared' | 'cause'> = {
  ...{ source: 'operation', category: SHARED.category, shared: true },
  cause: 'Tuyến cáp dùng chung với các trạm cũ, chưa tách băng thông cho trụ sở mới.',
};

/** Blocking, serious and overdue ones only where the unit is not ready for other reasons too. */
export const STORIES: readonly Story[] = [
  {
    ...{ unit: 17, source: 'rehearsal', category: 'systems', severity: 'blocking', item: 'E5' },
    title: 'Chữ ký số của Chủ tịch UBND xã chưa đổi thông tin đơn vị',
    description:
      'Ký thử văn bản trên Hệ thống quản lý văn bản báo chứng thư thuộc đơn vị cũ, không phát hành được.',
    cause: 'Hồ sơ đề nghị thay đổi thông tin chứng thư gửi ngày 16/6 chưa được xử lý.',
    becomes: { to: 'department', reason: 'Đề nghị làm đầu mối với Cục Chứng thực số và Bảo mật.' },
  },
  {
    ...{ unit: 29, source: 'rehearsal', category: 'institutions', severity: 'serious', item: 'H1' },
    title: 'Con dấu mới chưa đăng ký xong tại Công an tỉnh',
    description: 'Dấu đã khắc, mẫu dấu chưa được xác nhận nên chưa đóng được lên kết quả TTHC.',
    becomes: { to: 'in_progress' },
  },
  {
    ...{ ...LINE, unit: 41, severity: 'ordinary', item: 'G3', source: 'rehearsal' },
    title: 'Mất kết nối mạng truyền số liệu chuyên dùng 2 lần trong buổi vận hành thử',
    description: 'Từ 9 giờ đến 10 giờ không gửi được hồ sơ lên hệ thống, phải chờ kết nối lại.',
    becomes: { to: 'in_progress' },
  },
  {
    ...{ ...LINE, unit: 46, severity: 'serious' },
    title: 'Tra cứu dữ liệu dân cư chậm vào đầu giờ sáng',
    description: 'Mỗi lượt tra cứu mất 40 đến 60 giây trong khoảng từ 7 giờ 30 đến 9 giờ.',
  },
  {
    ...{ ...LINE, unit: 33, severity: 'ordinary' },
    title: 'Họp trực tuyến với tỉnh bị ngắt tiếng',
    description: 'Ngắt tiếng khi bộ phận một cửa cùng gửi hồ sơ; tạm dùng mạng Internet thường.',
  },
  {
    ...{ unit: 8, source: 'operation', category: 'institutions', severity: 'ordinary' },
    title: 'Chưa rõ thẩm quyền chứng thực tại điểm tiếp nhận của xã cũ',
    description: 'Điểm tiếp nhận cách trụ sở mới 28 km; chưa rõ người được ủy quyền ký chứng thực.',
    becomes: { to: 'waiting', waitingFor: 'Hướng dẫn của Sở Tư pháp về ủy quyền ký chứng thực' },
  },
  {
    ...{ unit: 19, source: 'rehearsal', category: 'systems', severity: 'serious' },
    ...{ foundOn: '2025-06-16', dueOn: '2025-06-20' },
    title: 'Kết quả giải quyết chưa vào kho dữ liệu điện tử của công dân',
    description: 'Ba hồ sơ thử trả kết quả sau hơn một ngày vẫn chưa thấy trong kho của công dân.',
    cause: 'Hàng đợi đồng bộ của phần mềm một cửa bị dồn.',
    becomes: { to: 'in_progress' },
  },
  {
    ...{ unit: 39, source: 'hotline', category: 'guidance', severity: 'ordinary' },
    title: 'Người dân hỏi giấy tờ ghi tên phường cũ có phải đổi không',
    description: 'Đường dây nóng nhận 17 cuộc gọi trong hai ngày về căn cước, sổ đỏ, đăng ký xe.',
    becomes: { to: 'answered' },
  },
  {
    ...{ unit: 12, source: 'operation', category: 'finance', severity: 'ordinary' },
    title: 'Mã quan hệ ngân sách mới chưa có trên hệ thống kế toán',
    description: 'Không tạo được dự toán thử vì danh mục đơn vị chưa cập nhật.',
    becomes: {
      ...{ to: 'closed', outcome: 'fixed' },
      resolution: 'Kho bạc Nhà nước khu vực đã cấp mã, phần mềm đã cập nhật ngày 23/6/2025.',
    },
  },
  {
    ...{ unit: 20, source: 'operation', category: 'records', severity: 'ordinary' },
    title: 'Kho lưu trữ trên đảo chưa có người trông coi trong thời gian chuyển tài liệu',
    description: 'Tàu chở tài liệu vào đất liền chỉ chạy thứ Ba và thứ Sáu.',
  },
  {
    ...{ unit: 46, source: 'feedback', category: 'assets', severity: 'ordinary' },
    title: 'Biển hiệu trụ sở cũ còn che khuất bảng chỉ dẫn nơi tiếp nhận mới',
    description: 'Phản ánh của người dân ngày 22/6 kèm ảnh chụp.',
    becomes: { to: 'in_progress' },
  },
];

export const ANSWERS = [
  {
    category: 'guidance',
    question: 'Giấy tờ đã cấp theo tên đơn vị hành chính cũ có phải đổi ngay không?',
    answer:
      'Không. Giấy tờ đã cấp trước khi sắp xếp tiếp tục dùng đến khi hết hạn; người dân chỉ đổi khi có nhu cầu và không phải nộp phí, lệ phí do thay đổi địa giới.',
    document: { number: '190/2025/QH15', day: '2025-02-19' },
  },
  {
    category: 'systems',
    question: 'Hồ sơ nộp trước ngày 01/7/2025 xử lý trên tài khoản nào?',
    answer:
      'Hồ sơ được chuyển nguyên trạng sang đơn vị mới; cán bộ đăng nhập tài khoản mới thấy hồ sơ trong mục Đang giải quyết. Không yêu cầu người dân nộp lại.',
  },
];
