import type { TemplateContent } from './templates.schema';

/** What is wrong in a checklist that a person wrote, and where. */
export interface ContentProblem {
  place: string;
  reason: string;
  reasonEn: string;
}

/**
 * The first thing that keeps a written checklist from being used, or null where nothing does. Shapes and lengths
 * were checked before; here it is about the whole.
 */
export function contentProblem({ groups, scenarios }: TemplateContent): ContentProblem | null {
  const codes = new Set<string>();
  const groupCodes = new Set<string>();
  for (const group of groups) {
    if (groupCodes.has(group.code)) return twice(`nhóm ${group.code}`);
    groupCodes.add(group.code);
    for (const item of group.items) {
      if (!item.code.startsWith(group.code))
        return {
          place: `nội dung ${item.code}`,
          reason: `mã phải bắt đầu bằng chữ của nhóm (${group.code})`,
          reasonEn: `the code must begin with the letter of its group (${group.code})`,
        };
      if (codes.has(item.code)) return twice(`nội dung ${item.code}`);
      codes.add(item.code);
      if (item.mandatory && !item.because)
        return {
          place: `nội dung ${item.code}`,
          reason: 'nội dung bắt buộc phải ghi căn cứ bắt buộc',
          reasonEn: 'a mandatory item says why it is mandatory',
        };
    }
  }
  const known = new Set<string>();
  for (const { code } of scenarios) {
    if (known.has(code)) return twice(`kịch bản ${code}`);
    known.add(code);
  }
  return null;
}

const twice = (place: string): ContentProblem => ({
  ...{ place, reason: 'mã ghi hai lần', reasonEn: 'the code stands there twice' },
});
