import { forEachQuangNinh } from '../support/quang-ninh';
import { actAtRandom } from '../support/random-acts';

/** As many as there are givers to act on, at most. */
const RUNS = 150;

forEachQuangNinh((open) => {
  it('the law of conservation holds in every measure through long random work', async () => {
    await actAtRandom(open, RUNS);
  }, 1_800_000);
});
