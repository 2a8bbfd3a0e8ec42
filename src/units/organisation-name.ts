import type { UnitKind } from './unit-name';

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** "Phường Hà Lầm" → "Ủy ban nhân dân phường Hà Lầm". */
export function peoplesCommitteeName(unitName: string): string {
  return `Ủy ban nhân dân ${lowerFirst(unitName)}`;
}

/** "Phường Hà Lầm" → "Trung tâm Phục vụ hành chính công phường Hà Lầm". */
export function serviceCentreName(unitName: string): string {
  return `Trung tâm Phục vụ hành chính công ${lowerFirst(unitName)}`;
}

/** Kind of a unit as part of a sentence. */
export const KIND_NAMES: Readonly<Record<UnitKind, { vi: string; en: string }>> = {
  commune: { vi: 'Xã', en: 'Commune' },
  ward: { vi: 'Phường', en: 'Ward' },
  township: { vi: 'Thị trấn', en: 'Township' },
  special_zone: { vi: 'Đặc khu', en: 'Special zone' },
  district: { vi: 'Cấp huyện', en: 'District' },
  province: { vi: 'Cấp tỉnh', en: 'Province' },
};
