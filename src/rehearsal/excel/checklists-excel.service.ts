import { Injectable, type StreamableFile } from '@nestjs/common';
import { Reader } from '../../platform/database/reader';
import type { StagedFile } from '../../platform/files/file-store';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { permitsEverywhere } from '../../platform/http/grants';
import { contentOf, rowsOf } from '../templates/template-content-rows';
import { templateDiff } from '../templates/template-diff';
import { stateOf, TemplatesRepository } from '../templates/templates.repository';
import { PLAN } from '../templates/templates.service';
import { checklistSheets } from './checklist-sheets';
import type { ChecklistPlan } from './checklists-excel.schema';
import { notAChecklist } from './excel.errors';
import { readChecklist } from './read-checklist';
import { WorkbookFiles } from './workbook-files';

/** Checklists as workbooks. */
@Injectable()
export class ChecklistsExcel {
  constructor(
    private readonly reader: Reader,
    private readonly templates: TemplatesRepository,
    private readonly workbooks: WorkbookFiles,
  ) {}

  /** @throws notFound, also for a draft of others. */
  async workbook(actor: Actor, id: string): Promise<StreamableFile> {
    const whole = await this.seen(actor, id);
    const { code, edition, nameVi } = whole.template;
    return this.workbooks.send(
      checklistSheets(contentOf(whole), { code, edition }),
      `${nameVi} (phiên bản ${edition}).xlsx`,
    );
  }

  /**
   * Says what a workbook holds; writes nothing, and keeps nothing of the file.
   * @param against a checklist to compare with.
   * @throws notFound, noRight, unreadable, secretFile, notAChecklist.
   */
  async plan(
    actor: Actor,
    against: string | null,
    form: { staged: StagedFile; fileName: string },
  ): Promise<ChecklistPlan> {
    const { fileName } = form;
    const { found: before, workbook } = await this.workbooks.read(form, async () => {
      if (!permitsEverywhere(actor, PLAN)) throw noRight();
      return against === null ? null : this.seen(actor, against);
    });
    const read = readChecklist(workbook);
    if (!read) throw notAChecklist({ name: fileName });
    const { content } = read;
    const changes =
      before && content
        ? templateDiff(before.items, rowsOf(before.template.id, content).items)
        : null;
    return { fileName, ...read, changes };
  }

  private seen(actor: Actor, id: string) {
    return this.reader.snapshot(async (manager) => {
      const whole = await this.templates.whole(manager, id);
      const hidden = whole && stateOf(whole.template) === 'draft';
      if (!whole || (hidden && !permitsEverywhere(actor, PLAN))) throw notFound();
      return whole;
    });
  }
}
