import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Reader } from '../../platform/database/reader';
import { notFound } from '../../platform/http/app-error';
import type { AdministrativeUnit } from '../../units/administrative-unit.entity';
import type { Succession } from '../../units/succession.entity';
import { isDivided } from '../../units/succession.law';
import { UnitsReadModel } from '../../units/units.read-model';
import { ListTypeBook } from '../list-type-book';
import { CodeLookUp } from './code-look-up';
import type { LookUpAnswer, Passage } from './look-up.schema';
import { placesInText } from './places-in-text';

/** Of one name there may be several units; more of them mean that a word of the text names too many. */
const MOST_UNITS = 10;

/** Tells everybody who took over an old unit, an address, a dossier or a file. Tells nothing about people. */
@Injectable()
export class LookUps {
  constructor(
    private readonly reader: Reader,
    private readonly units: UnitsReadModel,
    private readonly book: ListTypeBook,
    private readonly codes: CodeLookUp,
  ) {}

  /** @throws notFound where there is no such round. */
  async find(roundId: string, text: string): Promise<LookUpAnswer> {
    const { manager } = this.reader;
    const round = await this.units.round(manager, roundId);
    if (!round) throw notFound();
    await this.book.refresh(manager);
    const { legalAct, effectiveDate, demonstration } = round;
    const places = await this.places(manager, roundId, text);
    return {
      ...{ legalAct, effectiveDate, demonstration, ...places },
      ...(await this.codes.find(manager, roundId, text)),
    };
  }

  private async places(manager: EntityManager, roundId: string, text: string) {
    const olds = await this.units.oldUnits(manager, roundId);
    const news = await this.units.newUnits(manager, roundId);
    const districts = await this.units.abolishedDistricts(manager, roundId);
    const successions = await this.units.successionRows(manager, roundId);
    const all = new Map([...olds, ...news, ...districts].map((unit) => [unit.id, unit]));
    const forward = (oldId: string) =>
      successions
        .filter(({ oldUnitId }) => oldUnitId === oldId)
        .map((row) => passageOf(row, all.get(row.newUnitId)!));
    const backward = (newId: string) =>
      successions
        .filter(({ newUnitId }) => newUnitId === newId)
        .map((row) => passageOf(row, all.get(row.oldUnitId)!));
    const named = olds.map((unit) => ({
      ...{ id: unit.id, code: unit.code, name: unit.name },
      district: unit.parentId === null ? null : (all.get(unit.parentId)?.name ?? null),
    }));
    const plain = (unit: AdministrativeUnit) => ({ ...unitView(unit), district: null });
    const foundOlds = placesInText(text, named).slice(0, MOST_UNITS);
    // An address names its district and often the province's new unit too: the old commune is what was asked for.
    const none = foundOlds.length === 0;
    return {
      olds: foundOlds.map(({ unit: { district, ...unit } }) => ({
        ...{ unit, district, goesTo: forward(unit.id) },
        divided: isDivided(successions.filter(({ oldUnitId }) => oldUnitId === unit.id)),
      })),
      districts: (none ? placesInText(text, districts.map(plain)) : []).map(
        ({ unit: { district: _district, ...unit } }) => ({
          unit,
          communes: olds
            .filter(({ parentId }) => parentId === unit.id)
            .map((old) => ({ unit: unitView(old), goesTo: forward(old.id) })),
        }),
      ),
      news: placesInText(text, news.map(plain))
        .slice(0, MOST_UNITS)
        .map(({ unit: { district: _district, ...unit } }) => ({
          ...{ unit, formedFrom: backward(unit.id) },
        })),
    };
  }
}

const unitView = ({ id, code, name }: AdministrativeUnit) => ({ id, code, name });

const passageOf = (row: Succession, unit: AdministrativeUnit): Passage => ({
  ...{ unit: unitView(unit), relation: row.relation, note: row.note, source: row.source },
});
