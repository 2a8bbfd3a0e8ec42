import type { Point } from './closing-points';
import type { Standing } from './point-standing';

/** Points as a paper and a workbook name them. */
export const POINT_WORDS: Record<Point, string> = {
  lists: 'Danh sách bắt buộc đã nộp hoặc khai không phát sinh',
  shares: 'Các phần bàn giao đã ký và hoàn tất',
  discrepancies: 'Chênh lệch đã giải quyết',
  control: 'Số đối chứng khớp hoặc đã chấp nhận giải trình',
  cases: 'Công việc, hồ sơ đang giải quyết đều có người phụ trách',
  seals: 'Con dấu đã giao nộp',
  accounts: 'Tài khoản kho bạc, ngân hàng đã tất toán',
  systems: 'Tài khoản trên các hệ thống đã khóa hoặc chuyển',
  certificates: 'Chứng thư chữ ký số đã thay đổi thông tin hoặc thu hồi',
  addresses: 'Trang thông tin điện tử, thư công vụ đã chuyển hướng',
  fonds: 'Phông lưu trữ đã kết thúc',
  documents: 'Văn bản đã ban hành được rà soát: còn hiệu lực, thay thế, bãi bỏ',
};

export const STANDING_WORDS: Record<Standing, string> = {
  met: 'Đạt theo số liệu',
  recorded: 'Đã ghi nhận bằng văn bản',
  reserved: 'Bảo lưu có văn bản',
  open: 'Chưa xong',
  unknown: 'Chưa biết',
};
