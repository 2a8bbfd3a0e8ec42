import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../platform/audit/audit-trail';
import { canonical, sha256 } from '../platform/audit/canonical';
import { Clock } from '../platform/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor } from '../platform/http/actor';
import { ChecklistItem, ChecklistTemplate } from './checklist.entity';
import { itemsOf, parseTemplate, type ChecklistFile } from './template';

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
    if (await manager.existsBy(ChecklistTemplate, { code, edition })) return false;
    const template: ChecklistTemplate = {
      id: newId(),
      code,
      edition,
      nameVi: file.name.vi,
      nameEn: file.name.en,
      source: file.source,
      loadedAt: this.clock.moment(),
    };
    const items = itemsOf(file).map((item, position): ChecklistItem => ({
      id: newId(),
      templateId: template.id,
      code: item.code,
      position,
      groupCode: item.groupCode,
      groupNameVi: item.groupName.vi,
      groupNameEn: item.groupName.en,
      nameVi: item.name.vi,
      nameEn: item.name.en,
      mandatory: item.mandatory,
      because: item.because,
    }));
    await manager.insert(ChecklistTemplate, template);
    await manager.insert(ChecklistItem, items);
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
}
