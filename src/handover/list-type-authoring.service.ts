import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ColumnDeclaration } from '../imports/declaration';
import { ImportTargets } from '../imports/import-targets';
import { AuditTrail } from '../platform/audit/audit-trail';
import { canonical, sha256 } from '../platform/audit/canonical';
import { Clock } from '../platform/clock';
import { newId } from '../platform/database/ids';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { StaleVersion } from '../platform/database/update-versioned';
import type { Actor } from '../platform/http/actor';
import { notFound } from '../platform/http/app-error';
import { HandoverList } from './handover-list.entity';
import { listTypeFaulty, listTypeTaken } from './handover.errors';
import { ListTypeBook } from './list-type-book';
import { ListTypeVersion } from './list-type-version.entity';
import type { NewColumn, NewListType, ListTypeDetail } from './list-type-authoring.schema';
import { keyFor, withColumns } from './list-types/extend-list-type';
import type { ListType } from './list-types/list-type';
import { listTypeProblems } from './list-types/list-type-problems';
import { learnListTypes, listType } from './list-types/list-types';
import { newListType } from './list-types/new-list-type';

/** Makes kinds of lists and new versions of them; what lists were made with never changes. */
@Injectable()
export class ListTypeAuthoring {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly book: ListTypeBook,
    private readonly targets: ImportTargets,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** A kind of list with everything that is declared of it. @throws notFound. */
  async detail(code: string): Promise<ListTypeDetail> {
    const { manager } = this.reader;
    await this.book.refresh(manager);
    const type = listType(code);
    if (!type) throw notFound();
    const versions = await manager.find(ListTypeVersion, {
      where: { code },
      order: { version: 'DESC' },
    });
    const made: { version: number; lists: number | string }[] = await manager
      .createQueryBuilder(HandoverList, 'list')
      .select('list.typeVersion', 'version')
      .addSelect('COUNT(*)', 'lists')
      .where('list.listType = :code', { code })
      .groupBy('list.typeVersion')
      .getRawMany();
    const lists = new Map(made.map((each) => [Number(each.version), Number(each.lists)]));
    return {
      type: { ...type, ownColumns: type.declaration.columns.filter(isOwn).map(({ key }) => key) },
      versions: versions.map((each) => ({
        version: each.version,
        officialVersion: each.officialVersion,
        createdAt: each.createdAt,
        createdBy: each.createdByName,
        note: each.note,
        lists: lists.get(each.version) ?? 0,
      })),
    };
  }

  /**
   * Adds a column; lists with rows keep the version they have, new ones begin with this one.
   * @param seen version of the kind of list as the person saw it.
   * @throws notFound, StaleVersion, listTypeFaulty.
   */
  async addColumn(actor: Actor, code: string, seen: number, order: NewColumn): Promise<void> {
    const made = await this.unitOfWork.run(async (manager) => {
      await this.book.refresh(manager);
      const before = listType(code);
      if (!before) throw notFound();
      const { version } = before.declaration;
      if (version !== seen) throw new StaleVersion('list_type_version', code, version);
      const { note, ...given } = order;
      const column: ColumnDeclaration = { key: keyFor(before, given.header.vi), ...given };
      const type = withColumns(before, [column], version + 1);
      await this.publish(manager, actor, type, { action: 'handover.column-added', note, before });
      return type;
    });
    learnListTypes([made]);
  }

  /**
   * Makes a kind of list that the province needs beside the official ones.
   * @throws listTypeTaken, listTypeFaulty.
   */
  async create(actor: Actor, order: NewListType): Promise<void> {
    const made = await this.unitOfWork.run(async (manager) => {
      await this.book.refresh(manager);
      // A code may also be of what another subject imports, such as a register.
      if (listType(order.code) || this.targets.codes().includes(order.code))
        throw listTypeTaken({ code: order.code });
      const type = newListType(order);
      const { note } = order;
      await this.publish(manager, actor, type, { action: 'handover.list-type-made', note });
      return type;
    });
    learnListTypes([made]);
  }

  private async publish(
    manager: EntityManager,
    actor: Actor,
    type: ListType,
    { action, note, before }: { action: string; note: string | null; before?: ListType },
  ): Promise<void> {
    const problems = listTypeProblems(type);
    const [first] = problems;
    if (first) throw listTypeFaulty({ why: first.vi, whyEn: first.en }, { problems });
    const { code, version, name } = type.declaration;
    const latest = await manager.findOne(ListTypeVersion, {
      where: { code },
      order: { version: 'DESC' },
    });
    const row: ListTypeVersion = {
      id: newId(),
      code,
      version,
      officialVersion: latest?.officialVersion ?? null,
      type,
      createdAt: this.clock.moment(),
      createdBy: actor.accountId,
      createdByName: actor.name,
      note,
    };
    await manager.insert(ListTypeVersion, row as never);
    const columns = type.declaration.columns.length;
    await this.audit.record(manager, {
      actor,
      action,
      subject: { type: 'list_type', id: row.id, name: `${code} ${name.vi}` },
      summary: { code, version, columns, ...(note && { note }) },
      objects: [
        {
          ...{ type: 'list_type', id: row.id },
          before: before
            ? { version: before.declaration.version, columns: before.declaration.columns.length }
            : null,
          after: { code, version, columns, digest: sha256(canonical(type)) },
        },
      ],
    });
  }
}

const isOwn = ({ key }: ColumnDeclaration): boolean => /^own[A-Z0-9]/.test(key);
