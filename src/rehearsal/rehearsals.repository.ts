import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ChecklistItem, ChecklistTemplate } from './checklist.entity';
import { Rehearsal, RehearsalResult } from './rehearsal.entity';

/** A trial with its checklist and what was found. */
export interface RehearsalSheet {
  rehearsal: Rehearsal;
  items: ChecklistItem[];
  results: Map<string, RehearsalResult>;
}

/** Queries over trials; each takes the manager of the unit of work or of a reader. */
@Injectable()
export class RehearsalsRepository {
  find(manager: EntityManager, id: string): Promise<Rehearsal | null> {
    return manager.findOneBy(Rehearsal, { id });
  }

  /** The latest trial of every unit of a round. */
  async latest(manager: EntityManager, roundId: string): Promise<Rehearsal[]> {
    const all = await manager.find(Rehearsal, { where: { roundId }, order: { number: 'ASC' } });
    return [...new Map(all.map((rehearsal) => [rehearsal.unitId, rehearsal])).values()];
  }

  /** Whole sheets in three queries, however many trials are asked for. */
  async sheets(manager: EntityManager, rehearsals: Rehearsal[]): Promise<RehearsalSheet[]> {
    if (rehearsals.length === 0) return [];
    const templateIds = [...new Set(rehearsals.map((rehearsal) => rehearsal.templateId))];
    const items = await manager.find(ChecklistItem, {
      where: { templateId: In(templateIds) },
      order: { position: 'ASC' },
    });
    const results = await manager.findBy(RehearsalResult, {
      rehearsalId: In(rehearsals.map((rehearsal) => rehearsal.id)),
    });
    const itemsOf = Map.groupBy(items, (item) => item.templateId);
    const resultsOf = Map.groupBy(results, (result) => result.rehearsalId);
    return rehearsals.map((rehearsal) => ({
      rehearsal,
      items: itemsOf.get(rehearsal.templateId) ?? [],
      results: new Map((resultsOf.get(rehearsal.id) ?? []).map((each) => [each.itemCode, each])),
    }));
  }

  template(manager: EntityManager, id: string): Promise<ChecklistTemplate> {
    return manager.findOneByOrFail(ChecklistTemplate, { id });
  }

  /** The newest edition of the checklist loaded last. */
  async currentTemplate(manager: EntityManager): Promise<ChecklistTemplate | null> {
    const [newest] = await manager.find(ChecklistTemplate, {
      order: { loadedAt: 'DESC', edition: 'DESC', id: 'DESC' },
      take: 1,
    });
    return newest ?? null;
  }

  /**
   * Keeps the trial open for this unit of work: locks its row, so that nobody closes it or records
   * the same item meanwhile.
   *
   * @returns false when it is closed
   */
  async holdOpen(manager: EntityManager, id: string): Promise<boolean> {
    const held = await manager.update(Rehearsal, { id, state: 'open' }, { state: 'open' });
    return held.affected === 1;
  }
}
