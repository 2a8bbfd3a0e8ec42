import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ChecklistItem, ChecklistTemplate } from '../checklist.entity';
import { Scenario, ScenarioStep } from './scenario.entity';

/** A template with everything in it. */
export interface WholeTemplate {
  template: ChecklistTemplate;
  items: ChecklistItem[];
  scenarios: Scenario[];
  steps: ScenarioStep[];
}

/** Checklist templates with their items and scenarios. */
@Injectable()
export class TemplatesRepository {
  /** All editions, the latest of each first. */
  all(manager: EntityManager): Promise<ChecklistTemplate[]> {
    return manager.find(ChecklistTemplate, { order: { code: 'ASC', edition: 'DESC' } });
  }

  find(manager: EntityManager, id: string): Promise<ChecklistTemplate | null> {
    return manager.findOneBy(ChecklistTemplate, { id });
  }

  items(manager: EntityManager, templateIds: readonly string[]): Promise<ChecklistItem[]> {
    return manager.find(ChecklistItem, {
      where: { templateId: In(templateIds) },
      order: { position: 'ASC' },
    });
  }

  async scenarios(manager: EntityManager, templateIds: readonly string[]) {
    const scenarios = await manager.find(Scenario, {
      where: { templateId: In(templateIds) },
      order: { position: 'ASC' },
    });
    const steps = await manager.find(ScenarioStep, {
      where: { scenarioId: In(scenarios.map(({ id }) => id)) },
      order: { position: 'ASC' },
    });
    return { scenarios, steps };
  }

  async whole(manager: EntityManager, id: string): Promise<WholeTemplate | null> {
    const template = await this.find(manager, id);
    if (!template) return null;
    const items = await this.items(manager, [id]);
    return { template, items, ...(await this.scenarios(manager, [id])) };
  }
}

/** One that came with the product, or was loaded before there were states, is in use. */
export const stateOf = ({ state }: ChecklistTemplate) => state ?? 'published';
