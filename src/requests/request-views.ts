import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock';
import { Reader } from '../platform/database/reader';
import type { Actor } from '../platform/http/actor';
import { UnitsReadModel } from '../units/units.read-model';
import { farFromLast, sumsOf } from './check-answer';
import type { AnswerRow, FormLayout } from './form-layout';
import type { KnownValue } from './known/known-value';
import { KnownValues } from './known/known-values';
import { RequestAccess, type RequestScopes } from './request-access';
import { countsOf, standingOf } from './request-states';
import { DataRequest, DataRequestAnswer, DataRequestUnit } from './request.entity';
import type {
  RequestList,
  RequestRow,
  RequestUnitView,
  RequestView,
  UnitAnswer,
  UnitRequestView,
} from './requests.schema';

/** Rows of an answer, read back from its text. */
export const rowsOf = ({ rows }: Pick<DataRequestAnswer, 'rows'>): AnswerRow[] =>
  JSON.parse(rows) as AnswerRow[];

/** Requests as a person may see them: who asks all of them, a unit those that it was asked. */
@Injectable()
export class RequestViews {
  constructor(
    private readonly reader: Reader,
    private readonly access: RequestAccess,
    private readonly units: UnitsReadModel,
    private readonly known: KnownValues,
    private readonly clock: Clock,
  ) {}

  /** Those due last on top. @throws notFound. */
  ofRound(actor: Actor, roundId: string): Promise<RequestList> {
    return this.reader.snapshot(async (manager) => {
      const scopes = await this.access.of(manager, actor, roundId);
      const sends = scopes.send.coversProvince();
      const found = await manager.find(DataRequest, {
        ...{ where: { roundId }, order: { dueAt: 'DESC', id: 'ASC' } },
      });
      const asked = await manager.findBy(DataRequestUnit, {
        requestId: In([...found.map(({ id }) => id), '']),
      });
      const seen = asked.filter(({ unitId }) => scopes.read.coversUnit(unitId));
      // Without their rows: a list of many requests only says who has answered.
      const answers = await this.answersOf(manager, seen, false);
      const names = await this.units.units(
        manager,
        seen.map(({ unitId }) => unitId),
      );
      const byRequest = Map.groupBy(seen, ({ requestId }) => requestId);
      const requests = found
        .filter(({ id, state }) => sends || (state !== 'draft' && byRequest.has(id)))
        .map((request) =>
          this.rowOf(request, byRequest.get(request.id) ?? [], answers, scopes, names),
        );
      return { requests, maySend: sends };
    });
  }

  /** @throws notFound. */
  one(actor: Actor, id: string): Promise<RequestView> {
    return this.reader.snapshot(async (manager) => {
      const { request, scopes, units, sends } = await this.access.visible(manager, actor, id);
      const answers = await this.answersOf(manager, units);
      const names = await this.units.units(
        manager,
        units.map(({ unitId }) => unitId),
      );
      const last = await this.lastRows(manager, request);
      const periods = await manager.find(DataRequest, {
        ...{ where: { seriesId: request.seriesId }, order: { period: 'ASC' } },
      });
      return {
        ...this.rowOf(request, units, answers, scopes, names),
        ...{ instructions: request.instructions, contact: request.contact },
        ...{ layout: request.layout, maySend: sends, version: request.version },
        ...{ mergedAt: request.mergedAt, mergedBy: request.mergedByName },
        known: (await this.offered(manager, request)).map(knownView),
        units: units.map((unit) => this.unitOf(request, unit, answers, scopes, names, last)),
        periods: periods.map(({ id: of, period, dueAt }) => ({ id: of, period, dueAt })),
      };
    });
  }

  /** What one unit is asked, with everything it sent. @throws notFound. */
  ofUnit(actor: Actor, id: string, unitId: string): Promise<UnitRequestView> {
    return this.reader.snapshot(async (manager) => {
      const { request, scopes, asked, sends } = await this.access.unit(manager, actor, id, unitId);
      const answers = await this.answersOf(manager, [asked]);
      const last = await this.lastRows(manager, request);
      const lastOfUnit = last?.get(unitId) ?? null;
      const { title, dueAt, layout, instructions, contact } = request;
      const offered = await this.offered(manager, request);
      const names = await this.units.units(manager, [unitId]);
      return {
        ...{ request: { id, title, dueAt }, layout, instructions, contact, mayDecide: sends },
        state: this.unitOf(request, asked, answers, scopes, names, last),
        prefilled: prefilled(textsOf(layout, lastOfUnit ?? []), asked.known),
        known: layout.columns.flatMap(({ key, known }) => {
          const value = asked.known?.[key] ?? null;
          const of = offered.find(({ code }) => code === known);
          return of && value !== null ? [{ key, value, name: of.name, source: of.source }] : [];
        }),
        knownAt: asked.known && request.sentAt,
        answers: (answers.get(asked.id) ?? []).map((each) => answerView(each, layout, lastOfUnit)),
      };
    });
  }

  /** What a draft may be pre-filled with; of what was sent, what it is. */
  private async offered(
    manager: EntityManager,
    { state, layout: { columns } }: DataRequest,
  ): Promise<KnownValue[]> {
    const all = state === 'draft';
    if (!all && columns.every(({ known }) => known === undefined)) return [];
    const catalogue = await this.known.catalogue(manager);
    return catalogue.filter(({ code }) => all || columns.some(({ known }) => known === code));
  }

