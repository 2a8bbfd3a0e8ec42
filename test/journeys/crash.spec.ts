import { randomInt } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Random } from '../../scripts/demo-workbooks/random';
import { asked } from '../../scripts/support/talk';
import { temporaryFiles } from '../support/after-fault';
import { assetList } from '../support/asset-list';
import { thorough } from '../support/each-engine';
import { applyPlan, importRead, uploadList, type ImportView, type Sent } from '../support/imports';
import { InterruptedServer } from '../support/interrupted-server';
import { sheetBalance } from '../support/sheet-balance';
import { until } from '../support/until';

/** `CRASH_SEED=12345 npm test -- test/journeys/crash` repeats a run. */
const SEED = Number(process.env.CRASH_SEED ?? randomInt(1_000_000));
/** A slice for every `npm test`; test/faults kills far more often, with far larger files. */
const KILLS = thorough ? 6 : 3;
const ROWS = 600;
const PHASES = ['upload', 'reading', 'applying'] as const;
type Phase = (typeof PHASES)[number];

/** What the server said before it died. */
interface Acknowledged {
  id?: string;
  applied?: boolean;
}

describe(`K1, K2: the server killed at any moment of an import (seed ${SEED})`, () => {
  const random = new Random(SEED);
  const tally = new Map<string, number>();
  let folder: string;
  let server: InterruptedServer;
  let giverOrganisationId: string;
  const usual: Record<Phase, number> = { upload: 0, reading: 0, applying: 0 };

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-giao-crash-'));
    server = await InterruptedServer.begin(folder, 'reference/rounds/second-round');
    const address = `rounds/${server.roundId}/units?side=old`;
    const [unit] = await asked<{ organisationId: string }[]>(server.talk, 'GET', address);
    giverOrganisationId = unit!.organisationId;
    await importUndisturbed('trước');
  });
  afterAll(async () => {
    await server?.kill();
    fs.rmSync(folder, { recursive: true, force: true });
    const outcomes = [...tally].map(([outcome, times]) => `${outcome} ${times}×`).join(', ');
    process.stdout.write(`${KILLS} kills, seed ${SEED}: ${outcomes}\n`);
  });

  const fileOf = async (word: string): Promise<Sent> => ({
    bytes: await assetList(Array.from({ length: ROWS }, (_, at) => ({ name: `${word} ${at}` }))),
    name: `${word}.xlsx`,
    listType: 'B3',
    giverOrganisationId,
  });

  /** One import to its end, by which the length of each phase is known. */
  const importUndisturbed = async (word: string) => {
    let [phase, begun]: [Phase | undefined, number] = [undefined, 0];
    const acknowledged = await importList(server, await fileOf(word), (next) => {
      if (phase) usual[phase] = Date.now() - begun;
      [phase, begun] = [next, Date.now()];
    });
    expect(acknowledged.applied).toBe(true);
  };

  const importAndKill = async (word: string, chosen: Phase): Promise<Acknowledged> => {
    let killing: Promise<void> | undefined;
    const sent = await fileOf(word);
    // Somewhat beyond, so that some kills come after the answer.
    const after = random.next() * usual[chosen] * 1.4;
    const acknowledged = await importList(server, sent, (phase) => {
      if (phase === chosen) killing = wait(after).then(() => server.kill());
    });
    await killing;
    return acknowledged;
  };

  it.each(Array.from({ length: KILLS }, (_, at) => [at + 1, PHASES[at % PHASES.length]!] as const))(
    'kill %i, at %s: the import is whole or absent, and work goes on',
    async (number, phase) => {
      if (!server.alive) await server.startAgain();
      const word = `L${number}`;
      const { id, applied } = await importAndKill(word, phase);
      const rest = await server.atRest();
      expect(await server.wrong(true)).toEqual([]);
      expect(rest.missingFiles).toEqual([]);
      const rows = rest.itemsNamed(word);
      expect([0, ROWS]).toContain(rows);
      if (applied) expect(rows).toBe(ROWS);
      if (id) expect(rest.states.get(id) === 'applied').toBe(rows === ROWS);
      count(id ? `${rest.states.get(id)}` : 'no acknowledged upload');
      if (rest.parts.length > 0) count('with a part of a file left');
      const cutOff = temporaryFiles(folder);

      await server.startAgain();
      // What was being read is read anew at once, and has files of its own meanwhile.
      expect(temporaryFiles(folder).filter((file) => cutOff.includes(file))).toEqual([]);
      const address = `rounds/${server.roundId}/imports`;
      const imports = await asked<ImportView[]>(server.talk, 'GET', address);
      for (const each of imports) {
        const { state } = await importRead(server.talk, each.id);
        expect(['planned', 'applied']).toContain(state);
      }
      await until(async () => temporaryFiles(folder).length === 0);
    },
  );

  it('what was planned when the server died can still be applied', async () => {
    const address = `rounds/${server.roundId}/imports`;
    const imports = await asked<ImportView[]>(server.talk, 'GET', address);
    for (const planned of imports.filter(({ state }) => state === 'planned')) {
      expect((await applyPlan(server.talk, planned)).body.state).toBe('applied');
    }
    const { declared: counters } = (await sheetBalance(server.talk, server.roundId)).rows;
    expect(counters).toBe(ROWS * imports.length);
    await server.kill();
    expect(await server.wrong()).toEqual([]);
    const rest = await server.atRest();
    expect(new Set(rest.states.values())).toEqual(new Set(['applied']));
  });

  const count = (outcome: string) => tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
});

/** Uploads, waits for the plan and applies it, telling each phase as it begins, until the server is gone. */
async function importList(
  server: InterruptedServer,
  sent: Sent,
  begins: (phase: Phase | undefined) => void,
): Promise<Acknowledged> {
  const acknowledged: Acknowledged = {};
  const { talk, roundId } = server;
  try {
    begins('upload');
    const receipt = await uploadList(talk, roundId, sent);
    expect(receipt.status).toBe(202);
    acknowledged.id = receipt.body.id;
    begins('reading');
    const plan = await importRead(talk, receipt.body.id);
    begins('applying');
    const answer = await applyPlan(talk, plan);
    expect(answer).toMatchObject({ status: 200, body: { state: 'applied' } });
    acknowledged.applied = true;
    begins(undefined);
  } catch (error) {
    if (server.alive) throw error;
  }
  return acknowledged;
}
