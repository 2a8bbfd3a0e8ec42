import { setTimeout } from 'node:timers/promises';
import type { ConclusionsView } from '../../../src/readiness/conclusions/conclusions.schema';
import { asked as answerOf } from '../../../scripts/support/talk';
import type { ActingScene } from '../acting-scene';
import { pdfBytes } from '../evidence';
import { type ActOf, asked, form, province, round } from './acting';

export const readinessActs: Record<string, ActOf> = {
  'POST rounds/:roundId/readiness/:unitId/facts': (scene) => ({
    ...{ talk: scene.talks['own unit'] },
    address: round(`readiness/${scene.newUnitId}/facts`)(scene),
    body: () => ({
      ...{ criterion: 'hotline', done: 1, total: 1, factDay: '2025-06-20' },
      ...{ evidence: 'Thông báo số 2/TB-UBND', note: null, seen: 0 },
    }),
  }),
  'POST rounds/:roundId/readiness-facts': (scene) => ({
    ...{ talk: scene.talks['own unit'], address: round('readiness-facts')(scene) },
    body: () => ({
      rows: [
        {
          ...{ unitId: scene.newUnitId, criterion: 'data-network', done: 1, total: 1, seen: 0 },
          ...{ factDay: '2025-06-20', evidence: 'Biên bản số 3/BB', note: null },
        },
      ],
    }),
  }),
  'POST rounds/:roundId/readiness/:unitId/exceptions': (scene) => ({
    ...{ talk: province(scene) },
    address: round(`readiness/${scene.newUnitId}/exceptions`)(scene),
    body: () => ({
      ...{ criterion: 'equipment', documentNumber: '6/TB-BCĐ', documentDay: '2025-06-20' },
      ...{ grantedBy: 'Ban Chỉ đạo tỉnh', plan: 'Mượn máy của tỉnh.', endsOn: '2025-07-15' },
    }),
  }),
  'POST readiness-exceptions/:id/withdraw': (scene) => ({
    ...{ talk: province(scene) },
    address: `readiness-exceptions/${scene.readinessExceptionId}/withdraw`,
    body: () => ({ reason: 'Đã có trụ sở.' }),
    headers: { 'if-match': '"1"' },
  }),
  'POST rounds/:roundId/readiness-history/snapshots': asked(
    province,
    round('readiness-history/snapshots'),
  ),
  'POST rounds/:roundId/readiness/:unitId/conclusions': async (scene) => {
    await runsEnded(scene);
    const address = round(`readiness/${scene.newUnitId}/conclusions`)(scene);
    const { seen, seenNumber } = await answerOf<ConclusionsView>(
      ...([scene.anybody, 'GET', address] as const),
    );
    return {
      ...{ talk: scene.anybody, address },
      body: form(pdfBytes('Thông báo'), 'thong-bao.pdf', {
        ...{ kind: 'fallback', noticeNumber: '15/TB-BCĐ', noticeDay: '2025-06-20' },
        ...{ remedy: 'Vận hành tại trụ sở cũ.', seen, seenNumber: String(seenNumber) },
      }),
    };
  },
  'POST rounds/:roundId/readiness/report': asked(province, round('readiness/report')),
};

/**
 * Runs that other acts began go on beside; what they find would change what is concluded on. Where nothing works them
 * off they stay as they are.
 */
async function runsEnded({ anybody, roundId }: ActingScene): Promise<void> {
  for (let look = 0; look < 100; look += 1) {
    const address = `rounds/${roundId}/verification-runs`;
    const runs = await answerOf<{ state: string }[]>(anybody, 'GET', address);
    if (!runs.some(({ state }) => state === 'pending' || state === 'running')) return;
    await setTimeout(100);
  }
}
