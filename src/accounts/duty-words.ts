import type { Phase, Role } from '../platform/http/actor';

/** Roles in papers; the screen has the same words. */
export const ROLE_WORDS: Record<Role, string> = {
  province_administrator: 'Quản trị hệ thống cấp tỉnh',
  province_officer: 'Chuyên viên tổng hợp cấp tỉnh',
  department_officer: 'Chuyên viên cơ quan chủ trì',
  register_keeper: 'Chuyên viên giữ sổ theo dõi',
  consolidating_officer: 'Cán bộ tổng hợp khu vực',
  commune_leader: 'Lãnh đạo UBND cấp xã',
  commune_officer: 'Cán bộ cấp xã',
  evaluator: 'Người đánh giá vận hành thử',
  auditor: 'Kiểm tra, kiểm toán (chỉ xem)',
  inspector: 'Thanh tra (chỉ xem, có thời hạn)',
  representative: 'Đại diện tổ chức đã kết thúc hoạt động',
  viewer: 'Người xem',
};

/** Phases of a round in papers. */
export const PHASE_WORDS: Record<Phase, string> = {
  preparation: 'chuẩn bị',
  handover: 'bàn giao',
  operation: 'vận hành',
};
