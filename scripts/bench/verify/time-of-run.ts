import type { Database } from '../../../src/platform/database/database';
import { SYSTEM } from '../../../src/platform/http/actor';
import { VerificationRun } from '../../../src/procedures/verification/verification.entity';
import type { VerificationService } from '../../../src/procedures/verification/verification.service';

/** Milliseconds from asking for a run to its end, without the wait for a worker to look for work. */
export async function timeOfRun(
  service: VerificationService,
  { reader }: Pick<Database, 'reader'>,
  roundId: string,
): Promise<number> {
  const began = performance.now();
  const { id } = await service.request(roundId, SYSTEM);
  const asking = performance.now() - began;
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const run = await reader.manager.findOneByOrFail(VerificationRun, { id });
    if (run.state === 'failed') throw new Error('the run failed');
    if (run.state === 'finished')
      return asking + Date.parse(run.finishedAt!) - Date.parse(run.startedAt!);
  }
}
