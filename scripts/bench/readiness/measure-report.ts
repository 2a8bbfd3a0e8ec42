import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Reader } from '../../../src/platform/database/reader';
import { SYSTEM } from '../../../src/platform/http/actor';
import { ReadinessFacts } from '../../../src/readiness/facts.service';
import { Papers } from '../../../src/readiness/papers/papers.service';
import type { Province } from '../../../src/readiness/province';
import { WholeRound } from '../../../src/readiness/snapshots/whole-round';
import type { Bare } from '../handover/bare-statements';
import { dataOf, type Send } from '../handover/plain-request';
import { inTurns, ms, ratio } from '../handover/timing';
import { recorded, replay } from './recorded';

const TRIES = 20;
const RECOUNTS = 5;

/** The report on screen, for an empty request and what it reads asked by the driver alone. */
export async function measureReport(
  app: NestFastifyApplication,
  send: Send,
  bare: Bare,
  roundId: string,
  tries = TRIES,
) {
  // The first one counts what is kept afterwards.
  const coldMs = Math.round(await ms(() => send('GET', `rounds/${roundId}/readiness-report`)));
  const statements = await recorded(() => app.get(Papers).view(SYSTEM, roundId));
  let units = 0;
  const times = await inTurns(
    {
      request: async () => {
        const answer = await send('GET', `rounds/${roundId}/readiness-report`);
        return () => (units = dataOf<{ units: unknown[] }>(answer).units.length);
      },
      bareReads: () => replay(bare, statements),
      emptyRequest: async () => void (await send('GET', 'session')),
    },
    ...([tries, 2] as const),
  );
  const { request, bareReads, emptyRequest } = times;
  return {
    ...{ ...times, units, coldMs, statements: statements.length },
    ratio: ratio(request.p95, bareReads.p95 + emptyRequest.p95),
  };
}

/** Everything counted again from its rows, for the same statements asked by the driver alone. */
export async function measureRecount(app: NestFastifyApplication, bare: Bare, roundId: string) {
  const reader = app.get(Reader);
  const facts = app.get(ReadinessFacts);
  let again: Province | undefined;
  const statements = await recorded(() =>
    reader.snapshot((manager) => facts.judged(manager, roundId, undefined, 'rows')),
  );
  const times = await inTurns(
    {
      recount: async () => {
        ({ province: again } = await app.get(WholeRound).now(roundId));
      },
      bareSql: () => replay(bare, statements),
    },
    ...([RECOUNTS, 1] as const),
  );
  const kept = await facts.gather(roundId);
  return {
    ...{ ...times, ratio: ratio(times.recount.p50, times.bareSql.p50) },
    same: toldOf(kept) === toldOf(again!),
  };
}

/** What both ways have to agree in: everything but the moment. */
const toldOf = ({ units, lists }: Province): string =>
  JSON.stringify({
    lists,
    units: units.map(({ id, facts, judgement }) => ({ id, judgement, ...facts, asOf: '' })),
  });
