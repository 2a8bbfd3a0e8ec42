import { defineJob } from '../../platform/jobs/job-definition';
import type { MinutesOrder } from '../minutes/minutes-facts';

/** Minutes over all lists of a pair, with what the person added. */
export type GeneralOrder = {
  roundId: string;
  giver: string;
  receiver: string;
  order: MinutesOrder;
};

export const drawGeneralJob = defineJob<GeneralOrder>('handover.draw-general-minutes');
