import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fold } from '../../src/platform/text/fold';
import { receivingUnits } from '../../src/units/succession.law';
import type { PlannedUnit, RoundPlan } from '../../src/units/round-plan';
import { makeAssets } from './assets';
import { text, type ContentMaker, type Giver, type RowGroup } from './list-content';
import { drawWorkbook } from './officer-workbook';
import { Random } from './random';
import { declareTwice } from './declared-twice';
import { makeRecords } from './records';
import { DEMO_LIST_TYPES, SHEET_PLANS, type DemoListType } from './sheet-columns';
import { spoil, SPOILED } from './spoiled-rows';
import { makeStaff } from './staff';
import { makeUnfinishedWork } from './unfinished-work';

/** One workbook of one giver. */
export interface DemoFile {
  path: string;
  listType: DemoListType;
  giverUnitCode: string;
  /** Rows of items in the file. */
  rows: number;
  /** Of these, the rows that an import refuses. */
  refused: number;
  /** Rows without a receiver although the giver is divided: they stay outstanding. */
  withoutReceiver: number;
  /** Set on a corrected file: the path of the file it is to be imported after. */
  corrects?: string;
}

const MAKERS: Record<DemoListType, ContentMaker> = {
  A1b: makeStaff,
  B3: makeAssets,
  D1: makeRecords,
  E1: makeUnfinishedWork,
};
/** Deliberately left without a receiver: unit, list and number of rows. */
const WITHOUT_RECEIVER = { unit: '06886', listType: 'B3', rows: 5 } as const;
/** The files are small: the lightest compression is the quickest. */
const ZIP = { zip: { compression: 'DEFLATE', compressionOptions: { level: 1 } } } as object;

/**
 * Writes the demonstration's workbooks, four lists for each old unit that is dissolved, into a folder a unit.
 * The same seed gives the same cells. Three files hold rows that an import refuses; a corrected
 * file follows each of them in the result.
 * @param folder made when absent.
 * @param seed any number.
 * @param plan the round whose old units file the lists.
 */
export async function writeDemoWorkbooks(
  folder: string,
  seed: number,
  plan: RoundPlan,
): Promise<{ files: DemoFile[] }> {
  const files: DemoFile[] = [];
  // What goes on as it is keeps what it has.
  const staying = new Set(
    plan.succession.flatMap(({ old, newCode, relation }) =>
      relation === 'unchanged' && old.code === newCode ? [newCode] : [],
    ),
  );
  for (const unit of plan.oldUnits.filter(({ code }) => !staying.has(code))) {
    const giver = giverOf(unit, plan);
    const own = join(folder, `${unit.code}-${slug(unit.name)}`);
    await mkdir(own, { recursive: true });
    for (const listType of DEMO_LIST_TYPES) {
      const random = new Random(`${seed} ${unit.code} ${listType}`);
      const groups = MAKERS[listType](giver, random);
      declareTwice(groups, unit.code, listType);
      const withoutReceiver = nameReceivers(groups, giver, listType, random);
      const name = join(own, `${listType}-${slug(unit.name)}`);
      const file = { listType, giverUnitCode: unit.code, rows: countRows(groups), withoutReceiver };
      const spoiled = SPOILED.some((each) => each.unit === unit.code && each.listType === listType);
      const layout = `${seed} ${unit.code} ${listType} layout`;
      const write = async (path: string, content: readonly RowGroup[]) => {
        const book = drawWorkbook(SHEET_PLANS[listType], giver, content, new Random(layout));
        await writeFile(path, Buffer.from(await book.xlsx.writeBuffer(ZIP)));
      };
      const path = `${name}.xlsx`;
      const bad = spoiled ? spoil(groups, listType) : { groups, refused: 0 };
      await write(path, bad.groups);
      files.push({ ...file, path, refused: bad.refused });
      if (!spoiled) continue;
      const corrected = `${name}-da-sua.xlsx`;
      await write(corrected, groups);
      files.push({ ...file, path: corrected, refused: 0, corrects: path });
    }
  }
  return { files };
}

function giverOf(unit: PlannedUnit, plan: RoundPlan): Giver {
  const passages = plan.succession
    .filter(({ old }) => old.level === 'commune' && old.code === unit.code)
    .map(({ newCode, relation }) => ({ newUnitId: newCode, relation }));
  const receivers = receivingUnits(passages).map(
    (code) => plan.newUnits.find((each) => each.code === code)!.name,
  );
  return {
    code: unit.code,
    name: unit.name,
    inSentence: unit.name.charAt(0).toLowerCase() + unit.name.slice(1),
    isWard: unit.kind === 'ward',
    districtName:
      plan.districts.find(({ code }) => code === unit.districtCode)?.name ?? plan.province.name,
    receivers: receivers.length > 1 ? receivers : [],
  };
}

/** Each row of a divided unit says who receives it. @returns how many rows do not. */
function nameReceivers(
  groups: readonly RowGroup[],
  giver: Giver,
  listType: DemoListType,
  random: Random,
): number {
  if (giver.receivers.length === 0) return 0;
  const spell = random.pick<(name: string) => string>([
    (name) => name,
    (name) => `UBND ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
  ]);
  const bare =
    giver.code === WITHOUT_RECEIVER.unit && listType === WITHOUT_RECEIVER.listType
      ? WITHOUT_RECEIVER.rows
      : 0;
  groups
    .flatMap(({ rows }) => rows)
    .forEach((row, index) => {
      if (index >= bare) row.receiver = text(spell(random.pick(giver.receivers)));
    });
  return bare;
}

const countRows = (groups: readonly RowGroup[]) =>
  groups.reduce((sum, { rows }) => sum + rows.length, 0);
const slug = (name: string) => fold(name).replace(/[^a-z0-9]+/g, '-');
