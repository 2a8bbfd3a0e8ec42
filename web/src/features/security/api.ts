import { getSecurity } from '../../api/sdk.gen';
import type { SecurityStanding } from '../../api/types.gen';
import { dataOf } from '../../components/server';

export type { SecurityStanding } from '../../api/types.gen';
export type Threshold = SecurityStanding['thresholds'][number];

export const securityApi = { read: () => dataOf(getSecurity()) };
