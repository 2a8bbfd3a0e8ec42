const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** "Phường Hà Lầm" → "Ủy ban nhân dân phường Hà Lầm". */
export function peoplesCommitteeName(unitName: string): string {
  return `Ủy ban nhân dân ${lowerFirst(unitName)}`;
}

/** "Phường Hà Lầm" → "Trung tâm Phục vụ hành chính công phường Hà Lầm". */
export function serviceCentreName(unitName: string): string {
  return `Trung tâm Phục vụ hành chính công ${lowerFirst(unitName)}`;
}
