import { Injectable } from '@nestjs/common';
import { unreadable } from '../../imports/imports.errors';
import { noTable } from '../../imports/no-table';
import { planImport } from '../../imports/plan';
import { refuseSecretFile } from '../../imports/refuse-secret-file';
import { kindOfFile } from '../../office/excel/file-kind';
import { readWorkbook } from '../../office/excel/read-workbook';
import { WorkbookProblem } from '../../office/excel/workbook-problem';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { Settings } from '../../platform/config/settings';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../../platform/database/update-versioned';
import { FileStore, type StagedFile } from '../../platform/files/file-store';
import type { Actor } from '../../platform/http/actor';
import { AppError, type Language } from '../../platform/http/app-error';
import { Keyring } from '../../platform/secrets/keyring';
import { sealedValue, sealValue } from '../../platform/secrets/personal-value';
import { listType } from '../list-types/list-types';
import { ControlAccess } from './control-access';
import {
  controlWithdrawn,
  sourceColumnUnknown,
  sourceRowsRefused,
  sourceTooLong,
} from './control.errors';
import { matchColumns, sourceDeclaration } from './match-columns';
import { matchKeyOf } from './match-rows';
import { ControlSourceList, ControlSourceRow } from './source-list.entity';
import { MOST_SOURCE_ROWS } from './source-list.schema';

const MOST_BYTES = 10 * 1024 * 1024;
const NOTHING = { existing: new Map(), receivers: new Map() };

/** Takes in the rows behind a control figure; nothing but the key and the name of each is kept. */
@Injectable()
export class SourceLists {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly files: FileStore,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly keyring: Keyring,
    private readonly access: ControlAccess,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * @param staged bytes on disk; gone afterwards, whatever happens.
   * @param column of the list type to match by; left out: the first that serves.
   * @param version of the control figure as the person saw it.
   * @throws notFound, noRight, StaleVersion, controlWithdrawn, sourceColumnUnknown, unreadable,
   *   secretFile, no-table, sourceTooLong, sourceRowsRefused: no row is left out silently.
   */
  async take(
    actor: Actor,
    figureId: string,
    version: number,
    upload: { staged: StagedFile; fileName: string; column?: string },
    language: Language,
  ): Promise<void> {
    const { staged, fileName } = upload;
    try {
      const { figure } = await this.access.allowed(this.reader.manager, actor, figureId, 'control');
      if (figure.version !== version)
        throw new StaleVersion('control_figure', figureId, version, { version: figure.version });
      if (figure.state === 'withdrawn') throw controlWithdrawn();
      const type = listType(figure.listType)!;
      const columns = matchColumns(type);
      const column = columns.find(({ key }) => key === (upload.column ?? columns[0]?.key));
      if (!column) throw sourceColumnUnknown();
      const declaration = sourceDeclaration(type, column);
      const workbook = await this.files.withOpen(staged, async (file) => {
        const fileBytes = Math.min(this.settings.http.maxUploadBytes, MOST_BYTES);
        const limits = { fileBytes, heapMegabytes: this.settings.reading.memoryMegabytes };
        await kindOfFile(file, fileBytes);
        await refuseSecretFile(file, fileName, limits);
        return readWorkbook(file, limits);
      });
      const plan = planImport(workbook, declaration, NOTHING, (kind, text) =>
        sealValue(this.keyring, kind, text),
      );
      const problem = noTable(plan.sheets, declaration);
      if (problem) throw new AppError('imports.no-table', 422, problem, {});
      if (plan.rows.length > MOST_SOURCE_ROWS)
        throw sourceTooLong({ rows: plan.rows.length, most: MOST_SOURCE_ROWS });
      const refused = plan.rows.filter(({ verdict }) => verdict === 'refused');
      if (refused.length > 0) {
        const first = refused[0]!.problems[0]!;
        throw sourceRowsRefused({
          ...{ n: refused.length, cell: first.cell, why: first[language] },
        });
      }
      const other = columnOther(declaration.columns, column.key);
      const rows = plan.rows.map(({ rowNumber, values }, at) => {
        const keyValue = String(values[column.key]);
        const name = other ? values[other] : null;
        return {
          ...{ id: newId(), position: at + 1, rowNumber, keyValue },
          matchKey: sealedValue(keyValue)?.index ?? matchKeyOf(column.key, keyValue) ?? '',
          name: typeof name === 'string' ? name.slice(0, 500) : null,
        };
      });
      await this.store(actor, figureId, { columnKey: column.key, fileName }, rows);
    } catch (error) {
      throw error instanceof WorkbookProblem ? unreadable(error) : error;
    } finally {
      await this.files.discard(staged);
    }
  }

  private store(
    actor: Actor,
    figureId: string,
    about: Pick<ControlSourceList, 'columnKey' | 'fileName'>,
    rows: readonly Omit<ControlSourceRow, 'sourceListId'>[],
  ): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const { figure } = await this.access.allowed(manager, actor, figureId, 'control');
      const earlier = await manager.findBy(ControlSourceList, { figureId, state: 'current' });
      for (const each of earlier)
        await updateVersioned(manager, ControlSourceList, each, { state: 'replaced' });
      const list: ControlSourceList = {
        ...{ id: newId(), figureId, state: 'current', ...about, rowCount: rows.length },
        ...{ takenBy: actor.accountId, takenByName: actor.name, takenAt: this.clock.moment() },
        version: 1,
      };
      await insertRows(manager, ControlSourceList, [list]);
      await insertRows(
        manager,
        ControlSourceRow,
        rows.map((row) => ({ ...row, sourceListId: list.id })),
      );
      await this.audit.record(manager, {
        actor,
        action: 'handover.source-rows-taken',
        ...(await this.access.about(manager, figure)),
        summary: { rows: rows.length, column: about.columnKey, fileName: about.fileName },
      });
    });
  }
}

const columnOther = (columns: readonly { key: string }[], key: string): string | undefined =>
  columns.find((each) => each.key !== key)?.key;
