import type { Phase } from '../platform/http/actor';
import { milestoneDay } from './milestone-day';
import { vietnamDay } from '../platform/vietnam-time';
import type { Round } from './round.entity';

/** The handover goes on this many days into official operation: the last day the national timetable sets. */
const HANDOVER_DAYS = 30;

/**
 * Where a round stands: lists are prepared until the cut-off, things change hands until 30 days
 * after the new units began (Công điện 110/CĐ-TTg, 111/CĐ-TTg), then the new units are on their own.
 * @param moment as stored, UTC.
 */
export function roundPhase(round: Pick<Round, 'cutOff' | 'effectiveDate'>, moment: string): Phase {
  if (moment <= round.cutOff) return 'preparation';
  const last = milestoneDay(round.effectiveDate, HANDOVER_DAYS);
  return vietnamDay(new Date(moment)) <= last ? 'handover' : 'operation';
}
