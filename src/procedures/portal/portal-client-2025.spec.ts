import path from 'node:path';
import { numberOf } from '../../../scripts/support/portal-double-server';
import { startPortalDouble, type PortalDouble } from '../../../test/support/portal-double';
import { readShippedCatalogue } from '../catalogue/catalogue-file';
import { PortalClient2025 } from './portal-client-2025';
import { PortalTraffic } from './portal-traffic';
import { itemOf, rowProblem, type Row2025 } from './rows-2025';
import { systemTime } from './system-time';

const agency = numberOf('H49.06652');
const catalogue = readShippedCatalogue(path.join(__dirname, '..', '..', '..', 'reference'));

let double: PortalDouble;
beforeAll(async () => {
  double = await startPortalDouble('--units', '3321');
});
afterAll(() => double.stop());

function clientOf(): PortalClient2025 {
  const rules = { url: double.url, timeoutMs: 400, attempts: 2, pageSize: 100, backoffMs: 10 };
  const traffic = { requestsPerSecond: Infinity, failuresToOpen: 6, pauseMs: 50 };
  const tools = { fetch, time: systemTime, random: () => 0.5 };
  return new PortalClient2025(rules, new PortalTraffic(traffic, systemTime), tools);
}

describe('the gateway of 2025', () => {
  beforeEach(() => double.setFaults({}));

  it('reads every page of an agency, and asks for joint procedures too', async () => {
    const answer = await clientOf().listOf(agency);
    expect(answer.kind === 'list' && answer.items.map((each) => each.code)).toEqual(
      catalogue.map((each) => each.code),
    );
    // Four pages of ordinary procedures, one question about joint ones.
    expect(await double.log()).toHaveLength(5);
  });

  it('finds the number of an agency by its code, in the list of agencies of 3,321 communes', async () => {
    expect(await clientOf().listOf('H49.06652')).toMatchObject({ kind: 'list' });
    expect(await clientOf().listOf('H49.99999')).toMatchObject({ reason: 'agency-unknown' });
  });

  it('tells an empty first page from an empty list: it is none', async () => {
    await double.setFaults({ '*': { mode: 'empty' } });
    expect(await clientOf().listOf(agency)).toMatchObject({ kind: 'no-list' });
  });

  it('finds that the filter works', async () => expect(await clientOf().checkFilter()).toBeNull());

  it.each([
    ['503', 'server-error', 2],
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
    ['wrong-json', 'wrong-types', 1],
    ['wrong-types', 'wrong-types', 1],
    ['new-shape', 'wrong-json', 1],
    ['same-page', 'list-incomplete', 2],
    ['rows-missing', 'list-incomplete', 5],
    ['total-changes', 'total-changed', 4],
  ] as const)('R9: %s → %s after %i requests', async (mode, reason, requests) => {
    await double.setFaults({ '*': { mode } });
    expect(await clientOf().listOf(agency)).toMatchObject({ kind: 'fault', reason });
    expect(await double.log()).toHaveLength(requests);
  });

  it('a portal that ignores the agency is noticed', async () => {
    await double.setFaults({ '*': { mode: 'ignore-department' } });
    expect(await clientOf().checkFilter()).toMatchObject({ reason: 'filter-ignored' });
  });
});

describe('rows of the gateway', () => {
  const row = (changes: Partial<Row2025> = {}): Row2025 => ({
    ...{ ID: '1', PROCEDURE_CODE: '1.001193', PROCEDURE_NAME: 'Đăng ký khai sinh' },
    ...{ AMOUNT: '3', ROW_STT: '1', ...changes },
  });

  it('agencies come as one text, repeated with other spaces', () => {
    const text = 'UBND cấp xã; Sở Tư pháp - Hộ tịch;Sở Tư pháp-Hộ tịch ;UBND cấp xã';
    expect(itemOf(row({ IMPLEMENTATION_AGENCY: text })).departments).toEqual([
      'UBND cấp xã',
      'Sở Tư pháp - Hộ tịch',
    ]);
  });

  it('two totals on one page, and a gap in the numbers', () => {
    const rows = [row(), row({ AMOUNT: '4', ROW_STT: '2' })];
    expect(rowProblem(rows, 0)).toMatchObject({ reason: 'total-changed' });
    expect(rowProblem([row(), row({ ROW_STT: '3' })], 0)).toMatchObject({
      reason: 'list-incomplete',
    });
    expect(rowProblem([row({ ROW_STT: '101' })], 100)).toBeNull();
  });
});
