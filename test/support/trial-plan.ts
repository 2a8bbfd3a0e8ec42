/** A plan of a trial round of one unit. */
export const trialPlan = (unitId: string) => ({
  ...{ name: 'Vận hành thử đồng loạt', plannedDay: '2025-06-20', plannedTime: '08:00' },
  ...{ boxMinutes: 60, unitIds: [unitId] },
  evaluators: [{ name: 'Nguyễn Văn Đánh Giá', position: 'Tổ trưởng' }],
});
