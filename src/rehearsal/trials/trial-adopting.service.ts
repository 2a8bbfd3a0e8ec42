import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor';
import { In } from 'typeorm';
import { Rehearsal, RehearsalResult } from '../rehearsal.entity';
import { asksAnew, templateDiff, type ItemChange } from '../templates/template-diff';
import { TemplatesRepository } from '../templates/templates.repository';
import { TrialActing } from './trial-acting';
import { sameTemplate } from './trials.errors';

/** Takes rounds over to another checklist. */
@Injectable()
export class TrialAdopting {
  constructor(
    private readonly acting: TrialActing,
    private readonly templates: TemplatesRepository,
  ) {}

  /**
   * Takes a round over to another checklist, by choice and never by itself. What was found about an item whose text or
   * weight changed stands until somebody looks again, as from an earlier trial.
   * @returns what changed.
   * @throws wrongState, notPublished, sameTemplate, StaleVersion.
   */
  async adopt(
    actor: Actor,
    id: string,
    version: number,
    templateId: string,
  ): Promise<ItemChange[]> {
    let changes: ItemChange[] = [];
    await this.acting.act(actor, { id, version }, 'adopt', async (manager, trial) => {
      if (trial.templateId === templateId) throw sameTemplate();
      await this.acting.published(manager, templateId);
      const [before, after] = [
        await this.templates.items(manager, [trial.templateId]),
        await this.templates.items(manager, [templateId]),
      ];
      changes = templateDiff(before, after);
      const rehearsalIds = await this.acting.rehearsalIds(manager, id);
      await manager.update(Rehearsal, { id: In(rehearsalIds) }, { templateId });
      const anew = changes.filter(asksAnew).map(({ code }) => code);
      for (const rehearsalId of anew.length > 0 ? rehearsalIds : [])
        await manager
          .createQueryBuilder()
          .update(RehearsalResult)
          .set({ carriedFrom: rehearsalId, version: () => 'version + 1' })
          .where('rehearsal_id = :rehearsalId AND item_code IN (:...anew)', { rehearsalId, anew })
          .execute();
      const told = { template: templateId, changes: changes.length, lookedAtAnew: anew.join(', ') };
      return { change: { templateId }, told };
    });
    return changes;
  }
}
