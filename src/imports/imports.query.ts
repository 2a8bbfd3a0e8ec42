import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { Reader } from '../platform/database/reader';
import { maskedValues } from '../platform/secrets/personal-value';
import type { Actor } from '../platform/http/actor';
import type { Language } from '../platform/http/app-error';
import type { PageQuery } from '../platform/http/paging';
import { BatchAccess } from './batch-access';
import type { ListDeclaration } from './declaration';
import type { ImportBatch } from './import-batch.entity';
import type { NamedRow } from './import-target';
import { countsOf } from './import-counts.columns';
import type { ImportRow } from './import-row.entity';
import type { batchDetailView, batchView, rowPage, rowView } from './imports.schema';
import { isOrdinal } from './match-columns';
import { ImportsRepository } from './imports.repository';
import type { Verdict } from './planned-row';
import { MappingsQuery } from './mapping/mappings.query';
import { mendsOfRows } from './mending/mends.repository';
import { refusalsOf } from './repairs/repairs.repository';
import type { SheetReport } from './sheet-report';
import { SpellingsQuery } from './spellings/spellings.query';
import { undoneOf } from './undo/undo.schema';
import { titleOf } from './row-title';
import { differencesOf } from './three-way/differences';

/** Imports of a round shown at most; older ones are found through their lists. */
const MOST_SHOWN = 200;

/** Answers the screens' questions about imports. */
@Injectable()
export class ImportsQuery {
  constructor(
    private readonly reader: Reader,
    private readonly access: BatchAccess,
    private readonly repository: ImportsRepository,
    private readonly mappings: MappingsQuery,
    private readonly spellings: SpellingsQuery,
  ) {}

  /**
   * The latest imports of a round within the person's duties, the newest first.
   * @throws notFound where there is no such round.
   */
  async ofRound(
    roundId: string,
    actor: Actor,
    language: Language,
  ): Promise<z.infer<typeof batchView>[]> {
    const { manager } = this.reader;
    await this.access.requireRound(manager, roundId);
    const visible = await this.access.visible(manager, actor, roundId);
    const batches = await this.repository.batches(manager, roundId, visible, MOST_SHOWN);
    return this.views(manager, batches, language);
  }

  /** One import with its sheets; @throws notFound outside the person's duties. */
  async detail(
    id: string,
    actor: Actor,
    language: Language,
  ): Promise<z.infer<typeof batchDetailView>> {
    const { manager } = this.reader;
    const batch = await this.access.seen(manager, actor, id);
    const [view] = await this.views(manager, [batch], language);
    const sheets = await this.repository.sheets(manager, id);
    return {
      ...view!,
      missingRows: await this.missing(manager, batch),
      refusedRepairs: await refusalsOf(manager, id),
      undoable: await this.undoable(manager, batch),
      offered: this.offered(batch, language),
      mapping: await this.mappings.applied(manager, actor, batch),
      spellings: await this.spellings.usedIn(manager, actor, batch, language),
      mayRememberFor: await this.access.remembersFor(manager, actor, batch),
      rereadable:
        (batch.removedColumns === null || batch.copyWhole === true) && batch.fileId !== null,
      sheets: sheets.map(({ report: { shape: _, ...report } }) => ({
        ...report,
        headings: report.headings ?? [],
        removed: removedOf(report, batch),
        doubtfulFonts: report.doubtfulFonts ?? [],
      })),
    };
  }

  /** What the rows are called that the file does not contain. */
  private async missing(manager: EntityManager, batch: ImportBatch): Promise<NamedRow[]> {
    if (!batch.missingRows?.length) return [];
    const target = this.access.target(batch.listType, batch.typeVersion);
    return (await target.named?.(manager, batch.missingRows)) ?? [];
  }

  private offered({ listType, typeVersion }: ImportBatch, language: Language) {
    const { columns } = this.access.target(listType, typeVersion).declaration;
    const inFile = columns.filter((column) => !isOrdinal(column));
    return inFile.map(({ key, header, required }) => ({ key, name: header[language], required }));
  }

  /** Planned rows of an import, a page at a time; @throws notFound outside the person's duties. */
  async rows(
    id: string,
    actor: Actor,
    query: PageQuery & { verdict?: Verdict },
    language: Language,
  ): Promise<z.infer<typeof rowPage>> {
    const { manager } = this.reader;
    const batch = await this.access.seen(manager, actor, id);
    const { declaration } = this.access.target(batch.listType, batch.typeVersion);
    const page = await this.repository.page(manager, id, query);
    const mends = await mendsOfRows(manager, id, page.rows);
    const rows = page.rows.map((row) => ({
      ...viewOfRow(row, declaration, language),
      mends: mends(row),
    }));
    return { ...page, rows };
  }

  /** Rows that were corrected must still be known as they were before. */
  private async undoable(manager: EntityManager, batch: ImportBatch): Promise<boolean> {
    const { id, state, undoneAt, actId, changedRows } = batch;
    if (state !== 'applied' || undoneAt !== null || actId === null) return false;
    return changedRows === (await this.repository.countChanged(manager, id));
  }

  private async views(manager: EntityManager, batches: ImportBatch[], language: Language) {
    const names = await this.access.names(manager, batches);
    return batches.map((batch) =>
      viewOf(batch, names.get(batch.giverOrganisationId)?.name ?? '', language),
    );
  }
}

function viewOf(
  batch: ImportBatch,
  giverName: string,
  language: Language,
): z.infer<typeof batchView> {
  const { id, version, state, jobId, roundId, listType, listId, fileName, fileSize, sha256 } =
    batch;
  return {
    id,
    version,
    state,
    jobId,
    roundId,
    listType,
    listId,
    fileName,
    fileSize,
    sha256,
    giver: { id: batch.giverOrganisationId, name: giverName },
    counts: countsOf(batch),
    missingFromFile: batch.missingFromFile,
    repairs: batch.repairs ?? {},
    problemCode: batch.problemCode,
    problem: language === 'en' ? batch.problemEn : batch.problemVi,
    createdAt: batch.uploadedAt,
    createdBy: batch.uploadedByName,
    appliedAt: batch.appliedAt,
    appliedBy: batch.appliedByName,
    undone: undoneOf(batch),
  };
}

/** What was left out when the file came in is not in the copy that is read again. */
const removedOf = ({ sheet, removed }: SheetReport, { removedColumns }: ImportBatch) =>
  removed?.length
    ? removed
    : (removedColumns ?? [])
        .filter((each) => each.sheet === sheet)
        .map(({ column, heading, refusal }) => ({ column, heading, refusal }));

function viewOfRow(
  row: ImportRow,
  declaration: ListDeclaration,
  language: Language,
): Omit<z.infer<typeof rowView>, 'mends'> {
  const { id, sheet, rowNumber, verdict, groupPath, receiverOrganisationId } = row;
  const values = maskedValues(row.values);
  const before = row.before && maskedValues(row.before);
  return {
    id,
    sheet,
    rowNumber,
    verdict,
    values,
    before,
    groupPath,
    receiverOrganisationId,
    title: titleOf(values, declaration),
    differences: row.verdict === 'changed' ? differencesOf(row, declaration, language) : [],
    problems: row.problems.map((problem) => ({
      cell: problem.cell,
      column: problem.column ?? null,
      code: problem.code,
      message: problem[language],
      value: problem.value ?? null,
      nearest: problem.nearest ?? [],
      sides: problem.sides ?? null,
    })),
  };
}
