import { asked, signedIn, type Talk } from '../support/talk';
import { inParallel } from './in-parallel';
import { communeLogin } from './people';
import type { Stage } from './stage';

const LANES = 4;

interface Incoming {
  listId: string;
  listType: string;
  receiver: { id: string; name: string };
  version: number;
}
interface Items {
  rows: {
    name: string;
    portions: { id: string; bucket: string; receiver: { id: string } | null }[];
  }[];
}

/** What some receivers do not simply accept, by place of the unit in the resolution. */
interface Exception {
  listType: string;
  rows: number;
  act: 'dispute' | 'close' | 'leave';
  body?: { kind?: string; reason?: string; note: string; evidence?: object };
}
const EXCEPTIONS: Record<number, Exception[]> = {
  2: [
    {
      listType: 'E1',
      rows: 2,
      act: 'close',
      body: {
        reason: 'finished_before_cut_off',
        note: 'Đã giải quyết xong trước thời điểm chốt số liệu.',
        evidence: {
          ...{ number: '118/TB-UBND', day: '2025-06-18' },
          document: 'Thông báo kết quả giải quyết, lưu tại hồ sơ công việc',
        },
      },
    },
  ],
  8: [
    {
      listType: 'B3',
      rows: 2,
      act: 'dispute',
      body: { kind: 'shortage', note: 'Kiểm đếm thực tế không thấy tại kho.' },
    },
  ],
  20: [
    {
      listType: 'D1',
      rows: 3,
      act: 'dispute',
      body: { kind: 'wrong_data', note: 'Số trang trên mục lục khác với hồ sơ.' },
    },
  ],
  33: [{ listType: 'B3', rows: 40, act: 'leave' }],
  46: [{ listType: 'D1', rows: 25, act: 'leave' }],
};

/**
 * Every new unit receives what is meant for it, list by list; closing is for the giver or the
 * province.
 * @returns portions accepted.
 */
export async function receiveLists(
  stage: Stage,
  province: Talk,
  roundId: string,
  newUnits: { id: string; code: string }[],
  report: (done: number, total: number) => void,
): Promise<number> {
  let accepted = 0;
  let done = 0;
  await inParallel(LANES, newUnits.entries(), async ([position, unit]) => {
    const talk = await signedIn(stage.url, communeLogin(unit.code), stage.password);
    const lists = await asked<Incoming[]>(
      talk,
      'GET',
      `rounds/${roundId}/handover/incoming?unitId=${unit.id}`,
    );
    const exceptions = [...(EXCEPTIONS[position] ?? [])];
    for (const list of lists) {
      const at = exceptions.findIndex(({ listType }) => listType === list.listType);
      const [exception] = at < 0 ? [] : exceptions.splice(at, 1);
      const portions = exception
        ? await receiveExcept(talk, province, list, exception)
        : await receiveAll(talk, list);
      accepted += portions;
    }
    report((done += 1), newUnits.length);
  });
  return accepted;
}

const receiveAll = (talk: Talk, list: Incoming) =>
  act(talk, list, 'accept', { all: true, receiverOrganisationId: list.receiver.id });

async function receiveExcept(
  talk: Talk,
  province: Talk,
  list: Incoming,
  exception: Exception,
): Promise<number> {
  const query = `bucket=outstanding&receiverOrganisationId=${list.receiver.id}&pageSize=200`;
  const { rows } = await asked<Items>(talk, 'GET', `handover/lists/${list.listId}/items?${query}`);
  const mine = rows
    .flatMap((row) => row.portions)
    .filter(
      (portion) => portion.bucket === 'outstanding' && portion.receiver?.id === list.receiver.id,
    )
    .map(({ id }) => id);
  const held = mine.slice(0, exception.rows);
  if (exception.act === 'leave') {
    const rest = mine.slice(exception.rows);
    return rest.length === 0 ? 0 : act(talk, list, 'accept', { portionIds: rest });
  }
  if (held.length > 0)
    await act(exception.act === 'close' ? province : talk, list, exception.act, {
      portionIds: held,
      ...exception.body,
    });
  return receiveAll(talk, list);
}

/** One act on a list as it now stands; somebody else may be working on the same list. */
async function act(talk: Talk, list: Incoming, name: string, body: object): Promise<number> {
  for (;;) {
    const { version } = await asked<{ version: number }>(
      talk,
      'GET',
      `handover/lists/${list.listId}`,
    );
    const answer = await talk<{ portions: number }>(
      'POST',
      `handover/lists/${list.listId}/${name}`,
      body,
      {
        'if-match': `"${version}"`,
      },
    );
    if (answer.status === 200) return answer.body.portions;
    if (answer.status !== 409) {
      throw new Error(`${name} ${list.listId}: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
  }
}
