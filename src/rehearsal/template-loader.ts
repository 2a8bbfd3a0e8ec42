import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { AuditTrail } from '../platform/audit/audit-trail';
import { canonical, sha256 } from '../platform/audit/canonical';
import { Clock } from '../platform/clock';
import { newId } from '../platform/database/ids';
import { insertRows } from '../platform/database/insert-rows';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor } from '../platform/http/actor';
import { ChecklistItem, ChecklistTemplate } from './checklist.entity';
import { itemsOf, parseTemplate, type ChecklistFile } from './template';
import { detailsOf, itemRows, scenarioRows } from './template-rows';
import { Scenario, ScenarioStep } from './templates/scenario.entity';

/** Brings the checklists of `reference/checklists` into the database; running it again changes nothing. */
@Injectable()
export class TemplateLoader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Loads every checklist file of a folder.
   *
   * @param folder path of `reference/checklists`
   * @returns codes of the checklists that were new
   * @throws ZodError when a file is not a checklist; nothing of it is stored then
   */
  async loadFolder(folder: string, actor: Actor): Promise<string[]> {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
    const files: ChecklistFile[] = [];
    for (const name of names) {
      files.push(parseTemplate(await readFile(path.join(folder, name), 'utf8')));
    }
    return this.unitOfWork.run(async (manager) => {
      const loaded: string[] = [];
      for (const file of files) if (await this.load(manager, file, actor)) loaded.push(file.code);
      return loaded;
    });
  }

  private async load(manager: EntityManager, file: ChecklistFile, actor: Actor): Promise<boolean> {
    const { code, edition } = file;
    const known = await manager.findOneBy(ChecklistTemplate, { code, edition });
    if (known) {
      await this.complete(manager, known.id, file);
      return false;
    }
    const template: ChecklistTemplate = {
      id: newId(),
      code,
      edition,
      nameVi: file.name.vi,
      nameEn: file.name.en,
      source: file.source,
      loadedAt: this.clock.moment(),
      ...{ state: 'published', basedOn: null, madeByName: null, version: 1 },
    };
    const items = itemRows(file, template.id);
    const { scenarios, steps } = scenarioRows(file, template.id);
    await manager.insert(ChecklistTemplate, template);
    await insertRows(manager, ChecklistItem, items);
    await insertRows(manager, Scenario, scenarios);
    await insertRows(manager, ScenarioStep, steps);
    await this.audit.record(manager, {
      actor,
      action: 'rehearsal.template-loaded',
      subject: { type: 'checklist_template', id: template.id, name: template.nameVi },
      summary: { code, edition, items: items.length },
      objects: [
        {
          ...{ type: 'checklist_template', id: template.id },
          after: { code, edition, items: items.length, digest: sha256(canonical(file)) },
        },
      ],
    });
    return true;
  }

  /** What was loaded by a version that kept less of it gets the rest; what is there stays as it is. */
  private async complete(manager: EntityManager, templateId: string, file: ChecklistFile) {
    for (const item of itemsOf(file)) {
      const bare = { templateId, code: item.code, source: IsNull() };
      await manager.update(ChecklistItem, bare, detailsOf(item));
    }
    if (await manager.existsBy(Scenario, { templateId })) return;
    const { scenarios, steps } = scenarioRows(file, templateId);
    await insertRows(manager, Scenario, scenarios);
    await insertRows(manager, ScenarioStep, steps);
  }
}
