import { asked } from '../../scripts/support/talk';
import { FailingDisk } from '../support/failing-disk';
import { faultReport, itWith } from '../support/fault-report';
import type { InterruptedServer } from '../support/interrupted-server';
import { killable, type Killable } from '../support/killed-server';

const OPERATIONS = 250;
const TYPES = ['A1b', 'B3', 'D1', 'E1'];

interface Declared {
  organisationId: string;
  listType: string;
}

describe('M4: writing and flushing fail now and then', () => {
  const onFailingDisk = itWith('M4', FailingDisk.NEEDS, FailingDisk.possible());
  let origin: Killable;
  let declarations: Declared[];

  beforeAll(async () => {
    origin = await killable('m4', 'reference/rounds/quang-ninh-2025');
    const { server } = origin;
    const units = await asked<{ organisationId: string }[]>(
      server.talk,
      'GET',
      `rounds/${server.roundId}/units?side=old`,
    );
    declarations = units.flatMap(({ organisationId }) =>
      TYPES.map((listType) => ({ organisationId, listType })),
    );
    await server.stop();
  }, 120_000);
  afterAll(() => origin.remove());

  onFailingDisk.each([0.02, 0.05])(
    'of 250 acts with every call failing at %f, what was acknowledged is there',
    async (probability) => {
      const disk = new FailingDisk();
      const wanted = declarations.splice(0, OPERATIONS);
      const { server } = origin;
      try {
        await server.startAgain({ env: disk.environment });
        await disk.fail(server.pid, probability);
        const { acknowledged, refused, other } = await declare(server, wanted);
        // No farewell: only what the disk was told to keep may count.
        await server.kill();
        const present = await listsIn(server);
        const lost = acknowledged.filter((each) => !present.has(keyOf(each)));
        const wrong = await server.wrong(true);
        await server.startAgain();
        await server.stop();
        const bad = lost.length + wrong.length + other.length;
        faultReport({
          ...{ id: 'M4', tried: wanted.length, lost: bad, result: bad === 0 ? 'passed' : 'failed' },
          note: `${probability * 100} %: ${acknowledged.length} lần lưu được, ${refused} lần báo lỗi ổ đĩa`,
        });
        expect({ lost, wrong, other }).toEqual({ lost: [], wrong: [], other: [] });
        expect(refused).toBeGreaterThan(0);
        expect(acknowledged.length).toBeGreaterThan(0);
      } finally {
        disk.remove();
      }
    },
    300_000,
  );
});

const keyOf = ({ organisationId, listType }: Declared) => `${organisationId} ${listType}`;

/** One after the other, so that each refusal is of one act. */
async function declare({ talk, roundId }: InterruptedServer, wanted: Declared[]) {
  const acknowledged: Declared[] = [];
  const other: string[] = [];
  let refused = 0;
  for (const each of wanted) {
    const body = { giverOrganisationId: each.organisationId, listType: each.listType };
    const answer = await talk<{ message?: string }>(
      'POST',
      `rounds/${roundId}/handover/declare-empty`,
      body,
    );
    if (answer.status === 200) acknowledged.push(each);
    else if (answer.status === 503 && answer.body.message?.includes('ổ đĩa')) refused += 1;
    else other.push(`${answer.status} ${JSON.stringify(answer.body)}`);
  }
  return { acknowledged, refused, other };
}

async function listsIn(server: InterruptedServer): Promise<Set<string>> {
  const rows = await server.query<{ organisationId: string; listType: string }>(
    `SELECT giver_organisation_id AS "organisationId", list_type AS "listType" FROM handover_list`,
  );
  return new Set(rows.map(keyOf));
}
