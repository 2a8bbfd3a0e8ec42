import path from 'node:path';
import { SYSTEM } from '../../src/platform/http/actor';
import { writeDemoWorkbooks, type DemoFile } from '../demo-workbooks/write-demo-workbooks';
import { loadReference } from '../support/load-reference';
import { projectRoot } from '../support/project-root';
import type { Announcer } from './announce';
import { invitePeople } from './people';
import type { Stage } from './stage';

/** Same seed, same lists. */
const SEED = 2025;

export interface Prepared {
  roundId: string;
  newUnits: { id: string; code: string; name: string }[];
  files: DemoFile[];
  successionRows: number;
  oldUnits: number;
}

/**
 * Loads the units, invites the people and writes the officers' workbooks.
 * @param only codes of the old units whose workbooks are wanted; all of them when left out.
 */
export async function prepare(
  stage: Stage,
  folder: string,
  announcer: Announcer,
  only?: string[],
): Promise<Prepared> {
  const rounds = path.join(projectRoot(), 'reference', 'rounds');
  announcer.begin('Nạp đơn vị hành chính, bộ nội dung kiểm tra, danh mục TTHC');
  const { roundId, plan } = await loadReference(
    stage.app,
    path.join(rounds, 'quang-ninh-2025'),
    SYSTEM,
    // The units are real, what they hand over is made up: every page says so.
    true,
  );
  await loadReference(stage.app, path.join(rounds, 'second-round'), SYSTEM);
  const newUnits = await invitePeople(stage.app, roundId, stage.password);
  announcer.end(`${plan.oldUnits.length} đơn vị cũ, ${newUnits.length} đơn vị mới`);
  announcer.begin('Viết các tệp Excel bàn giao');
  const { files } = await writeDemoWorkbooks(path.join(folder, 'workbooks'), SEED, {
    ...plan,
    oldUnits: plan.oldUnits.filter(({ code }) => only?.includes(code) ?? true),
  });
  announcer.end(`${files.length} tệp`);
  return {
    roundId,
    newUnits,
    files,
    successionRows: plan.succession.length,
    oldUnits: plan.oldUnits.length,
  };
}
