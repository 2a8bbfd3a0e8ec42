import type { EntityManager } from 'typeorm';
import { milestoneDay } from '../../units/milestone-day';
import type { UnitsReadModel } from '../../units/units.read-model';

/** The milestone by which a round wants its handover done, minutes signed. */
const MILESTONE = 'handover-complete';

/** Last day to sign minutes in a round; null where the round sets none. */
export async function handoverDeadline(
  manager: EntityManager,
  units: UnitsReadModel,
  roundId: string,
): Promise<string | null> {
  const round = await units.round(manager, roundId);
  const milestones = await units.milestones(manager, roundId);
  const found = milestones.find(({ code }) => code === MILESTONE);
  return round && found ? milestoneDay(round.effectiveDate, found.offsetDays) : null;
}
