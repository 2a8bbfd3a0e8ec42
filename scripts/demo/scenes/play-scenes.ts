import type { Talk } from '../../support/talk';
import type { Stage } from '../stage';
import { enterControlFigures } from './control';
import { countOneShare } from './counting';
import { findDuplicates, followDiscrepancies, giveIntoCustody } from './differences';
import { reportObstacles } from './obstacles';
import { fillRegisters } from './registers';
import { askForReport } from './requests';
import { Scene } from './scene';
import { setUpTeams, signOnePair } from './signing';
import { arrangeStandby } from './standby';
import { giveTasks } from './tasks';

/**
 * Lets people do in the round what they do beside taking over: control figures, signed minutes, discrepancies,
 * duplicates, custody, teams, obstacles, standby, tasks, a report asked of all. Nothing of it moves an item of the ledger.
 * @returns how much of each there is now.
 */
export async function playScenes(stage: Stage, roundId: string, province: Talk) {
  const scene = await Scene.of(stage, roundId, province);
  const control = await enterControlFigures(scene);
  const teams = await setUpTeams(scene);
  const shares = await signOnePair(scene);
  const discrepancies = await followDiscrepancies(scene);
  const inCustody = await giveIntoCustody(scene);
  const counts = await countOneShare(scene);
  const obstacles = await reportObstacles(scene);
  const standby = await arrangeStandby(scene);
  const tasks = await giveTasks(scene);
  const unitsAsked = await askForReport(scene);
  const registers = await fillRegisters(scene);
  const duplicates = await findDuplicates(scene);
  return {
    ...{ control, teams, shares, discrepancies, inCustody, counts },
    ...{ obstacles, standby, tasks, unitsAsked, duplicates, registers },
  };
}