  /** Rows that counted in the period before, by unit; null where there was none. */
  async lastRows(
    manager: EntityManager,
    { seriesId, period }: DataRequest,
  ): Promise<Map<string, AnswerRow[]> | null> {
    const before = await manager.findOneBy(DataRequest, { seriesId, period: period - 1 });
    if (!before) return null;
    const units = await manager.findBy(DataRequestUnit, { requestId: before.id });
    const answers = await this.counting(manager, units);
    return new Map(
      units.flatMap(({ unitId, answerId }) => {
        const answer = answers.get(answerId ?? '');
        return answer ? [[unitId, rowsOf(answer)] as const] : [];
      }),
    );
  }

  /** The answers that count, by id. */
  async counting(manager: EntityManager, units: readonly DataRequestUnit[]) {
    const ids = units.flatMap(({ answerId }) => answerId ?? []);
    const found = await manager.findBy(DataRequestAnswer, { id: In([...ids, '']) });
    return new Map(found.map((each) => [each.id, each]));
  }

  private async answersOf(manager: EntityManager, units: readonly DataRequestUnit[], whole = true) {
    const brief = { id: true, requestUnitId: true, state: true, late: true, sentAt: true } as const;
    const found = await manager.find(DataRequestAnswer, {
      ...(!whole && { select: { ...brief, number: true } }),
      where: { requestUnitId: In([...units.map(({ id }) => id), '']) },
      order: { number: 'DESC' },
    });
    return Map.groupBy(found, ({ requestUnitId }) => requestUnitId);
  }

  private rowOf(
    request: DataRequest,
    units: readonly DataRequestUnit[],
    answers: Map<string, DataRequestAnswer[]>,
    scopes: RequestScopes,
    names: Map<string, { name: string }>,
  ): RequestRow {
    const overdue = request.state !== 'draft' && request.dueAt < this.clock.moment();
    const all = units.map((unit) => ({
      ...{ unit, standing: standingOf(unit, answers.get(unit.id) ?? [], overdue) },
    }));
    const own = scopes.answer.units();
    return {
      ...{ id: request.id, title: request.title, period: request.period },
      ...{ repeats: request.repeats, state: request.state, dueAt: request.dueAt, overdue },
      ...{ madeBy: request.madeByName, merged: request.mergedFileId !== null },
      counts: countsOf(all.map(({ standing }) => standing)),
      own:
        own === 'all'
          ? []
          : all
              .filter(({ unit }) => own.has(unit.unitId))
              .map(({ unit: { unitId }, standing: { state, late } }) => ({
                ...{ unit: { id: unitId, name: names.get(unitId)!.name }, state, late },
              })),
    };
  }

  private unitOf(
    request: DataRequest,
    unit: DataRequestUnit,
    answers: Map<string, DataRequestAnswer[]>,
    scopes: RequestScopes,
    names: Map<string, { name: string }>,
    last: Map<string, AnswerRow[]> | null,
  ): RequestUnitView {
    const own = answers.get(unit.id) ?? [];
    const counts = own.find(({ id }) => id === unit.answerId);
    const { unitId, returnReason } = unit;
    const overdue = request.dueAt < this.clock.moment();
    return {
      unit: { id: unitId, name: names.get(unitId)!.name },
      ...standingOf(unit, own, overdue),
      returnReason,
      sums: counts ? sumsOf(request.layout, rowsOf(counts)) : {},
      lastSums: last && sumsOf(request.layout, last.get(unitId) ?? []),
      mayAnswer: request.state === 'sent' && scopes.answer.coversUnit(unitId),
    };
  }
}

const knownView = ({ code, group, name, type, source, money = false }: KnownValue) => ({
  ...{ code, group, name, type, source, money },
});

/** What is known of the unit as a whole stands in its first row. */
function prefilled(rows: AnswerRow[], known: AnswerRow | null): AnswerRow[] {
  if (known === null) return rows;
  const [first = {}, ...others] = rows;
  return [{ ...first, ...known }, ...others];
}

/** Texts of the last answer: what is known before figures are. */
function textsOf(layout: FormLayout, rows: readonly AnswerRow[]): AnswerRow[] {
  const keys = layout.columns
    .filter(({ role, type }) => role === 'given' || (role === 'fill' && type === 'text'))
    .map(({ key }) => key);
  return rows.map((row) => Object.fromEntries(keys.map((key) => [key, row[key] ?? null])));
}

const answerView = (
  answer: DataRequestAnswer,
  layout: FormLayout,
  last: readonly AnswerRow[] | null,
): UnitAnswer => {
  const rows = rowsOf(answer);
  return {
    ...{ id: answer.id, number: answer.number, source: answer.source, state: answer.state },
    ...{ rows, problems: answer.problems, differences: answer.differences },
    ...{ far: farFromLast(layout, rows, last), late: answer.late, sentAt: answer.sentAt },
    ...{ sentBy: answer.sentByName, decisionReason: answer.decisionReason },
    ...{ decidedBy: answer.decidedByName, version: answer.version },
  };
};
