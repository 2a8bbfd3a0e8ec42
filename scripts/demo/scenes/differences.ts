import type { DiscrepancyPage } from '../../../src/handover/discrepancies/discrepancies.schema';
import type { DuplicatePage } from '../../../src/handover/duplicates/duplicates.schema';
import { asked } from '../../support/talk';
import { communeLogin } from '../people';
import { waitForJob } from '../wait-for-job';
import { seen, type Found, type Scene } from './scene';

/** Somebody looks for what was declared twice. @returns groups that wait for a person. */
export async function findDuplicates(scene: Scene): Promise<number> {
  const address = `rounds/${scene.roundId}/duplicates`;
  const { jobId } = await asked<{ jobId: string }>(scene.province, 'POST', `${address}/search`);
  await waitForJob(scene.province, jobId);
  return (await asked<DuplicatePage>(scene.province, 'GET', address)).total;
}

/** Found while the receivers counted; neither changes what was accepted. */
const BY_HAND = [
  {
    ...{ giver: '06676', receiver: '06676', kind: 'papers_missing' },
    note: 'Máy photocopy thiếu sổ theo dõi bảo dưỡng và phiếu bảo hành.',
    decision: {
      text: 'Bên giao đã bổ sung bản sao phiếu bảo hành; hai bên thống nhất không phải bàn giao lại.',
      paper: { number: '14/BB-UBND', date: '2025-06-23' },
    },
  },
  {
    ...{ giver: '06664', receiver: '06652', kind: 'wrong_place' },
    note: 'Hai bộ máy vi tính ghi ở Văn phòng – thống kê nhưng đang để tại nhà văn hóa khu 3.',
    work: { responsiblePerson: 'Đỗ Minh Tuấn, công chức Tài chính – kế toán', dueOn: '2025-06-27' },
  },
] as const;

/** One discrepancy is closed by a decision, others are being worked on. @returns how many of each. */
export async function followDiscrepancies(scene: Scene) {
  const sum = { closed: 0, inWork: 0 };
  for (const each of BY_HAND) {
    const list = scene.list(each.giver, 'B3');
    if (!list) continue;
    const talk = await scene.as(communeLogin(each.receiver));
    const body = {
      ...{ kind: each.kind, note: each.note },
      receiverOrganisationId: scene.receiver(each.receiver),
    };
    const address = `handover/lists/${list.id}/discrepancies`;
    const made = await asked<Found>(talk, 'POST', address, body);
    if ('decision' in each) {
      const close = `discrepancies/${made.id}/close`;
      await asked(talk, 'POST', close, each.decision, seen(made.version));
      sum.closed += 1;
    } else {
      await takeUp(scene, made, each.work);
      sum.inWork += 1;
    }
  }
  sum.inWork += await takeUpDisputes(scene);
  return sum;
}

/** Of what receivers disputed, the first of each list is being looked into. */
async function takeUpDisputes(scene: Scene): Promise<number> {
  const address = `rounds/${scene.roundId}/discrepancies?state=open&pageSize=200`;
  const { rows } = await asked<DiscrepancyPage>(scene.province, 'GET', address);
  const first = [...new Map(rows.map((row) => [row.listId, row])).values()];
  for (const row of first) {
    const work = { responsiblePerson: 'Tổ kiểm kê của đơn vị cũ', dueOn: row.dueOn };
    await takeUp(scene, row, work);
  }
  return first.length;
}

async function takeUp(
  scene: Scene,
  row: Found,
  work: { responsiblePerson: string; dueOn: string },
): Promise<void> {
  const { id, kind, quantityDifference, moneyDifference, evidence, responsible, version } = row;
  const body = {
    ...{ state: 'in_progress', kind, quantityDifference, moneyDifference, evidence },
    ...{ responsibleOrganisationId: responsible.id, ...work },
  };
  await asked(scene.province, 'PUT', `discrepancies/${id}`, body, seen(version));
}

/** Units that hand over to Phường Phong Cốc, which has not counted everything yet. */
const LEFT_BEHIND = ['07165', '07171', '07177', '07183'];

/** Five things that nobody has taken over yet are looked after meanwhile. @returns how many. */
export async function giveIntoCustody(scene: Scene): Promise<number> {
  const lists = LEFT_BEHIND.flatMap((giver) => scene.list(giver, 'B3') ?? []);
  const list = lists.find(({ balance }) => balance.rows.outstanding > 0);
  if (!list) return 0;
  const address = `handover/lists/${list.id}`;
  const { rows } = await asked<{ rows: { id: string }[] }>(
    ...([scene.province, 'GET', `${address}/items?bucket=outstanding&pageSize=5`] as const),
  );
  await asked(scene.province, 'POST', `${address}/custody`, {
    ...{ itemIds: rows.map(({ id }) => id), custodianOrganisationId: null },
    ...{ custodian: 'Tổ trông coi trụ sở cũ, Phường Phong Cốc', since: '2025-06-20' },
    ...{ until: '2025-07-05', paperNumber: '27/TB-UBND', paperDay: '2025-06-19' },
    note: 'Chìa khóa kho do tổ trưởng giữ.',
  });
  return rows.length;
}
