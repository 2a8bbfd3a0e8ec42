import type { PlanMilestone } from '../../units/shipped-milestones';

/** What one version changed of a milestone; `from` and `to` are empty where it came or went. */
export interface PlanChange {
  code: string;
  name: { vi: string; en: string };
  field: 'added' | 'removed' | 'offsetDays' | 'name' | 'source' | 'remindBefore';
  from: string;
  to: string;
}

export type PlanFault = { fault: 'twice'; name: string } | { fault: 'nothing' } | null;

/** Milestones that other parts of the program go by: their day may change, they may not go. */
export const NEEDED = ['handover-complete', 'official-operation'] as const;

/** Why a plan cannot be taken, or null: each milestone once, something to go by. */
export function planFault(milestones: readonly PlanMilestone[]): PlanFault {
  if (milestones.length === 0) return { fault: 'nothing' };
  const seen = new Set<string>();
  for (const { code, nameVi } of milestones) {
    if (seen.has(code)) return { fault: 'twice', name: nameVi };
    seen.add(code);
  }
  return null;
}

/** What a version says otherwise than the one before, in the order of days. */
export function planChanges(
  before: readonly PlanMilestone[],
  now: readonly PlanMilestone[],
): PlanChange[] {
  const earlier = new Map(before.map((each) => [each.code, each]));
  const codes = new Set(now.map(({ code }) => code));
  const nameOf = ({ nameVi: vi, nameEn: en }: PlanMilestone) => ({ vi, en });
  const changed = now.flatMap((each): PlanChange[] => {
    const was = earlier.get(each.code);
    const about = { code: each.code, name: nameOf(each) };
    if (!was) return [{ ...about, field: 'added', from: '', to: dOf(each) }];
    const fields: [PlanChange['field'], string, string][] = [
      ['offsetDays', dOf(was), dOf(each)],
      ['name', was.nameVi, each.nameVi],
      ['source', was.source, each.source],
      ['remindBefore', String(was.remindBefore ?? ''), String(each.remindBefore ?? '')],
    ];
    return fields
      .filter(([, from, to]) => from !== to)
      .map(([field, from, to]) => ({ ...about, field, from, to }));
  });
  const gone = before
    .filter(({ code }) => !codes.has(code))
    .map((each): PlanChange => ({
      ...{ code: each.code, name: nameOf(each), field: 'removed', from: dOf(each), to: '' },
    }));
  return [...changed, ...gone];
}

/** "D-4", "D", "D+30": how plans write a day. */
const dOf = ({ offsetDays }: PlanMilestone): string =>
  offsetDays === 0 ? 'D' : `D${offsetDays > 0 ? '+' : ''}${offsetDays}`;
