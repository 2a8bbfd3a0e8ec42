import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { UnitsReadModel } from '../../units/units.read-model';
import { notAGiver, unknownListType } from '../handover.errors';
import { ListTypeBook } from '../list-type-book';
import { listType, listTypes } from '../list-types/list-types';
import { ControlAccess } from './control-access';
import { controlReasonMissing, controlStale, controlWithdrawn } from './control.errors';
import { ControlFigure } from './control-figure.entity';
import { amountWords } from './control-line';
import { amountsOf } from './control.read-model';
import type { ControlEntry, ControlReceipt, EnterControl } from './control.schema';
import { sourceName } from './control-sources';
import { entryProblem } from './entry-problem';

/** Enters, corrects and withdraws control figures; the database keeps each version. */
@Injectable()
export class ControlFigures {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly units: UnitsReadModel,
    private readonly access: ControlAccess,
    private readonly book: ListTypeBook,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * All of them or none. A figure that says what is there already changes nothing, so that a file
   * may be sent again.
   * @throws notFound, noRight, notAGiver, unknownListType, controlNotCounted, controlSourceUnknown,
   *   controlStale where one was changed meanwhile, controlReasonMissing for a correction without.
   */
  enter(actor: Actor, roundId: string, order: EnterControl): Promise<ControlReceipt> {
    return this.unitOfWork.run(async (manager) => {
      await this.admit(manager, actor, roundId, order.figures);
      const there = await manager.findBy(ControlFigure, { roundId });
      const known = new Map(there.map((figure) => [keyOf(figure), figure]));
      const receipt = { created: 0, corrected: 0, unchanged: 0 };
      const objects: { before: ControlFigure | null; after: ControlFigure }[] = [];
      for (const [at, entry] of order.figures.entries()) {
        const before = known.get(keyOf(entry));
        if (before && saysTheSame(before, entry)) {
          receipt.unchanged += 1;
          continue;
        }
        const after = this.figureFor(actor, roundId, entry, before, order, at + 1);
        if (before) await updateVersioned(manager, ControlFigure, before, changesOf(after));
        else await manager.insert(ControlFigure, after);
        receipt[before ? 'corrected' : 'created'] += 1;
        known.set(keyOf(entry), after);
        objects.push({ before: before ?? null, after });
      }
      if (objects.length > 0) await this.write(manager, actor, roundId, order, objects);
      return receipt;
    });
  }

