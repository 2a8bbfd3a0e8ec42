import { forEachQuangNinh } from '../support/quang-ninh';
import { actAtRandom } from '../support/random-acts';

/** More of them in `test/faults/conservation.faults.ts`. */
const RUNS = { sqlite: 15, postgres: 8 };

forEachQuangNinh((open, engine) => {
  it('keeps every equation through random acts, at every moment', async () => {
    await actAtRandom(open, RUNS[engine]);
  });
});
