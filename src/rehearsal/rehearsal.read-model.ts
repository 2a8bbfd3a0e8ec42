import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RehearsalsRepository, type RehearsalSheet } from './rehearsals.repository';
import type { Score } from './score';
import { isPassed, standingOf, standingScore } from './sheet-scores';

/** Where a unit stands in its latest trial operation. */
export interface MandatoryState {
  unitId: string;
  rehearsalId: string;
  number: number;
  startedOn: string;
  score: Score;
  /** Mandatory items that are not passed yet, in the order of the checklist. */
  open: {
    code: string;
    name: { vi: string; en: string };
    result: 'partly_met' | 'not_met' | null;
  }[];
}

/** An item that a unit did not pass, as it was confirmed last: what an obstacle may grow from. */
export interface FailedItem {
  unitId: string;
  rehearsalId: string;
  /** Number of the unit's trial. */
  number: number;
  itemCode: string;
  name: { vi: string; en: string };
  groupName: { vi: string; en: string };
  mandatory: boolean;
  result: 'partly_met' | 'not_met';
  note: string | null;
  evaluatedOn: string;
}

/** What other subjects may ask about trial operations. */
@Injectable()
export class RehearsalReadModel {
  constructor(private readonly rehearsals: RehearsalsRepository) {}

  /** The latest trial of each unit of a round that has one; four queries in all. */
  async mandatoryState(manager: EntityManager, roundId: string): Promise<MandatoryState[]> {
    const latest = await this.rehearsals.latest(manager, roundId);
    const sheets = await this.rehearsals.sheets(manager, latest);
    return sheets.map(stateOf);
  }

  /** What the units of a round have not passed, unit by unit in the order of the checklist. */
  async failedItems(manager: EntityManager, roundId: string): Promise<FailedItem[]> {
    const latest = await this.rehearsals.latest(manager, roundId);
    const sheets = await this.rehearsals.sheets(manager, latest);
    return sheets.flatMap(failedOf);
  }
}

function failedOf({ rehearsal, items, results }: RehearsalSheet): FailedItem[] {
  return items.flatMap((item) => {
    const found = results.get(item.code);
    if (!found || isPassed(found.result)) return [];
    const { unitId, id: rehearsalId, number } = rehearsal;
    return [
      {
        ...{ unitId, rehearsalId, number, itemCode: item.code, mandatory: item.mandatory },
        name: { vi: item.nameVi, en: item.nameEn },
        groupName: { vi: item.groupNameVi, en: item.groupNameEn },
        result: found.result as FailedItem['result'],
        ...{ note: found.note, evaluatedOn: found.evaluatedOn },
      },
    ];
  });
}

function stateOf(sheet: RehearsalSheet): MandatoryState {
  const { rehearsal, items } = sheet;
  const standing = standingOf(sheet);
  const open = items.flatMap((item) => {
    const result = standing.get(item.code) ?? null;
    if (!item.mandatory || result === 'met' || result === 'not_applicable') return [];
    return [{ code: item.code, name: { vi: item.nameVi, en: item.nameEn }, result }];
  });
  const { unitId, number, startedOn } = rehearsal;
  return {
    unitId,
    rehearsalId: rehearsal.id,
    number,
    startedOn,
    score: standingScore(sheet),
    open,
  };
}
