import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RehearsalsRepository, type RehearsalSheet } from './rehearsals.repository';
import { scoreOf, type ResultValue, type Score } from './score';

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

/** What other subjects may ask about trial operations. */
@Injectable()
export class RehearsalReadModel {
  constructor(private readonly rehearsals: RehearsalsRepository) {}

  /** The latest trial of each unit of a round that has one; three queries in all. */
  async mandatoryState(manager: EntityManager, roundId: string): Promise<MandatoryState[]> {
    const latest = await this.rehearsals.latest(manager, roundId);
    const sheets = await this.rehearsals.sheets(manager, latest);
    return sheets.map(stateOf);
  }
}

function stateOf(sheet: RehearsalSheet): MandatoryState {
  const { rehearsal, items } = sheet;
  const open = items.flatMap((item) => {
    const result = sheet.results.get(item.code)?.result ?? null;
    if (!item.mandatory || result === 'met' || result === 'not_applicable') return [];
    return [{ code: item.code, name: { vi: item.nameVi, en: item.nameEn }, result }];
  });
  const { unitId, number, startedOn } = rehearsal;
  return { unitId, rehearsalId: rehearsal.id, number, startedOn, score: scoreOfSheet(sheet), open };
}

/** The score of a sheet as it stands. */
export function scoreOfSheet({ items, results }: RehearsalSheet): Score {
  const values = [...results].map(([code, each]): [string, ResultValue] => [code, each.result]);
  return scoreOf(items, new Map(values));
}
