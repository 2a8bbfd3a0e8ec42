import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { offsetOf } from '../../platform/http/paging';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel, type RoundUnitView } from '../../units/units.read-model';
import { seesUnit, type UnitScope } from '../procedures.policy';
import { sourceWords } from '../verification/source-words';
import { ConditionFacts, type JudgedPair } from './condition-facts';
import { CONDITIONS, type Condition, type ConditionState } from './condition-kinds';
import type {
  ConditionMap,
  ConditionRow,
  ConditionsPage,
  ConditionsQuery,
} from './conditions.schema';
import { STATE } from './statements.service';

/** Units whose pairs are held at a time: a province has tens of thousands of pairs, a country millions. */
const UNITS_AT_ONCE = 8;

/** The ten conditions for people, each within the units they may see. */
@Injectable()
export class ConditionViews {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
    private readonly facts: ConditionFacts,
  ) {}

  /** Pairs of one unit. @throws notFound, also for a unit the person does not see. */
  page(actor: Actor, roundId: string, query: ConditionsQuery): Promise<ConditionsPage> {
    return this.reader.snapshot(async (manager) => {
      const places = await this.seen(manager, actor, roundId);
      const place = places.find(({ id }) => id === query.unitId);
      if (!place) throw notFound();
      const pairs = await this.facts.pairs(manager, roundId, [query.unitId]);
      const rows = pairs.map(rowOf).filter((row) => fits(row, query));
      const { page, pageSize } = query;
      const from = offsetOf(query);
      const may = await this.scopes.unitsOf(manager, actor, STATE, roundId);
      return {
        ...{ rows: rows.slice(from, from + pageSize), total: rows.length, page, pageSize },
        ready: countsOf(pairs),
        counts: CONDITIONS.map((code) => ({ code, ...countsOf(pairs, code) })),
        unitCode: place.code,
        mayState: seesUnit(may, query.unitId),
      };
    });
  }

  /** Units × fields. @param condition all ten together unless told. @throws notFound. */
  map(actor: Actor, roundId: string, condition?: Condition): Promise<ConditionMap> {
    return this.reader.snapshot(async (manager) => {
      const places = await this.seen(manager, actor, roundId);
      const counted = new Map<string, Map<string, JudgedPair[]>>();
      await this.inTurns(manager, roundId, places, (unitId, pairs) => {
        counted.set(
          unitId,
          Map.groupBy(pairs, ({ pair }) => pair.field),
        );
      });
      const collator = new Intl.Collator('vi');
      const fields = [
        ...new Set([...counted.values()].flatMap((byField) => [...byField.keys()])),
      ].sort(collator.compare);
      return {
        ...{ asOf: this.clock.moment(), fields },
        units: places.map(({ id: unitId, code, name }) => ({
          ...{ unitId, code, name },
          cells: fields.map((field) => {
            const own = counted.get(unitId)?.get(field);
            return own ? countsOf(own, condition) : null;
          }),
        })),
      };
    });
  }

  /**
   * Every pair a person sees, unit by unit. @param unitId only this one's.
   * @returns with the code of the unit. @throws notFound.
   */
  rows(
    actor: Actor,
    roundId: string,
    unitId?: string,
  ): Promise<(ConditionRow & { unitCode: string; unitName: string })[]> {
    return this.reader.snapshot(async (manager) => {
      const seen = await this.seen(manager, actor, roundId);
      const places = unitId ? seen.filter(({ id }) => id === unitId) : seen;
      if (unitId && places.length === 0) throw notFound();
      const byId = new Map(places.map((place) => [place.id, place]));
      const rows: (ConditionRow & { unitCode: string; unitName: string })[] = [];
      await this.inTurns(manager, roundId, places, (id, pairs) => {
        const { code: unitCode, name: unitName } = byId.get(id)!;
        for (const pair of pairs) rows.push({ ...rowOf(pair), unitCode, unitName });
      });
      return rows;
    });
  }

  private async inTurns(
    manager: EntityManager,
    roundId: string,
    places: readonly RoundUnitView[],
    take: (unitId: string, pairs: JudgedPair[]) => void,
  ): Promise<void> {
    for (let at = 0; at < places.length; at += UNITS_AT_ONCE) {
      const ids = places.slice(at, at + UNITS_AT_ONCE).map(({ id }) => id);
      const pairs = await this.facts.pairs(manager, roundId, ids);
      const byUnit = Map.groupBy(pairs, ({ pair }) => pair.unitId);
      for (const id of ids) take(id, byUnit.get(id) ?? []);
    }
  }

  private async seen(manager: EntityManager, actor: Actor, roundId: string) {
    if (!(await this.units.round(manager, roundId))) throw notFound();
    const scope: UnitScope = await this.scopes.unitsOf(manager, actor, 'procedure.read', roundId);
    return (await this.units.newUnits(manager, roundId)).filter(({ id }) => seesUnit(scope, id));
  }
}

/** Of one condition, or of all ten together: one that is not met decides, then one that is unknown. */
function stateOf({ conditions }: Pick<JudgedPair, 'conditions'>, code?: Condition): ConditionState {
  const looked = conditions.filter((each) => code === undefined || each.code === code);
  if (looked.some(({ state }) => state === 'not-met')) return 'not-met';
  return looked.every(({ state }) => state === 'met') ? 'met' : 'unknown';
}

function countsOf(pairs: readonly JudgedPair[], code?: Condition) {
  const counts = { met: 0, notMet: 0, unknown: 0 };
  const keys = { met: 'met', 'not-met': 'notMet', unknown: 'unknown' } as const;
  for (const pair of pairs) counts[keys[stateOf(pair, code)]] += 1;
  return counts;
}

function fits(
  row: ConditionRow,
  { condition, state, field }: Pick<ConditionsQuery, 'condition' | 'state' | 'field'>,
): boolean {
  if (field !== undefined && row.procedureField !== field) return false;
  return state === undefined || stateOf(row, condition) === state;
}

function rowOf({ pair, conditions }: JudgedPair): ConditionRow {
  return {
    ...{ unitId: pair.unitId, procedureId: pair.procedureId, procedureCode: pair.code },
    ...{ procedureName: pair.name, procedureField: pair.field, conditions },
    state: stateOf({ conditions }),
    sourceText: pair.source === null ? null : sourceWords(pair.source),
  };
}
