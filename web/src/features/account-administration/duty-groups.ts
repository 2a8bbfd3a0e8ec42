import type { DutyOfAccount } from './api';

/** Duties that are alike in all but their organisation: what one decision gave over several units. */
export interface DutyGroup {
  /** At least one, in the order in which they were given. */
  duties: [DutyOfAccount, ...DutyOfAccount[]];
}

/** @returns the duties in their order, those of one decision together at the place of the first. */
export function dutyGroups(duties: readonly DutyOfAccount[]): DutyGroup[] {
  const groups = new Map<string, DutyGroup>();
  for (const duty of duties) {
    const { id: _, organisationId: __, organisationName: ___, ...same } = duty;
    // What holds in the whole province is no part of a cluster.
    const key = JSON.stringify(duty.organisationId === null ? duty.id : same);
    const group = groups.get(key);
    if (group) group.duties.push(duty);
    else groups.set(key, { duties: [duty] });
  }
  return [...groups.values()];
}
