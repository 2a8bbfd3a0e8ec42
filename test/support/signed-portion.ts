import { In } from 'typeorm';
import { asked } from '../../scripts/support/talk';
import { HandoverList } from '../../src/handover/handover-list.entity';
import { PortionMovement } from '../../src/handover/portion-movement.entity';
import { Portion } from '../../src/handover/portion.entity';
import { ShareSigning, SignedPortion } from '../../src/handover/shares/share.entity';
import { Reader } from '../../src/platform/database/reader';
import { assetList } from './asset-list';
import { applyPlan, planList } from './imports';
import { actOnList } from './officers';
import type { Province } from './province';

const OLD = '06847';
const DAY = '2025-06-20';
const SIGNERS = JSON.stringify([
  { side: 'giver', name: 'Phạm Thị Hoa', position: 'Chủ tịch' },
  { side: 'receiver', name: 'Lê Văn Nam', position: 'Chủ tịch' },
]);

export interface SigningOutcome {
  /** Races in which the paper was signed while others tried to change its row. */
  signed: number;
  /** Rows with a line of the ledger that their latest paper does not cover, although they are signed. */
  changedAfterwards: string[];
}

/**
 * Signs the minutes of a share again and again, each time while somebody settles or closes a
 * discrepancy of a row that stands on the paper.
 */
export async function raceAgainstSigning(
  province: Province,
  races: number,
): Promise<SigningOutcome> {
  const { officer, roundId, oldUnit, application } = province;
  const plan = await planList(officer, roundId, {
    // A row that a race closed is out of the next one.
    bytes: await assetList(Array.from({ length: races }, (_, at) => ({ name: `Bàn ${at + 1}` }))),
    name: 'tài sản.xlsx',
    listType: 'B3',
    giverOrganisationId: oldUnit(OLD).organisationId,
  });
  const { status, body: applied } = await applyPlan(officer, plan);
  const { listId } = applied;
  if (status !== 200 || !listId) throw new Error(JSON.stringify(applied));
  const { manager } = application.get(Reader);
  const version = async () => (await manager.findOneByOrFail(HandoverList, { id: listId })).version;
  const list = `handover/lists/${listId}`;
  const { closingReasons } = await asked<{ closingReasons: { value: string }[] }>(
    officer,
    'GET',
    list,
  );
  const form = (fields: Record<string, string>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    data.set('file', new Blob(['%PDF-1.7']), 'bản quét.pdf');
    return data;
  };
  /** Does it with the version there is, again while others are quicker. */
  const insist = async (act: (at: number) => Promise<{ status: number }>): Promise<boolean> => {
    for (let tries = 0; tries < 6; tries += 1) {
      if ((await act(await version())).status === 200) return true;
    }
    return false;
  };
  const send = (address: string, body: () => unknown) =>
    insist((at) => officer('POST', `${list}/${address}`, body(), { 'if-match': `"${at}"` }));
  const act = (name: string, body: object) =>
    insist((at) => actOnList(officer, { listId, version: at }, name, body));
  const must = async (done: Promise<boolean>) => {
    if (!(await done)) throw new Error('A step that nobody hinders was refused.');
  };

  await must(act('accept', { all: true }));
  await must(send('steps', () => ({ act: 'inventory', day: DAY })));
  const approval = { number: '12/QĐ-UBND', day: DAY, name: 'Hoa', position: 'Chủ tịch' };
  await must(send('approval', () => form(approval)));
  const portions = await manager.find(Portion, { where: { listId }, order: { id: 'ASC' } });
  const share = `shares/${portions[0]!.receiverOrganisationId}`;
  const paper = { number: '07/BB-UBND', day: DAY, signers: SIGNERS };
  const sign = () => send(`${share}/signing`, () => form(paper));
  await must(sign());

  const outcome: SigningOutcome = { signed: 0, changedAfterwards: [] };
  for (let race = 0; race < races; race += 1) {
    const portionIds = [portions[race]!.id];
    await must(send(`${share}/acts`, () => ({ act: 'amend', portionIds, reason: 'kiểm lại' })));
    await must(act('dispute', { portionIds, kind: 'shortage', note: 'tìm trong kho' }));
    const rival = race % 3 === 0 ? 'close' : 'resolve';
    const why = rival === 'close' ? { reason: closingReasons[0]!.value } : {};
    const [signed] = await Promise.all([sign(), act(rival, { portionIds, note: 'xong', ...why })]);
    if (signed) outcome.signed += 1;
    outcome.changedAfterwards.push(...(await changedSinceSigned(province, listId)));
    if (signed) continue;
    await act('accept', { all: true });
    await must(sign());
  }
  return outcome;
}

/** Portions that stand on a signed paper although the ledger has later lines about them. */
async function changedSinceSigned({ application }: Province, listId: string): Promise<string[]> {
  const { manager } = application.get(Reader);
  const portions = await manager.findBy(Portion, { listId });
  const ids = In(portions.map(({ id }) => id));
  const signed = await manager.findBy(SignedPortion, { portionId: ids });
  const frozen = signed.filter(({ releasedAt }) => releasedAt === null);
  const papers = await manager.findBy(ShareSigning, {
    id: In(frozen.map(({ signingId }) => signingId)),
  });
  const lines = await manager.findBy(PortionMovement, { listId });
  return frozen
    .filter(({ portionId, signingId }) => {
      const upTo = papers.find(({ id }) => id === signingId)!.movements;
      return lines.some((line) => line.portionId === portionId && line.number > upTo);
    })
    .map(({ portionId }) => portionId);
}
