import path from 'node:path';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ReceiverChoice } from '../../imports/import-target';
import { unreadable } from '../../imports/imports.errors';
import { noTable } from '../../imports/no-table';
import { planImport } from '../../imports/plan';
import { refuseSecretFile } from '../../imports/refuse-secret-file';
import { kindOfFile } from '../../office/excel/file-kind';
import { readWorkbook } from '../../office/excel/read-workbook';
import { WorkbookProblem } from '../../office/excel/workbook-problem';
import { writeTable } from '../../office/excel/write-workbook';
import { Settings } from '../../platform/config/settings';
import { Reader } from '../../platform/database/reader';
import { FileStore, type StagedFile } from '../../platform/files/file-store';
import { Scratch } from '../../platform/files/scratch';
import type { Actor } from '../../platform/http/actor';
import { AppError, noRight, notFound, type Language } from '../../platform/http/app-error';
import { fold } from '../../platform/text/fold';
import { spellingsOf } from '../../units/receivers';
import { UnitsReadModel } from '../../units/units.read-model';
import { ListTypeBook } from '../list-type-book';
import { listTypes } from '../list-types/list-types';
import { owes, RoundListsReadModel, type Fate } from '../round-lists.read-model';
import { ControlAccess } from './control-access';
import { controlTooMany } from './control.errors';
import { ControlFigure } from './control-figure.entity';
import type { ControlPlan } from './control-plan.schema';
import { controlRows } from './control-rows';
import { MOST_FIGURES } from './control.schema';
import { CONTROL_SOURCES, controlSource } from './control-sources';
import { controlTemplate, type TemplateLine } from './control-template';
import { planControl } from './plan-control';

/** A workbook of control figures is small; a larger file is another one. */
const MOST_BYTES = 5 * 1024 * 1024;

interface Giver {
  id: string;
  name: string;
  spellings: string[];
  fate: Fate;
}

/** Control figures from Excel: the template out, the filled-in workbook in. Nothing of it is kept. */
@Injectable()
export class ControlWorkbook {
  constructor(
    private readonly reader: Reader,
    private readonly files: FileStore,
    private readonly scratch: Scratch,
    private readonly settings: Settings,
    private readonly units: UnitsReadModel,
    private readonly access: ControlAccess,
    private readonly book: ListTypeBook,
    private readonly asked: RoundListsReadModel,
  ) {}

  /**
   * A line for each giver that owes the kind of list, with what was entered already.
   * @param only one kind of list; left out: those the person enters for and the round asks for.
   * @returns the folder, which the caller removes with `remove`, and the workbook in it.
   * @throws notFound, noRight where the person enters figures for none of the lists.
   */
  async template(actor: Actor, roundId: string, only?: string) {
    const lines = await this.reader.snapshot((manager) =>
      this.lines(manager, actor, roundId, only),
    );
    const folder = await this.scratch.folder();
    const file = path.join(folder, 'template.xlsx');
    try {
      await writeTable(file, { sheets: controlTemplate(lines) });
      return { folder, file, name: `Mẫu số đối chứng${only ? ` ${only}` : ''}.xlsx` };
    } catch (error) {
      await this.scratch.remove(folder);
      throw error;
    }
  }

  remove(folder: string): Promise<void> {
    return this.scratch.remove(folder);
  }

