import type { Sentence } from '../../platform/http/app-error';

const LOCAL = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])([:/]|$)/;

/**
 * Where findings come from, in words for an office; the technical address stays in `source`.
 * @param source as a run keeps it, for example `portal-2026 https://…`.
 */
export function sourceWords(source: string): Sentence {
  const [kind, address = ''] = source.split(' ');
  if (kind === 'none') return { vi: 'Chưa có nguồn nào được phép hỏi', en: 'No permitted source' };
  if (kind === 'portal-2026' || kind === 'portal-2025') {
    if (LOCAL.test(address))
      return {
        vi: 'Cổng mô phỏng trên máy này (để thử)',
        en: 'A stand-in for the portal on this machine (for trying)',
      };
    return {
      vi: 'Cổng Dịch vụ công quốc gia, hỏi trực tuyến',
      en: 'National Public Service Portal, asked on line',
    };
  }
  const file = /^portal export (.+)$/.exec(source)?.[1];
  if (file)
    return { vi: `Tệp xuất từ Cổng: ${file}`, en: `Workbook exported from the portal: ${file}` };
  return { vi: source, en: source };
}
