import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { columnOf } from '../../imports/declaration';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { UnitsReadModel } from '../../units/units.read-model';
import { HandoverItem } from '../handover-item.entity';
import { HandoverList } from '../handover-list.entity';
import { ListAccess } from '../list-access';
import { ListTypeBook } from '../list-type-book';
import { listTypes } from '../list-types/list-types';
import { Portion } from '../portion.entity';
import { checkFunctions, type FunctionFinding, type TaskRow } from './functions-check';
import { MOST_FINDINGS, type FunctionFindings } from './functions.schema';

/** Columns by which a kind of list is one of tasks that pass from an old owner to a new one. */
const OWNERS = ['task', 'oldOwner', 'newOwner', 'change'] as const;

/** Tasks of old units that nobody takes over, or that two bodies take over. */
@Injectable()
export class FunctionFindingsService {
  constructor(
    private readonly reader: Reader,
    private readonly units: UnitsReadModel,
    private readonly lists: ListAccess,
    private readonly book: ListTypeBook,
  ) {}

  /** @throws notFound where there is no such round. */
  ofRound(actor: Actor, roundId: string): Promise<FunctionFindings> {
    return this.reader.snapshot(async (manager) => {
      if (!(await this.units.round(manager, roundId))) throw notFound();
      await this.book.refresh(manager);
      const codes = listTypes()
        .filter(({ declaration }) => OWNERS.every((key) => columnOf(declaration, key)))
        .map(({ declaration }) => declaration.code);
      const scope = await this.lists.scopeOf(manager, actor, 'handover.read', roundId);
      const all = await manager.findBy(HandoverList, { roundId, listType: In(codes) });
      const lists = all.filter((list) => scope.covers(list.giverOrganisationId, list.listType));
      const rows = await this.rows(manager, lists);
      const found = checkFunctions(rows);
      const count = (kind: FunctionFinding['kind']) =>
        found.filter((finding) => finding.kind === kind).length;
      return {
        ...{ lists: lists.length, tasks: rows.length },
        ...{ noOwner: count('no_owner'), twoOwners: count('two_owners') },
        findings: await this.told(manager, found.slice(0, MOST_FINDINGS)),
      };
    });
  }

  private async rows(manager: EntityManager, lists: readonly HandoverList[]): Promise<TaskRow[]> {
    if (lists.length === 0) return [];
    const giverOf = new Map(lists.map(({ id, giverOrganisationId }) => [id, giverOrganisationId]));
    const listIds = [...giverOf.keys()];
    const items = await manager.find(HandoverItem, {
      where: { listId: In(listIds) },
      order: { listId: 'ASC', position: 'ASC' },
    });
    const portions = Map.groupBy(
      await manager.findBy(Portion, { listId: In(listIds) }),
      ({ itemId }) => itemId,
    );
    return items.map(({ id, listId, rowCode, values }) => {
      const open = (portions.get(id) ?? []).filter(({ bucket }) => bucket !== 'closed');
      const text = (key: (typeof OWNERS)[number]) =>
        typeof values[key] === 'string' ? values[key] : null;
      return {
        ...{ itemId: id, listId, rowCode, giverOrganisationId: giverOf.get(listId)! },
        ...{ task: text('task') ?? '', oldOwner: text('oldOwner') ?? '' },
        ...{ newOwner: text('newOwner'), change: text('change'), closed: open.length === 0 },
        receivers: [...new Set(open.flatMap((each) => each.receiverOrganisationId ?? []))],
      };
    });
  }

  private async told(
    manager: EntityManager,
    findings: readonly FunctionFinding[],
  ): Promise<FunctionFindings['findings']> {
    const rows = findings.flatMap((finding) => finding.rows);
    const names = await this.units.organisations(manager, [
      ...rows.map(({ giverOrganisationId }) => giverOrganisationId),
      ...rows.flatMap(({ receivers }) => receivers),
    ]);
    const named = (id: string) => ({ id, name: names.get(id)!.name });
    return findings.map(({ kind, rows: own }) => {
      const { giverOrganisationId, listId, task, oldOwner } = own[0]!;
      return {
        ...{ kind, giver: named(giverOrganisationId), listId, task, oldOwner },
        rows: own.map(({ itemId, rowCode, newOwner, receivers }) => ({
          ...{ itemId, rowCode, newOwner },
          receivers: receivers.map(named),
        })),
      };
    });
  }
}