  /**
   * Says of every row of a workbook what entering it would do; writes nothing.
   * @param staged bytes on disk; gone afterwards, whatever happens.
   * @throws notFound, unreadable, secretFile, no-table, controlTooMany.
   */
  async plan(
    staged: StagedFile,
    fileName: string,
    actor: Actor,
    roundId: string,
    language: Language,
  ): Promise<ControlPlan> {
    try {
      const workbook = await this.files.withOpen(staged, async (file) => {
        const fileBytes = Math.min(this.settings.http.maxUploadBytes, MOST_BYTES);
        const limits = { fileBytes, heapMegabytes: this.settings.reading.memoryMegabytes };
        await kindOfFile(file, fileBytes);
        await refuseSecretFile(file, fileName, limits);
        return readWorkbook(file, limits);
      });
      return await this.reader.snapshot(async (manager) => {
        const givers = await this.givers(manager, roundId);
        const { control } = await this.access.scopes(manager, actor, roundId);
        const receivers = new Map<string, ReceiverChoice[]>();
        for (const { id, name, spellings } of givers)
          for (const key of new Set(spellings.map(fold)))
            receivers.set(key, [...(receivers.get(key) ?? []), { organisationId: id, name }]);
        const read = planImport(workbook, controlRows, { existing: new Map(), receivers });
        const problem = noTable(read.sheets, controlRows);
        if (problem) throw new AppError('imports.no-table', 422, problem, {});
        await this.book.refresh(manager);
        const plan = planControl(fileName, read.rows, {
          ...{ types: listTypes(), language },
          figures: await manager.findBy(ControlFigure, { roundId }),
          givers: new Map(givers.map(({ id, name }) => [id, name])),
          allowed: (giver, listType) => control.covers(giver, listType),
        });
        const { length: rows } = plan.figures;
        if (rows > MOST_FIGURES) throw controlTooMany({ rows, most: MOST_FIGURES });
        return plan;
      });
    } catch (error) {
      throw error instanceof WorkbookProblem ? unreadable(error) : error;
    } finally {
      await this.files.discard(staged);
    }
  }

  private async lines(
    manager: EntityManager,
    actor: Actor,
    roundId: string,
    only?: string,
  ): Promise<TemplateLine[]> {
    const givers = await this.givers(manager, roundId);
    const { control } = await this.access.scopes(manager, actor, roundId);
    const asked = (await this.asked.of(manager, roundId)).filter(
      ({ code }) => control.reaches(code) && (only === undefined || code === only),
    );
    if (asked.length === 0) throw noRight();
    const there = Map.groupBy(
      await manager.findBy(ControlFigure, { roundId, state: 'in_force' }),
      (each) => `${each.giverOrganisationId}/${each.listType}`,
    );
    return asked.flatMap((list) => {
      const sources = CONTROL_SOURCES.filter(({ listTypes: own }) => own.includes(list.code));
      const usual = sources.length === 1 ? sources[0]! : null;
      const named = `${list.code} - ${list.name.vi}`;
      return givers
        .filter(({ id, fate }) => {
          const wanted = only !== undefined || owes(list, fate);
          return wanted && control.covers(id, list.code);
        })
        .flatMap(({ id, name }): TemplateLine[] => {
          const figures = there.get(`${id}/${list.code}`) ?? [];
          if (figures.length === 0) {
            const blank = { sourceName: null, rows: null, quantity: null, money: null, note: null };
            const { vi: source = null, asOf = null } = usual ?? {};
            return [{ ...blank, giver: name, list: named, source, asOf }];
          }
          return figures.map(({ source, sourceName, asOf, rowCount, quantity, money, note }) => ({
            ...{ giver: name, list: named, sourceName, asOf, quantity, money, note },
            ...{ source: controlSource(source)?.vi ?? source, rows: rowCount },
          }));
        });
    });
  }

  /** People's Committees of the units that hand over: communes first, then districts. */
  private async givers(manager: EntityManager, roundId: string): Promise<Giver[]> {
    if (!(await this.units.round(manager, roundId))) throw notFound();
    const old = await this.units.oldUnits(manager, roundId);
    const districts = await this.units.abolishedDistricts(manager, roundId);
    const staying = await this.units.staying(manager, roundId);
    const units = [
      ...old.map((unit) => ({ unit, fate: staying.has(unit.id) ? 'staying' : 'old' }) as const),
      ...districts.map((unit) => ({ unit, fate: 'abolished_district' }) as const),
    ];
    const ids = units.map(({ unit }) => unit.id);
    const committees = await this.units.peoplesCommittees(manager, ids);
    return units.flatMap(({ unit, fate }) => {
      const body = committees.get(unit.id);
      if (!body) return [];
      const spellings = spellingsOf(body.name, body.kind, unit.name);
      return [{ id: body.id, name: body.name, spellings, fate }];
    });
  }
}
