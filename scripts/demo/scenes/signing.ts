import type { ListMinutesView } from '../../../src/handover/minutes/minutes.schema';
import type { ListStepsView } from '../../../src/handover/shares/shares.schema';
import { asked } from '../../support/talk';
import { communeLogin, oldUnitLogin } from '../people';
import { waitForJob } from '../wait-for-job';
import { formWith, sampleScan } from './sample-scan';
import { onList, seen, type Scene } from './scene';

/** Phường Cao Thắng hands its assets over to Phường Hà Lầm, with everything that is asked of it. */
const SIGNED = { giver: '06676', receiver: '06676', listType: 'B3', place: 'Hà Lầm' };
/** Phường Hà Tu has taken over what it was given; the formal decision is still to come. */
const TEMPORARY = { giver: '06664', receiver: '06652', listType: 'B3' };

const GIVER = { name: 'Phạm Thị Hoa', position: 'Chủ tịch UBND Phường Cao Thắng' };
const RECEIVER = { name: 'Lê Văn Nam', position: 'Chủ tịch UBND Phường Hà Lầm' };
const DAY = '2025-06-24';

/** A giving and a receiving team, so that the minutes stand on their decisions. @returns how many. */
export async function setUpTeams(scene: Scene): Promise<number> {
  const decision = { decidedBy: 'UBND tỉnh Quảng Ninh', decisionDay: '2025-06-12' };
  const days = { validFrom: '2025-06-13', validTo: null, listTypes: null };
  const teams = [
    {
      ...{ kind: 'giving', name: 'Tổ bàn giao Phường Cao Thắng', ...decision, ...days },
      ...{ decisionNumber: '1702/QĐ-UBND', organisationIds: [scene.giver(SIGNED.giver)] },
      members: [
        { ...GIVER, role: 'head' },
        { name: 'Vũ Đức Kiên', position: 'Công chức Tài chính – kế toán', role: 'secretary' },
        { name: 'Ngô Thu Hằng', position: 'Công chức Văn phòng – thống kê', role: 'member' },
      ],
    },
    {
      ...{ kind: 'receiving', name: 'Tổ tiếp nhận Phường Hà Lầm', ...decision, ...days },
      ...{ decisionNumber: '1703/QĐ-UBND', organisationIds: [scene.receiver(SIGNED.receiver)] },
      members: [
        { ...RECEIVER, role: 'head' },
        { name: 'Trần Quang Huy', position: 'Trưởng phòng Kinh tế', role: 'deputy' },
      ],
    },
  ];
  for (const team of teams)
    await asked(scene.province, 'POST', `rounds/${scene.roundId}/handover/teams`, team);
  return teams.length;
}

/**
 * One pair goes the whole way: inventory, approval, minutes, signed copy, physical receipt. Another has taken over
 * for the time being, and its thirty days run.
 * @returns how many shares are signed, and how many taken over temporarily.
 */
export async function signOnePair(scene: Scene) {
  const sum = { signed: 0, temporary: 0 };
  const list = scene.list(SIGNED.giver, SIGNED.listType);
  if (list) {
    await approve(scene, list.id);
    await drawAndSign(scene, list.id);
    sum.signed += 1;
  }
  const waiting = scene.list(TEMPORARY.giver, TEMPORARY.listType);
  if (waiting) {
    const act = `shares/${scene.receiver(TEMPORARY.receiver)}/acts`;
    const talk = await scene.as(communeLogin(TEMPORARY.receiver));
    await onList(talk, waiting.id, act, { act: 'receive', day: '2025-06-20' });
    sum.temporary += 1;
  }
  return sum;
}

async function approve(scene: Scene, listId: string): Promise<void> {
  const giver = await scene.as(oldUnitLogin(SIGNED.giver));
  await onList(giver, listId, 'steps', { act: 'inventory', day: '2025-06-18' });
  await onList(giver, listId, 'steps', { act: 'submit' });
  const fields = { number: '45/QĐ-UBND', day: '2025-06-20', ...GIVER };
  const scan = await sampleScan('QUYẾT ĐỊNH phê duyệt danh sách tài sản bàn giao', [
    `Số: ${fields.number} ngày 20/06/2025`,
    `Người phê duyệt: ${GIVER.name}, ${GIVER.position}`,
  ]);
  const form = formWith(fields, scan, 'quyet-dinh-phe-duyet.pdf');
  await onList<ListStepsView>(scene.province, listId, 'approval', form);
}

async function drawAndSign(scene: Scene, listId: string): Promise<void> {
  const giver = await scene.as(oldUnitLogin(SIGNED.giver));
  const receiver = await scene.as(communeLogin(SIGNED.receiver));
  const receiverOrganisationId = scene.receiver(SIGNED.receiver);
  const address = `handover/lists/${listId}/minutes`;
  const { bases, copies } = await asked<ListMinutesView>(giver, 'GET', address);
  const { jobId } = await onList<{ jobId: string }>(giver, listId, 'minutes', {
    ...{ receiverOrganisationId, day: DAY, place: SIGNED.place, bases, copies },
    ...{ giver: [GIVER], receiver: [RECEIVER], venue: 'Trụ sở UBND Phường Cao Thắng' },
  });
  await waitForJob(giver, jobId);
  const { shares } = await asked<ListMinutesView>(receiver, 'GET', address);
  const share = shares.find((each) => each.receiver.id === receiverOrganisationId)!;
  const minutes = share.minutes[0]!;
  const scan = await sampleScan('BIÊN BẢN BÀN GIAO, TIẾP NHẬN TÀI SẢN', [
    `Số: ${minutes.number} ngày 24/06/2025, ${minutes.rows} dòng`,
    `Bên giao: ${GIVER.name}, ${GIVER.position}`,
    `Bên nhận: ${RECEIVER.name}, ${RECEIVER.position}`,
    `Mã băm dữ liệu biên bản (SHA-256): ${minutes.dataSha256}`,
  ]);
  const signers = [
    { side: 'giver', ...GIVER },
    { side: 'receiver', ...RECEIVER },
  ];
  const fields = { number: minutes.number, day: DAY, signers: JSON.stringify(signers) };
  const form = formWith(fields, scan, 'bien-ban-da-ky.pdf');
  await asked(receiver, 'POST', `minutes/${minutes.id}/signed`, form, seen(minutes.version));
  const act = `shares/${receiverOrganisationId}/acts`;
  await onList(receiver, listId, act, { act: 'receive', day: DAY });
}
