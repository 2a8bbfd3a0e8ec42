import path from 'node:path';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { startPortalDouble, type PortalDouble } from '../../../test/support/portal-double';
import { readShippedCatalogue } from '../catalogue/catalogue-file';
import { numberOf } from '../../../scripts/support/portal-double-server';
import { AgencyNames } from '../verification/agency-names';
import { compareUnit } from '../verification/compare';
import type { KeptPage, PageMemory } from './portal-client';
import { differenceOf, shapeOf, tellsOfRows, type Shape } from './portal-shape';
import { PortalClient2025 } from './portal-client-2025';
import { PortalClient2026 } from './portal-client-2026';
import type { PortalRules, PortalTools } from './portal-asker';
import { PortalTraffic, type TrafficRules } from './portal-traffic';
import { systemTime } from './system-time';

const agency = 'H49.06652';
const anywhere = { agencies: new AgencyNames([]), unitName: null };
const catalogue = readShippedCatalogue(path.join(__dirname, '..', '..', '..', 'reference'));

let double: PortalDouble;
beforeAll(async () => {
  double = await startPortalDouble();
});
afterAll(() => double.stop());

type Changes = Partial<PortalRules & TrafficRules>;

function clientOf(changes: Changes = {}, more: Partial<PortalTools> = {}): PortalClient2026 {
  return new PortalClient2026(...toolsOf(changes, more));
}

function toolsOf(changes: Changes, more: Partial<PortalTools> = {}) {
  const rules = {
    url: double.url,
    timeoutMs: 400,
    attempts: 2,
    pageSize: 100,
    backoffMs: 10,
    ...changes,
  };
  const traffic = { requestsPerSecond: 1000, failuresToOpen: 6, pauseMs: 50, ...changes };
  const tools = { fetch, time: systemTime, random: () => 0.5, ...more };
  return [rules, new PortalTraffic(traffic, systemTime), tools] as const;
}

describe('the portal as it should be', () => {
  beforeEach(() => double.setFaults({}));

  it('reads every page of a unit', async () => {
    const answer = await clientOf().listOf(agency);
    expect(answer.kind === 'list' && answer.items.map((each) => each.code)).toEqual(
      catalogue.map((each) => each.code),
    );
    expect(await double.log()).toHaveLength(4);
  });

  it('takes a full page for the last one only when nothing comes after it', async () => {
    const pageSize = catalogue.length / 4;
    expect(await clientOf({ pageSize }).listOf(agency)).toMatchObject({ kind: 'list' });
    expect(await double.log()).toHaveLength(5);
  });

  it('tells a unit without a list from an empty unit', async () => {
    expect(await clientOf().listOf('H49.unknown')).toMatchObject({ kind: 'no-list' });
  });

  it('finds that the filter works', async () => expect(await clientOf().checkFilter()).toBeNull());
});

describe('R9: every way of failing has its name and shows no list', () => {
  it.each([
    ['503', 'server-error', 2],
    ['500', 'server-error', 2],
    ['403', 'refused', 1],
    ['429', 'too-many-requests', 2],
    ['html', 'html-page', 1],
    ['sign-in-page', 'sign-in', 1],
    ['redirect', 'redirect', 1],
    ['sign-in', 'sign-in', 1],
    ['hang', 'timeout', 2],
    ['trickle', 'timeout', 2],
    ['reset', 'unreachable', 2],
    ['not-json', 'wrong-json', 1],
    ['cut-short', 'cut-short', 2],
    ['cut-off', 'unreachable', 2],
    ['wrong-types', 'wrong-types', 1],
    ['wrong-json', 'wrong-json', 1],
    ['error-code', 'portal-error', 1],
    ['repeat-cursor', 'paging-loop', 2],
    ['same-page', 'paging-loop', 2],
    ['no-cursor', 'list-incomplete', 2],
  ] as const)('%s → %s after %i requests', async (mode, reason, requests) => {
    await double.setFaults({ '*': { mode } });
    const answer = await clientOf().listOf(agency);
    expect(answer).toMatchObject({ kind: 'fault', reason });
    expect(await double.log()).toHaveLength(requests);
    const expected = catalogue.map((each) => ({ ...each, id: each.code }));
    const { findings } = compareUnit(expected, answer, anywhere, '2025-06-30T09:00:00.000Z');
    expect(new Set(findings.map((each) => `${each.outcome} ${each.reason}`))).toEqual(
      new Set([`unverifiable ${reason}`]),
    );
  });

  it('a fault in the middle of the pages shows no list either', async () => {
    await double.setFaults({ [agency]: { slowMs: 1, times: 2 }, '*': { mode: '403' } });
    expect(await clientOf().listOf(agency)).toMatchObject({ kind: 'fault', reason: 'refused' });
  });

  it('nobody there → unreachable', async () => {
    const client = clientOf({ url: 'http://127.0.0.1:1' });
    expect(await client.listOf(agency)).toMatchObject({ kind: 'fault', reason: 'unreachable' });
  });

  it('a server without a certificate → tls', async () => {
    const server = createTlsServer(() => undefined).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const client = clientOf({ url: `https://127.0.0.1:${(server.address() as AddressInfo).port}` });
    expect(await client.listOf(agency)).toMatchObject({ kind: 'fault', reason: 'tls' });
    server.close();
  });

  it('a portal that ignores the agency is noticed', async () => {
    await double.setFaults({ '*': { mode: 'ignore-department' } });
    expect(await clientOf().checkFilter()).toMatchObject({
      kind: 'fault',
      reason: 'filter-ignored',
    });
  });
});

