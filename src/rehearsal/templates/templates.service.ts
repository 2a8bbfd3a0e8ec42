import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { canonical, sha256 } from '../../platform/audit/canonical';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { permitsEverywhere } from '../../platform/http/grants';
import { ChecklistItem, ChecklistTemplate } from '../checklist.entity';
import { Scenario, ScenarioStep } from './scenario.entity';
import { contentProblem } from './template-content';
import { contentOf, rowsOf } from './template-content-rows';
import { templateDiff } from './template-diff';
import { detailView, rowView } from './template.view';
import { badContent, codeTaken, draftThere, notADraft } from './templates.errors';
import { stateOf, TemplatesRepository } from './templates.repository';
import type { DiffView, TemplateContent, TemplateDetail, TemplateList } from './templates.schema';

export const PLAN = 'rehearsal.plan';

/** The library of checklists: what came with the product, copies, drafts and their editions. */
@Injectable()
export class TemplatesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly templates: TemplatesRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Drafts are shown to those only who may edit them. */
  async list(actor: Actor): Promise<TemplateList> {
    const mayEdit = permitsEverywhere(actor, PLAN);
    return this.reader.snapshot(async (manager) => {
      const all = (await this.templates.all(manager)).filter(
        (each) => mayEdit || stateOf(each) !== 'draft',
      );
      const ids = all.map(({ id }) => id);
      const items = Map.groupBy(await this.templates.items(manager, ids), (it) => it.templateId);
      const { scenarios } = await this.templates.scenarios(manager, ids);
      const rows = all.map((each) => {
        const own = items.get(each.id) ?? [];
        return rowView(each, {
          items: own.length,
          mandatory: own.filter(({ mandatory }) => mandatory).length,
          scenarios: scenarios.filter(({ templateId }) => templateId === each.id).length,
        });
      });
      return { rows, mayEdit };
    });
  }

  /** @throws notFound, also for a draft of others. */
  one(actor: Actor, id: string): Promise<TemplateDetail> {
    const mayEdit = permitsEverywhere(actor, PLAN);
    return this.reader.snapshot(async (manager) => {
      const whole = await this.templates.whole(manager, id);
      if (!whole || (stateOf(whole.template) === 'draft' && !mayEdit)) throw notFound();
      const { basedOn } = whole.template;
      const base = basedOn === null ? null : await this.templates.find(manager, basedOn);
      return detailView(whole, base, mayEdit);
    });
  }

  /** What changes for who goes from one template to another. @throws notFound. */
  async diff(actor: Actor, id: string, to: string): Promise<DiffView> {
    const [before, after] = await Promise.all([this.one(actor, id), this.one(actor, to)]);
    const { manager } = this.reader;
    const items = await this.templates.items(manager, [before.id, after.id]);
    const of = (templateId: string) => items.filter((item) => item.templateId === templateId);
    return templateDiff(of(before.id), of(after.id));
  }

  /**
   * Makes a draft with the content of a template: a new edition of it, or another checklist.
   * @param code of the other checklist; null for a new edition.
   * @throws notFound, noRight, codeTaken, draftThere.
   */
  copy(actor: Actor, id: string, code: string | null, name: string | null): Promise<string> {
    return this.edit(actor, async (manager) => {
      const whole = await this.templates.whole(manager, id);
      if (!whole) throw notFound();
      const { template } = whole;
      const content = contentOf(whole);
      const all = await this.templates.all(manager);
      if (code !== null && all.some((each) => each.code === code)) throw codeTaken({ code });
      const own = all.filter((each) => each.code === template.code);
      const draft = code === null && own.find((each) => stateOf(each) === 'draft');
      if (draft) throw draftThere({ name: draft.nameVi, edition: draft.edition });
      const edition = code === null ? own[0]!.edition + 1 : 1;
      return this.insert(manager, actor, {
        ...{ code: code ?? template.code, edition, basedOn: template.id },
        content: name === null ? content : { ...content, name, nameEn: null },
      });
    });
  }

  /** A checklist written somewhere else, as a draft of its own. @throws noRight, codeTaken, badContent. */
  bringIn(actor: Actor, code: string, content: TemplateContent): Promise<string> {
    return this.edit(actor, async (manager) => {
      const all = await this.templates.all(manager);
      if (all.some((each) => each.code === code)) throw codeTaken({ code });
      return this.insert(manager, actor, { code, edition: 1, basedOn: null, content });
    });
  }

  /**
   * Gives a draft another content as a whole.
   * @param version of the draft as the person saw it.
   * @throws notFound, noRight, notADraft, badContent, StaleVersion.
   */
  rewrite(actor: Actor, id: string, version: number, content: TemplateContent): Promise<void> {
    return this.edit(actor, async (manager) => {
      const template = await this.draft(manager, id);
      const problem = contentProblem(content);
      if (problem) throw badContent({ ...problem });
      await updateVersioned(
        ...([manager, ChecklistTemplate, { id, version }] as const),
        headOf(content),
      );
      await this.clear(manager, id);
      await this.fill(manager, id, content);
      await this.record(manager, actor, { ...template, ...headOf(content) }, 'edited', {
        ...{ items: content.groups.flatMap(({ items }) => items).length },
        digest: sha256(canonical(content)),
      });
    });
  }

  /** From then on it can be used and is never changed. @throws as `rewrite`. */
  publish(actor: Actor, id: string, version: number): Promise<void> {
    return this.edit(actor, async (manager) => {
      const template = await this.draft(manager, id);
      const change = { state: 'published' as const, loadedAt: this.clock.moment() };
      await updateVersioned(manager, ChecklistTemplate, { id, version }, change);
      await this.record(manager, actor, template, 'published', { state: 'published' });
    });
  }

  /** No new round takes it; those that have it keep it. @throws notFound, noRight, StaleVersion. */
  withdraw(actor: Actor, id: string, version: number): Promise<void> {
    return this.edit(actor, async (manager) => {
      const template = await this.templates.find(manager, id);
      if (!template) throw notFound();
      const change = { state: 'withdrawn' as const };
      await updateVersioned(manager, ChecklistTemplate, { id, version }, change);
      await this.record(manager, actor, template, 'withdrawn', { state: 'withdrawn' });
    });
  }

  private edit<T>(actor: Actor, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    if (!permitsEverywhere(actor, PLAN)) throw noRight();
    return this.unitOfWork.run(work);
  }

  private async draft(manager: EntityManager, id: string): Promise<ChecklistTemplate> {
    const template = await this.templates.find(manager, id);
    if (!template) throw notFound();
    const { nameVi: name, edition } = template;
    if (stateOf(template) !== 'draft') throw notADraft({ name, edition });
    return template;
  }

  private async insert(
    manager: EntityManager,
    actor: Actor,
    {
      content,
      ...about
    }: { code: string; edition: number; basedOn: string | null; content: TemplateContent },
  ): Promise<string> {
    const problem = contentProblem(content);
    if (problem) throw badContent({ ...problem });
    const template: ChecklistTemplate = {
      ...{ id: newId(), ...about, ...headOf(content), state: 'draft', version: 1 },
      ...{ loadedAt: this.clock.moment(), madeByName: actor.name },
    };
    await insertRows(manager, ChecklistTemplate, [template]);
    await this.fill(manager, template.id, content);
    await this.record(manager, actor, template, 'drafted', { ...about });
    return template.id;
  }

  private async fill(manager: EntityManager, templateId: string, content: TemplateContent) {
    const { items, scenarios, steps } = rowsOf(templateId, content);
    await insertRows(manager, ChecklistItem, items);
    await insertRows(manager, Scenario, scenarios);
    await insertRows(manager, ScenarioStep, steps);
  }

  private async clear(manager: EntityManager, templateId: string): Promise<void> {
    const { scenarios } = await this.templates.scenarios(manager, [templateId]);
    for (const { id } of scenarios) await manager.delete(ScenarioStep, { scenarioId: id });
    await manager.delete(Scenario, { templateId });
    await manager.delete(ChecklistItem, { templateId });
  }

  private record(
    manager: EntityManager,
    actor: Actor,
    { id, code, edition, nameVi: name }: ChecklistTemplate,
    act: 'drafted' | 'edited' | 'published' | 'withdrawn',
    after: Record<string, string | number | null>,
  ): Promise<void> {
    return this.audit.record(manager, {
      ...{ actor, action: `rehearsal.template-${act}` },
      subject: { type: 'checklist_template', id, name: `${name} (phiên bản ${edition})` },
      summary: { code, edition },
      objects: [{ type: 'checklist_template', id, after }],
    });
  }
}

const headOf = ({ name, nameEn, source }: TemplateContent) => ({
  ...{ nameVi: name, nameEn: nameEn ?? name, source },
});
