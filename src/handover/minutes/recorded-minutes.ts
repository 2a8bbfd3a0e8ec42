import type { Ask } from '../../platform/audit/chain-report';
import type { MinutesFault } from './check-minutes';
import type { MinutesData, MinutesTotal } from './minutes-data';

/** Public keys of an installation, from its record. */
export async function recordedKeys(ask: Ask): Promise<Buffer[]> {
  const rows = await ask('SELECT public_key FROM signing_key ORDER BY created_at, id');
  return rows.map((row) => Buffer.from(String(row.public_key), 'base64url'));
}

/**
 * Holds minutes that are right by themselves against the record of the installation.
 * @param digest of their data; hexadecimal.
 * @returns the first difference, or undefined.
 */
export async function recordFault(
  ask: Ask,
  data: MinutesData,
  digest: string,
): Promise<MinutesFault | undefined> {
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error('No digest');
  const [minutes] = await ask(
    `SELECT number, state FROM minutes WHERE data_sha256 = '${digest}'
      OR id IN (SELECT minutes_id FROM minutes_part WHERE data_sha256 = '${digest}')`,
  );
  if (!minutes) {
    return {
      code: 'not-recorded',
      vi: 'Trong sổ của phần mềm không có biên bản nào với dữ liệu này.',
      en: 'The record holds no minutes with these data.',
      expected: null,
      found: data.number,
    };
  }
  if (minutes.number !== data.number) {
    return {
      code: 'record-differs',
      vi: 'Số biên bản trong sổ khác số trên tệp.',
      en: 'The number in the record is not the one on the file.',
      ...{ expected: String(minutes.number), found: data.number },
    };
  }
  if (minutes.state === 'replaced') {
    return {
      code: 'replaced',
      vi: 'Biên bản này đã được thay thế bằng bản lập sau.',
      en: 'These minutes were replaced by later ones.',
      found: data.number,
    };
  }
  return ledgerFault(ask, data);
}

const MEASURES = ['rows', 'quantity', 'money'] as const;

/** The sums of the ledger up to the line that the minutes name, for their receiver. */
async function ledgerFault(ask: Ask, data: MinutesData): Promise<MinutesFault | undefined> {
  for (const list of data.lists ?? []) {
    const receiver = data.receiver.organisationId!;
    const fault = differing(await shareSums(ask, list, receiver), list.totals);
    if (fault) return fault;
  }
  if (data.lists) return undefined;
  const sums = data.supplement
    ? await supplementSums(ask, data, data.supplement.since)
    : await shareSums(ask, data.list, data.receiver.organisationId!);
  return differing(sums, data.part?.whole ?? data.totals);
}

/** The first figure in which the ledger and a paper differ. */
function differing(sums: Sums, totals: readonly MinutesTotal[]): MinutesFault | undefined {
  for (const state of ['accepted', 'disputed', 'closed', 'outstanding'] as const) {
    const stated: Pick<MinutesTotal, (typeof MEASURES)[number]> | undefined = totals.find(
      (total) => total.state === state,
    );
    for (const measure of MEASURES) {
      const [expected, found] = [sums.get(state)?.[measure] ?? 0, stated?.[measure] ?? 0];
      if (expected === found) continue;
      return {
        code: 'ledger-differs',
        vi: `Số liệu trong sổ bàn giao khác biên bản (phần “${state}”, ${measure}): trong sổ ${expected}, trên biên bản ${found}.`,
        en: `The ledger differs from the minutes (${state}, ${measure}): ${expected} in the ledger, ${found} on the minutes.`,
        ...{ expected, found },
      };
    }
  }
  return undefined;
}

type Sums = Map<string, Record<(typeof MEASURES)[number], number>>;

/** All that stood with the receiver: what came to it less what left it, bucket by bucket. */
async function shareSums(
  ask: Ask,
  { id, movements }: Pick<MinutesData['list'], 'id' | 'movements'>,
  receiver: string,
): Promise<Sums> {
  const sums: Sums = new Map<string, Record<(typeof MEASURES)[number], number>>();
  for (const [end, sign] of [
    ['to', 1],
    ['from', -1],
  ] as const) {
    // Both ids have passed as UUIDs, the number as an integer.
    const rows = await ask(
      `SELECT ${end}_bucket AS bucket, COUNT(*) AS n, SUM(${end}_quantity) AS quantity, SUM(${end}_money) AS money
        FROM portion_movement WHERE list_id = '${id}' AND number <= ${movements}
        AND ${end}_receiver = '${receiver}' AND ${end}_bucket IS NOT NULL GROUP BY ${end}_bucket`,
    );
    for (const row of rows) {
      const sum = sums.get(String(row.bucket)) ?? { rows: 0, quantity: 0, money: 0 };
      sum.rows += sign * Number(row.n);
      sum.quantity += sign * Number(row.quantity);
      sum.money += sign * Number(row.money);
      sums.set(String(row.bucket), sum);
    }
  }
  return sums;
}

/** What moved since the last signing, each portion by its latest line. */
async function supplementSums(ask: Ask, data: MinutesData, since: number): Promise<Sums> {
  const { id, movements } = data.list;
  // Both ids have passed as UUIDs, the numbers as integers.
  const rows = await ask(
    `SELECT m.to_bucket AS bucket, COUNT(*) AS n, SUM(m.to_quantity) AS quantity, SUM(m.to_money) AS money
      FROM portion_movement m WHERE m.list_id = '${id}' AND m.number > ${since} AND m.number <= ${movements}
      AND m.to_receiver = '${data.receiver.organisationId!}' AND NOT EXISTS (
        SELECT 1 FROM portion_movement later WHERE later.list_id = m.list_id
        AND later.portion_id = m.portion_id AND later.number > m.number AND later.number <= ${movements})
      GROUP BY m.to_bucket`,
  );
  return new Map(
    rows.map((row) => [
      String(row.bucket),
      { rows: Number(row.n), quantity: Number(row.quantity), money: Number(row.money) },
    ]),
  );
}
