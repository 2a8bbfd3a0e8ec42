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
    `SELECT number, state, receiver_organisation_id AS receiver FROM minutes WHERE data_sha256 = '${digest}'`,
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
  const { id, movements } = data.list;
  const receiver = data.receiver.organisationId!;
  const sums = new Map<string, Record<(typeof MEASURES)[number], number>>();
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
  for (const state of ['accepted', 'disputed', 'closed', 'outstanding'] as const) {
    const stated: Pick<MinutesTotal, (typeof MEASURES)[number]> | undefined = data.totals.find(
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
