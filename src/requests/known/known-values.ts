import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { moneyScaleIn } from '../../imports/heading';
import type { AnswerRow, FormLayout } from '../form-layout';
import type { KnownSource, KnownValue } from './known-value';

/** Everything that copies of a form may be pre-filled with; higher rooms add what they know. */
@Injectable()
export class KnownValues {
  private readonly sources: KnownSource[] = [];

  register(source: KnownSource): void {
    this.sources.push(source);
  }

  /** What a form may ask for, in the order in which it is offered. */
  async catalogue(manager: EntityManager): Promise<KnownValue[]> {
    const found: KnownValue[] = [];
    for (const source of this.sources) found.push(...(await source.values(manager)));
    return found;
  }

  /**
   * What is known for the columns of a form, by unit and column; units of which nothing is known are left out.
   * Not within a unit of work: a source may have to go over many rows.
   */
  async given(
    manager: EntityManager,
    { columns }: Pick<FormLayout, 'columns'>,
    roundId: string,
    unitIds: readonly string[],
  ): Promise<Map<string, AnswerRow>> {
    const asking = columns.filter(({ role, known }) => role === 'fill' && known !== undefined);
    const given = new Map<string, AnswerRow>();
    if (asking.length === 0) return given;
    for (const source of this.sources) {
      const offered = new Map((await source.values(manager)).map((each) => [each.code, each]));
      const own = asking.filter(({ known }) => offered.has(known!));
      if (own.length === 0) continue;
      const codes = new Set(own.map(({ known }) => known!));
      const found = await source.of(manager, roundId, unitIds, codes);
      for (const [unitId, values] of found)
        for (const { key, known, heading } of own) {
          const value = values.get(known!) ?? null;
          if (value === null) continue;
          const scale = offered.get(known!)!.money ? (moneyScaleIn(heading) ?? 1) : 1;
          const shown = typeof value === 'number' ? value / scale : value;
          given.set(unitId, { ...given.get(unitId), [key]: shown });
        }
    }
    return given;
  }
}

/** Headings of columns that are to be filled with what is not offered, or is of another type. */
export function wrongKnown(
  { columns }: Pick<FormLayout, 'columns'>,
  catalogue: readonly KnownValue[],
): string[] {
  const types = new Map(catalogue.map(({ code, type }) => [code, type]));
  return columns
    .filter(({ known, role, type }) => {
      if (known === undefined) return false;
      return role !== 'fill' || types.get(known) !== type;
    })
    .map(({ heading }) => heading);
}