  /** @throws notFound, noRight, StaleVersion, controlWithdrawn. */
  withdraw(actor: Actor, id: string, version: number, reason: string): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const { figure } = await this.access.allowed(manager, actor, id, 'control');
      if (figure.version !== version)
        throw new StaleVersion('control_figure', id, version, { version: figure.version });
      if (figure.state === 'withdrawn') throw controlWithdrawn();
      const stamp = this.stamp(actor);
      await updateVersioned(manager, ControlFigure, figure, {
        ...{ state: 'withdrawn' as const, changeReason: reason, fileName: null },
        ...stamp,
      });
      await this.audit.record(manager, {
        actor,
        action: 'handover.control-withdrawn',
        ...(await this.access.about(manager, figure)),
        reason,
        summary: { listType: figure.listType, source: sourceName(figure) },
        objects: [
          {
            ...{ type: 'control_figure', id },
            before: { ...told(figure), state: 'in_force' },
            after: { state: 'withdrawn' },
          },
        ],
      });
    });
  }

  private async admit(
    manager: EntityManager,
    actor: Actor,
    roundId: string,
    entries: readonly ControlEntry[],
  ): Promise<void> {
    if (!(await this.units.round(manager, roundId))) throw notFound();
    await this.book.refresh(manager);
    const { seen, control } = await this.access.scopes(manager, actor, roundId);
    const givers = await this.givers(manager, roundId, entries);
    for (const [at, entry] of entries.entries()) {
      const { giverOrganisationId: giver, listType: code } = entry;
      const type = listType(code);
      if (!type) {
        const known = listTypes().map(({ declaration }) => declaration.code);
        throw unknownListType({ code, known: known.join(', ') });
      }
      if (!seen.covers(giver, code)) throw notFound();
      if (!control.covers(giver, code)) throw noRight();
      if (!givers.has(giver)) throw notAGiver();
      const problem = entryProblem(entry, type, at + 1);
      if (problem) throw problem;
    }
  }

  /** Those of the named organisations that hand over in the round. */
  private async givers(
    manager: EntityManager,
    roundId: string,
    entries: readonly ControlEntry[],
  ): Promise<Set<string>> {
    const ids = [...new Set(entries.map((entry) => entry.giverOrganisationId))];
    const organisations = await this.units.organisations(manager, ids);
    const units = [
      ...(await this.units.oldUnits(manager, roundId)),
      ...(await this.units.abolishedDistricts(manager, roundId)),
    ];
    const giving = new Set(units.map(({ id }) => id));
    return new Set(ids.filter((id) => giving.has(organisations.get(id)?.unitId ?? '')));
  }

  private figureFor(
    actor: Actor,
    roundId: string,
    entry: ControlEntry,
    before: ControlFigure | undefined,
    { reason, fileName }: EnterControl,
    row: number,
  ): ControlFigure {
    // One that was withdrawn is on nobody's screen: entering it again needs no version seen.
    const unseen = before?.state === 'withdrawn' && entry.version === 0;
    if (before && !unseen && before.version !== entry.version) throw controlStale({ row });
    if (!before && entry.version !== 0) throw controlStale({ row });
    if (before && reason === null) throw controlReasonMissing({ row });
    const { giverOrganisationId, listType: code, source, sourceName: own } = entry;
    const { asOf, rows, quantity, money, note } = entry;
    return {
      ...{ id: before?.id ?? newId(), roundId, giverOrganisationId, listType: code, source },
      ...{ sourceName: own, asOf, rowCount: rows, quantity, money, note, state: 'in_force' },
      ...{ changeReason: before ? reason : null, fileName, ...this.stamp(actor) },
      version: (before?.version ?? 0) + 1,
    };
  }

  private stamp({ accountId, name }: Actor) {
    return { changedBy: accountId, changedByName: name, changedAt: this.clock.moment() };
  }

  private async write(
    manager: EntityManager,
    actor: Actor,
    roundId: string,
    { reason, fileName }: EnterControl,
    changed: readonly { before: ControlFigure | null; after: ControlFigure }[],
  ): Promise<void> {
    const first = changed[0]!.after;
    const about =
      changed.length === 1
        ? await this.access.about(manager, first)
        : { subject: { type: 'round', id: roundId, name: 'Số đối chứng' }, roundId };
    await this.audit.record(manager, {
      actor,
      action: 'handover.control-entered',
      ...about,
      reason,
      summary: {
        figures: changed.length,
        listTypes: [...new Set(changed.map(({ after }) => after.listType))].join(', '),
        ...(fileName && { fileName }),
      },
      objects: changed.map(({ before, after }) => ({
        ...{ type: 'control_figure', id: after.id },
        before: before && told(before),
        after: told(after),
      })),
    });
  }
}

type Identity = Pick<ControlEntry, 'giverOrganisationId' | 'listType' | 'source' | 'sourceName'>;

/** Which figure: one source speaks once of one kind of list of one giver. */
export const keyOf = (each: Identity): string =>
  JSON.stringify([each.giverOrganisationId, each.listType, each.source, each.sourceName]);

/** Whether an entry would leave a figure as it is. */
export const saysTheSame = (
  figure: ControlFigure,
  { asOf, rows, quantity, money, note }: ControlEntry,
): boolean =>
  figure.state === 'in_force' &&
  figure.asOf === asOf &&
  figure.rowCount === rows &&
  figure.quantity === quantity &&
  figure.money === money &&
  figure.note === note;

function changesOf({ asOf, rowCount, quantity, money, note, ...rest }: ControlFigure) {
  const { state, changeReason, fileName, changedBy, changedByName, changedAt } = rest;
  return {
    ...{ asOf, rowCount, quantity, money, note, state, changeReason, fileName },
    ...{ changedBy, changedByName, changedAt },
  };
}

const told = (figure: ControlFigure) => ({
  ...{ listType: figure.listType, source: sourceName(figure), asOf: figure.asOf },
  ...{ figure: amountWords(amountsOf(figure)), note: figure.note },
});
