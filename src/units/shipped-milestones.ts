/** What must have happened by when, wherever it was decided. */
export interface PlanMilestone {
  code: string;
  nameVi: string;
  nameEn: string;
  /** Days after the round's first day; negative before it. */
  offsetDays: number;
  /** The document or practice that sets it. */
  source: string;
  /** Days before it from which those with open tasks are reminded each morning; null for nobody. */
  remindBefore: number | null;
}

/** Days before a milestone from which people are reminded, unless its plan says otherwise. */
export const REMIND_BEFORE = 3;

const at = (
  offsetDays: number,
  code: string,
  nameVi: string,
  nameEn: string,
  source: string,
): PlanMilestone => ({ code, nameVi, nameEn, offsetDays, source, remindBefore: REMIND_BEFORE });

/** The timetable of June and July 2025 as offsets, for a round that brings none of its own (domain 1.2). */
export const SHIPPED_MILESTONES: readonly PlanMilestone[] = [
  at(
    ...([-21, 'system-trial', 'Chạy thử hệ thống thông tin giải quyết TTHC cấp tỉnh'] as const),
    ...(['Trial of the provincial procedure system', 'Kế hoạch 551-KH/TU'] as const),
  ),
  at(
    ...([-16, 'trial-begins', 'Bắt đầu vận hành thử nghiệm'] as const),
    ...(['Trial operation begins', 'Kế hoạch 551-KH/TU'] as const),
  ),
  at(
    ...([-11, 'procedures-synchronised', 'Đồng bộ 100 % TTHC lên Cổng quốc gia'] as const),
    ...(['All procedures synchronised to the portal', 'Kế hoạch 551-KH/TU'] as const),
  ),
  at(
    ...([-6, 'bodies-complete', 'Kiện toàn tổ chức, bổ nhiệm; công khai trụ sở, TTHC'] as const),
    ...(['Bodies and appointments complete', 'Kết luận 170-KL/TW; Công điện 90/CĐ-TTg'] as const),
  ),
  at(
    ...([-4, 'trial-reported', 'Báo cáo đánh giá vận hành thử nghiệm'] as const),
    ...(['Trial operation evaluated and reported', 'Kết luận 170-KL/TW'] as const),
  ),
  at(
    ...([-1, 'handover-complete', 'Hoàn thành bàn giao; giải quyết xong việc tồn đọng'] as const),
    ...(['Handover complete', 'Quyết định 758/QĐ-TTg'] as const),
  ),
  at(
    ...([0, 'official-operation', 'Vận hành chính thức; họp HĐND, UBND phiên đầu'] as const),
    ...(['Official operation begins', 'Nghị quyết về sắp xếp của UBTVQH'] as const),
  ),
  at(
    ...([4, 'data-converted', 'Hoàn thành chuyển đổi dữ liệu'] as const),
    ...(['Data conversion complete', 'Thông báo 336/TB-VPCP'] as const),
  ),
  at(
    ...([19, 'centres-reviewed', 'Rà soát nhân sự, trang thiết bị Trung tâm Phục vụ HCC'] as const),
    ...(['Staff and equipment of centres reviewed', 'Công điện 110/CĐ-TTg, 111/CĐ-TTg'] as const),
  ),
  at(
    ...([30, 'signatures-complete', 'Hoàn thành cấp chữ ký số chuyên dùng'] as const),
    ...(['Official digital signatures complete', 'Công điện 110/CĐ-TTg, 111/CĐ-TTg'] as const),
  ),
  at(
    ...([30, 'assets-decided', 'Quyết định giao tài sản chính thức sau tạm bàn giao'] as const),
    ...(['Formal asset transfer decided', 'Công văn 8400/BTC-QLCS'] as const),
  ),
];
