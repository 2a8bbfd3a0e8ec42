import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ask } from '../platform/database/ask';
import { entityRows } from '../platform/database/entity-rows';
import { ChecklistItem, ChecklistTemplate } from './checklist.entity';
import { Rehearsal, RehearsalAssessment, RehearsalResult } from './rehearsal.entity';
import { TrialRound, TrialUnit } from './trials/trial-round.entity';

/** The checklist that is taken unless another one is named. */
const USUAL = 'trial-operation-2025';

/** A trial with its checklist and what was found. */
export interface RehearsalSheet {
  rehearsal: Rehearsal;
  items: ChecklistItem[];
  /** Confirmed by the evaluating team. */
  results: Map<string, RehearsalResult>;
  /** Said by the unit itself. */
  assessments: Map<string, RehearsalAssessment>;
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
    const ofThese = { rehearsalId: In(rehearsals.map((rehearsal) => rehearsal.id)) };
    const results = await manager.findBy(RehearsalResult, ofThese);
    const assessments = await manager.findBy(RehearsalAssessment, ofThese);
    const itemsOf = Map.groupBy(items, (item) => item.templateId);
    const resultsOf = Map.groupBy(results, (result) => result.rehearsalId);
    const saidOf = Map.groupBy(assessments, (each) => each.rehearsalId);
    return rehearsals.map((rehearsal) => ({
      rehearsal,
      items: itemsOf.get(rehearsal.templateId) ?? [],
      results: byItem(resultsOf.get(rehearsal.id)),
      assessments: byItem(saidOf.get(rehearsal.id)),
    }));
  }

  /**
   * Some items of one trial, in one question: a telephone saves one item, and the others of its sheet are left
   * where they are.
   */
  async someItems(
    manager: EntityManager,
    rehearsal: Rehearsal,
    codes: readonly string[],
  ): Promise<RehearsalSheet> {
    const i = entityRows(manager, ChecklistItem, 'i');
    const r = entityRows(manager, RehearsalResult, 'r');
    const a = entityRows(manager, RehearsalAssessment, 'a');
    const rows = await ask(
      manager,
      `SELECT ${i.columns}, ${r.columns}, ${a.columns} FROM checklist_item i
        LEFT JOIN rehearsal_result r ON r.rehearsal_id = ? AND r.item_code = i.code
        LEFT JOIN rehearsal_assessment a ON a.rehearsal_id = ? AND a.item_code = i.code
        WHERE i.template_id = ? AND i.code IN (${codes.map(() => '?').join(', ')})
        ORDER BY i.position`,
      [rehearsal.id, rehearsal.id, rehearsal.templateId, ...codes],
    );
    return {
      rehearsal,
      items: rows.map((row) => i.read(row)!),
      results: byItem(rows.flatMap((row) => r.read(row) ?? [])),
      assessments: byItem(rows.flatMap((row) => a.read(row) ?? [])),
    };
  }

  template(manager: EntityManager, id: string): Promise<ChecklistTemplate> {
    return manager.findOneByOrFail(ChecklistTemplate, { id });
  }

  /** The newest published edition of the usual checklist; where there is none, what was published last. */
  async currentTemplate(manager: EntityManager): Promise<ChecklistTemplate | null> {
    const all = await manager.find(ChecklistTemplate, {
      order: { loadedAt: 'DESC', edition: 'DESC', id: 'DESC' },
    });
    const inUse = all.filter(({ state }) => state === null || state === 'published');
    const usual = inUse.filter(({ code }) => code === USUAL);
    usual.sort((a, b) => b.edition - a.edition);
    return usual[0] ?? inUse[0] ?? null;
  }

  /** The round that a trial of a unit belongs to; null for one that was started by itself. */
  async trialOf(manager: EntityManager, rehearsalId: string): Promise<TrialRound | null> {
    return manager
      .createQueryBuilder(TrialRound, 'trial')
      .innerJoin(TrialUnit, 'place', 'place.trialRoundId = trial.id')
      .where('place.rehearsalId = :rehearsalId', { rehearsalId })
      .getOne();
  }

  /** Notes when a unit was last heard of in its round, and about what. */
  async heardOf(manager: EntityManager, rehearsalId: string, item: string, at: string) {
    await ask(
      manager,
      'UPDATE trial_unit SET active_at = ?, active_item = ? WHERE rehearsal_id = ?',
      [at, item, rehearsalId],
    );
  }

  /**
   * A trial with the round it belongs to, held until the unit of work has ended: nobody closes it or records the
   * same item meanwhile.
   */
  async hold(
    manager: EntityManager,
    id: string,
  ): Promise<{ rehearsal: Rehearsal; trial: TrialRound | null } | null> {
    const h = entityRows(manager, Rehearsal, 'h');
    const t = entityRows(manager, TrialRound, 't');
    const postgres = manager.connection.options.type === 'postgres';
    const [row] = await ask(
      manager,
      `SELECT ${h.columns}, ${t.columns} FROM rehearsal h
        LEFT JOIN trial_unit p ON p.rehearsal_id = h.id
        LEFT JOIN trial_round t ON t.id = p.trial_round_id
        WHERE h.id = ?${postgres ? ' FOR UPDATE OF h' : ''}`,
      [id],
    );
    return row ? { rehearsal: h.read(row)!, trial: t.read(row) } : null;
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

const byItem = <T extends { itemCode: string }>(rows: readonly T[] = []): Map<string, T> =>
  new Map(rows.map((row) => [row.itemCode, row]));
