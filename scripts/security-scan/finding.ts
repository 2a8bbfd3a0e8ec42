/** Something that should not be so. */
export interface Finding {
  level: 'high' | 'low';
  where: string;
  what: string;
}

/** One line a finding, the grave ones first; or that there is none. */
export function printFindings(findings: Finding[]): void {
  if (findings.length === 0) console.log('Không phát hiện điều gì · nothing was found');
  const order = [...findings].sort((a, b) => a.level.localeCompare(b.level));
  for (const { level, where, what } of order) {
    console.log(`${level === 'high' ? 'NGHIÊM TRỌNG' : 'nhẹ'} · ${where}: ${what}`);
  }
}
