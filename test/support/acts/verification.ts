import { type ActOf, asked, province, round } from './acting';

/** The run of the scene may be over: then nothing changes, and nothing is written down. */
const onRun = (act: string) =>
  asked(province, ({ runId }) => `verification-runs/${runId}/${act}`, {});

export const verificationActs: Record<string, ActOf> = {
  'POST rounds/:roundId/verification-runs': asked(province, round('verification-runs'), {}),
  'POST verification-runs': asked(province, () => 'verification-runs', {}),
  'POST verification-runs/:id/pause': onRun('pause'),
  'POST verification-runs/:id/resume': onRun('resume'),
  'POST verification-runs/:id/cancel': onRun('cancel'),
  'POST rounds/:roundId/verification-schedules': (scene) => ({
    ...{ talk: province(scene), address: round('verification-schedules')(scene) },
    body: () => ({ scope: { scope: 'round' }, atTime: '01:30', weekdays: [1] }),
  }),
};
