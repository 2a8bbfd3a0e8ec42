import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { UnitsReadModel } from '../../units/units.read-model';
import { ListAccess } from '../list-access';
import { ControlReadModel } from '../control/control.read-model';
import { ListTypeBook } from '../list-type-book';
import { listType } from '../list-types/list-types';
import { figuresOf, sheetLines, type ListCounters, type SheetLine } from './balance-sheet';
import { BalanceSheetReadModel } from './balance-sheet.read-model';
import type { SheetQuery, SheetView } from './balance-sheet.schema';
import { besideControl } from './beside-control';

/** Which lists a sheet is about, and when. */
export type SheetScope = Omit<SheetQuery, 'by'>;

/** The lists that a person sees, with the names of their units. */
export interface SheetGround {
  lists: ListCounters[];
  units: Map<string, string>;
}

/** The balance sheet (bảng cân đối bàn giao): province, units and kinds of lists. */
@Injectable()
export class BalanceSheets {
  constructor(
    private readonly reader: Reader,
    private readonly access: ListAccess,
    private readonly units: UnitsReadModel,
    private readonly readModel: BalanceSheetReadModel,
    private readonly book: ListTypeBook,
    private readonly figures: ControlReadModel,
  ) {}

  /** @throws notFound where there is no such round. */
  view(actor: Actor, roundId: string, { by, ...scope }: SheetQuery): Promise<SheetView> {
    return this.reader.snapshot(async (manager) => {
      const { lists, units } = await this.ground(manager, actor, roundId, scope);
      const lines = inOrder(sheetLines(lists, by, typeOf), units);
      const control = await this.control(manager, actor, roundId, scope);
      return {
        moment: scope.moment ?? null,
        lists: lists.length,
        total: figuresOf(lists, typeOf),
        lines: lines.map(({ unitId, listType: code, listIds, figures }) => ({
          unit: unitId === null ? null : { id: unitId, name: units.get(unitId)! },
          listType: code === null ? null : { code, name: listType(code)!.declaration.name },
          listIds,
          figures,
          control: control({ unitId, listType: code }),
        })),
      };
    });
  }

  /** Sources speak of now: beside the past they say nothing. */
  private async control(
    manager: EntityManager,
    actor: Actor,
    roundId: string,
    { unitId, moment }: SheetScope,
  ) {
    if (moment !== undefined) return () => null;
    const scope = await this.access.scopeOf(manager, actor, 'handover.read', roundId);
    const compared = (await this.figures.compared(manager, { roundId })).filter(({ figure }) =>
      scope.covers(figure.giverOrganisationId, figure.listType),
    );
    const beside = await besideControl(manager, this.units, compared);
    return (line: Pick<SheetLine, 'unitId' | 'listType'>) =>
      beside({ ...line, unitId: line.unitId ?? unitId ?? null });
  }

  /** What a sheet is made of, as the person may see it. */
  async ground(
    manager: EntityManager,
    actor: Actor,
    roundId: string,
    { unitId, listType: code, moment }: SheetScope,
  ): Promise<SheetGround> {
    if (!(await this.units.round(manager, roundId))) throw notFound();
    await this.book.refresh(manager);
    const scope = await this.access.scopeOf(manager, actor, 'handover.read', roundId);
    const counted = await this.readModel.lists(manager, roundId, moment);
    const seen = counted.filter(
      (list) =>
        scope.covers(list.giverOrganisationId, list.listType) &&
        (code === undefined || list.listType === code),
    );
    const givers = await this.units.organisations(
      manager,
      seen.map(({ giverOrganisationId }) => giverOrganisationId),
    );
    const old = await this.units.oldUnits(manager, roundId);
    const names = new Map(old.map(({ id, name }) => [id, name]));
    const lists = seen
      .map(({ giverOrganisationId, ...list }) => {
        const giver = givers.get(giverOrganisationId)!;
        if (!names.has(giver.unitId)) names.set(giver.unitId, giver.name);
        return { ...list, unitId: giver.unitId };
      })
      .filter((list) => unitId === undefined || list.unitId === unitId);
    return { lists, units: names };
  }
}

/** The kind of list in the version that a list was made with. */
export const typeOf = ({ listType: code, typeVersion }: ListCounters) =>
  listType(code, typeVersion)!;

/** Units by name, kinds of lists in their order. */
export function inOrder(lines: SheetLine[], units: ReadonlyMap<string, string>): SheetLine[] {
  const collator = new Intl.Collator('vi', { numeric: true });
  const nameOf = ({ unitId }: SheetLine) => (unitId === null ? '' : units.get(unitId)!);
  return [...lines].sort(
    (a, b) =>
      collator.compare(nameOf(a), nameOf(b)) ||
      collator.compare(a.listType ?? '', b.listType ?? ''),
  );
}
