import path from 'node:path';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { writeTable } from '../../office/excel/write-workbook';
import { Reader } from '../../platform/database/reader';
import { Scratch } from '../../platform/files/scratch';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { paperTime } from '../../platform/vietnam-time';
import { UnitsReadModel } from '../../units/units.read-model';
import { ListAccess } from '../list-access';
import { ListTypeBook } from '../list-type-book';
import { listType } from '../list-types/list-types';
import { bodyAbove, templateOf, type TemplatePlace } from './list-template';

/** Whose list a template is to be filled in for. */
export interface Giver {
  roundId: string;
  organisationId: string;
}

/** The workbooks that officers fill in, made from the list types themselves. */
@Injectable()
export class ListTemplates {
  constructor(
    private readonly scratch: Scratch,
    private readonly book: ListTypeBook,
    private readonly reader: Reader,
    private readonly lists: ListAccess,
    private readonly units: UnitsReadModel,
  ) {}

  /**
   * The template of one unit: its name above the table, and the names of who may receive to choose from.
   * @returns as `write` does.
   * @throws notFound where there is no such list type, or the unit is not one the person may see.
   */
  async writeFor(actor: Actor, { roundId, organisationId }: Giver, code: string) {
    const { manager } = this.reader;
    await this.book.refresh(manager);
    const seen = await this.lists.scopeOf(manager, actor, 'handover.read', roundId);
    if (!seen.covers(organisationId, code)) throw notFound();
    const place = await this.placeOf(manager, { roundId, organisationId });
    const { path: file } = await this.write(code, place);
    return { path: file, name: `Mẫu ${code} - ${place.giver}.xlsx` };
  }

  /**
   * @param place whose list it will be; left out: anybody's.
   * @returns a file in a folder of its own, which the caller removes (`remove`) once it was sent.
   * @throws notFound where there is no such list type.
   */
  async write(code: string, place?: TemplatePlace): Promise<{ path: string; name: string }> {
    await this.book.refresh(this.reader.manager);
    const type = listType(code);
    if (!type) throw notFound();
    const folder = await this.scratch.folder();
    const file = path.join(folder, 'template.xlsx');
    try {
      await writeTable(file, templateOf(type, place));
    } catch (error) {
      await this.scratch.remove(folder);
      throw error;
    }
    return { path: file, name: `Mẫu ${code} - ${type.declaration.name.vi}.xlsx` };
  }

  /** @throws notFound where the organisation hands nothing over in the round. */
  private async placeOf(manager: EntityManager, { roundId, organisationId }: Giver) {
    const round = await this.units.round(manager, roundId);
    const giver = await this.units.organisation(manager, organisationId);
    if (!round || !giver) throw notFound();
    if (!(await this.units.hasPart(manager, roundId, organisationId))) throw notFound();
    const [unit, receivers] = [
      (await this.units.units(manager, [giver.unitId])).get(giver.unitId),
      await this.units.possibleReceivers(manager, roundId, organisationId),
    ];
    const above = bodyAbove(giver.name, unit?.name);
    return {
      giver: giver.name,
      ...(above && { above }),
      round: round.name,
      cutOff: paperTime(new Date(round.cutOff)),
      receivers: [...new Set(receivers.map(({ name }) => name))],
    };
  }

  /** Removes what `write` made. */
  remove({ path: file }: { path: string }): Promise<void> {
    return this.scratch.remove(path.dirname(file));
  }
}
