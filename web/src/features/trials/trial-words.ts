import type { Tone } from '../../components/status-mark';
import type { TrialRow, WallUnit } from './api';

export const TRIAL_TONES: Record<TrialRow['state'], Tone> = {
  ...{ planned: 'grey', running: 'blue', stopped: 'yellow', evaluated: 'green', signed: 'green' },
};

export const UNIT_TONES: Record<WallUnit['state'], Tone> = {
  ...{ stuck: 'red', late: 'red', running: 'blue', answered: 'yellow', done: 'green' },
  waiting: 'grey',
};

/** Somebody has to call the unit. */
export const isTroubled = ({ state }: WallUnit): boolean => state === 'stuck' || state === 'late';

/** The worst first; among equals those heard of longest ago. */
const RANK: Record<WallUnit['state'], number> = {
  ...{ stuck: 0, late: 1, running: 2, answered: 3, waiting: 4, done: 5 },
};
export const byUrgency = (left: WallUnit, right: WallUnit): number =>
  RANK[left.state] - RANK[right.state] ||
  (left.activeAt ?? '').localeCompare(right.activeAt ?? '') ||
  left.unitName.localeCompare(right.unitName, 'vi');
