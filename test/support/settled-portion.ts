import { asked } from '../../scripts/support/talk';
import { HandoverList } from '../../src/handover/handover-list.entity';
import { PortionMovement } from '../../src/handover/portion-movement.entity';
import { Portion } from '../../src/handover/portion.entity';
import { Reader } from '../../src/platform/database/reader';
import { assetList } from './asset-list';
import { EVIDENCE } from './closing-evidence';
import { applyPlan, planList } from './imports';
import { actOnList } from './officers';
import type { Province } from './province';

const OLD = '06844';

export interface RaceOutcome {
  /** Races that acceptance won or reached in the end; the others ended closed or disputed. */
  accepted: number;
  /** Portions that moved once more after they were accepted. */
  changedAfterwards: string[];
}

/**
 * Accepts rows one by one while others give the same row another receiver, split, dispute or close
 * it, each trying again with the version there is by then.
 */
export async function raceAgainstAcceptance(
  province: Province,
  races: number,
): Promise<RaceOutcome> {
  const { officer, roundId, oldUnit, application } = province;
  const rows = Array.from({ length: races }, (_, at) => ({ name: `Tài sản ${at}`, quantity: 10 }));
  const plan = await planList(officer, roundId, {
    bytes: await assetList(rows),
    name: 'tài sản.xlsx',
    listType: 'B3',
    giverOrganisationId: oldUnit(OLD).organisationId,
  });
  const { status, body: applied } = await applyPlan(officer, plan);
  const { listId } = applied;
  if (status !== 200 || !listId) throw new Error(JSON.stringify(applied));
  const list = `handover/lists/${listId}`;
  const { manager } = application.get(Reader);
  // Asked of the database: the list as the screen shows it costs far more than the act itself.
  const version = async () => (await manager.findOneByOrFail(HandoverList, { id: listId })).version;
  const { possibleReceivers, closingReasons } = await asked<{
    possibleReceivers: { id: string }[];
    closingReasons: { value: string }[];
  }>(officer, 'GET', list);
  const receiver = possibleReceivers.at(-1)!.id;
  const rivals = (portionId: string): [string, object][] => [
    ['assign', { portionIds: [portionId], receiverOrganisationId: receiver }],
    ['split', { portionId, parts: [{ quantity: 4000 }, { quantity: 6000 }] }],
    ['dispute', { portionIds: [portionId], kind: 'shortage', note: 'thiếu' }],
    [
      'close',
      {
        ...{ portionIds: [portionId], reason: closingReasons[0]!.value, note: 'thôi' },
        evidence: EVIDENCE,
      },
    ],
  ];
  /** Tries with the version there is, again while others are quicker. */
  const insist = async (act: string, body: object, seen: number) => {
    for (let at = seen, tries = 0; tries < 6; tries += 1) {
      const { status } = await actOnList(officer, { listId, version: at }, act, body);
      if (status === 200) return true;
      at = await version();
    }
    return false;
  };

  const outcome: RaceOutcome = { accepted: 0, changedAfterwards: [] };
  const portions = await manager.find(Portion, { where: { listId }, order: { id: 'ASC' } });
  for (const [race, { id: portionId }] of portions.entries()) {
    const seen = await version();
    const [act, body] = rivals(portionId)[race % 4]!;
    await Promise.all([
      insist('accept', { portionIds: [portionId] }, seen),
      insist(act, body, seen),
      ...(race % 3 === 0 ? [insist('dispute', rivals(portionId)[2]![1], seen)] : []),
    ]);
    const ledger = await manager.find(PortionMovement, {
      where: { portionId },
      order: { number: 'ASC' },
    });
    const at = ledger.findIndex(({ cause }) => cause === 'accepted');
    const { bucket } = await manager.findOneByOrFail(Portion, { id: portionId });
    if (at >= 0) outcome.accepted += 1;
    if (
      at >= 0 &&
      (bucket !== 'accepted' || ledger.slice(at + 1).some(({ cause }) => cause !== 'accepted'))
    )
      outcome.changedAfterwards.push(portionId);
  }
  return outcome;
}
