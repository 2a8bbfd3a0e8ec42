import type { Send } from '../handover/plain-request';
import { latencyBeside } from '../latency';

/** Each window of work takes at least this long, so that enough others come in. */
const WINDOW_MS = 4_000;

/** What others wait for while an expectation is worked out, and while everything is counted again. */
export async function measureOthers(send: Send, roundId: string) {
  const ask = () => send('GET', `rounds/${roundId}/imports`);
  const again = (act: () => Promise<unknown>) => async () => {
    const end = performance.now() + WINDOW_MS;
    do await act();
    while (performance.now() < end);
  };
  const expectation = await latencyBeside(
    ask,
    again(() => send('GET', `rounds/${roundId}/readiness-forecast`)),
  );
  const recount = await latencyBeside(
    ask,
    again(() => send('POST', `rounds/${roundId}/readiness-history/snapshots`)),
  );
  return {
    besideExpectation: { ...expectation.measured, ...expectation.reference },
    besideRecount: { ...recount.measured, ...recount.reference },
  };
}