describe('patience', () => {
  it('tries again what may pass', async () => {
    await double.setFaults({ '*': { mode: '503', times: 1 } });
    expect(await clientOf().listOf(agency)).toMatchObject({ kind: 'list' });
  });

  it('waits as long as Retry-After says', async () => {
    await double.setFaults({ '*': { mode: '429', times: 1, retryAfterSeconds: 1 } });
    const answer = await clientOf().listOf(agency);
    expect(answer.kind).toBe('list');
    const [first, second] = await double.log();
    expect(second!.at - first!.at).toBeGreaterThanOrEqual(990);
  });

  it('asked for more quiet than it waits, it asks nothing at all until that is over', async () => {
    await double.setFaults({ '*': { mode: '429', times: 1, retryAfterSeconds: 300 } });
    const client = clientOf();
    expect(await client.listOf(agency)).toMatchObject({ reason: 'too-many-requests' });
    expect(await client.listOf(agency)).toMatchObject({ reason: 'circuit-open' });
    expect(client.pauseLeft()).toBeGreaterThan(299_000);
    expect(await double.log()).toHaveLength(1);
  });

  it('what the last try was asked for holds for the next list', async () => {
    await double.setFaults({ '*': { mode: '503', times: 1, retryAfterSeconds: 1 } });
    const client = clientOf({ attempts: 1 });
    expect(await client.listOf(agency)).toMatchObject({ reason: 'server-error' });
    expect(await client.listOf(agency)).toMatchObject({ kind: 'list' });
    const [first, second] = await double.log();
    expect(second!.at - first!.at).toBeGreaterThanOrEqual(990);
  });

  it('does not send more requests a second than allowed', async () => {
    await double.setFaults({});
    await clientOf({ requestsPerSecond: 20, pageSize: 40 }).listOf(agency);
    const log = await double.log();
    expect(log).toHaveLength(8);
    expect(log.at(-1)!.at - log[0]!.at).toBeGreaterThanOrEqual(7 * 50 - 10);
  });

  it('leaves a dead portal alone: 20 units cost 6 requests, and one more after the pause', async () => {
    await double.setFaults({ '*': { mode: 'hang' } });
    const client = clientOf({ timeoutMs: 100 });
    const reasons = [];
    for (let unit = 0; unit < 20; unit += 1)
      reasons.push(await client.listOf(`H49.${10000 + unit}`));
    expect(reasons.every((each) => each.kind === 'fault')).toBe(true);
    expect(reasons.at(-1)).toMatchObject({ reason: 'circuit-open' });
    expect(await double.log()).toHaveLength(6);
    await systemTime.sleep(client.pauseLeft());
    await double.setFaults({});
    expect(await client.listOf(agency)).toMatchObject({ kind: 'list' });
  });

  it('an abort ends the waiting and is thrown', async () => {
    await double.setFaults({ '*': { mode: 'hang' } });
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 50);
    await expect(
      clientOf({ timeoutMs: 60_000 }).listOf(agency, { signal: abort.signal }),
    ).rejects.toThrow(/abort/);
  });
});

describe('taking a list up again', () => {
  it('asks only for the pages that were not read, and dates the list by the first', async () => {
    const pages = new PagesInTest();
    await double.setFaults({});
    const whole = await clientOf().listOf(agency, { pages });
    pages.kept.splice(2);
    pages.kept[0]!.readAt = '2025-06-30T09:00:00.000Z';
    await double.setFaults({});
    const again = await clientOf().listOf(agency, { pages });
    expect(await double.log()).toHaveLength(2);
    expect(again).toEqual({ ...whole, readAt: '2025-06-30T09:00:00.000Z' });
  });
});

describe('what changes without a word', () => {
  const watch = () => {
    const known = new Map<string, Shape>();
    return {
      look: async (part: string, json: unknown, needed: readonly string[]) => {
        const seen = shapeOf(json);
        const before = known.get(part);
        if (!before && tellsOfRows(seen, needed)) known.set(part, seen);
        return before ? differenceOf(before, seen, needed) : null;
      },
    };
  };

  it.each([PortalClient2026, PortalClient2025])(
    'R9: a key that findings rest on is gone: %p says so and shows no list',
    async (Client) => {
      const shapes = watch();
      await double.setFaults({});
      const asked = Client === PortalClient2025 ? numberOf(agency) : agency;
      const client = new Client(...toolsOf({}, { shapes }));
      expect(await client.listOf(asked)).toMatchObject({ kind: 'list' });
      await double.setFaults({ '*': { mode: 'new-shape' } });
      const answer = await client.listOf(asked);
      expect(answer).toMatchObject({ kind: 'fault', reason: 'shape-changed' });
    },
  );

  it('a cursor that is null where the list ends is no other form; one that is gone is', async () => {
    const shapes = watch();
    await double.setFaults({});
    expect(await clientOf({}, { shapes }).listOf(agency)).toMatchObject({ kind: 'list' });
    await double.setFaults({ '*': { mode: 'null-cursor' } });
    expect(await clientOf({}, { shapes }).listOf(agency)).toMatchObject({ kind: 'list' });
    await double.setFaults({ '*': { mode: 'no-cursor' } });
    const answer = await clientOf({}, { shapes }).listOf(agency);
    expect(answer).toMatchObject({ kind: 'fault', reason: 'shape-changed' });
  });

  it('without the watch everything would seem to be in force', async () => {
    await double.setFaults({ '*': { mode: 'new-shape' } });
    const answer = await clientOf().listOf(agency);
    expect(answer.kind === 'list' && new Set(answer.items.map(({ state }) => state))).toEqual(
      new Set([null]),
    );
  });
});

class PagesInTest implements PageMemory {
  kept: KeptPage[] = [];
  load = async () => this.kept;
  keep = async (number: number, page: KeptPage) => void (this.kept[number - 1] = page);
  forget = async () => void this.kept.splice(0);
}
