import { Injectable } from '@nestjs/common';
import { unreadable } from '../../imports/imports.errors';
import { refuseSecretFile } from '../../imports/refuse-secret-file';
import { readWorkbook } from '../../office/excel/read-workbook';
import type { TableSheet } from '../../office/excel/table';
import { WorkbookProblem } from '../../office/excel/workbook-problem';
import { Settings } from '../../platform/config/settings';
import { Reader } from '../../platform/database/reader';
import { FileStore, type StagedFile } from '../../platform/files/file-store';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel } from '../../units/units.read-model';
import { Procedure } from '../catalogue/procedure.entity';
import { seesUnit } from '../procedures.policy';
import { statementsSheet } from './condition-sheets';
import type { StatementsPlan } from './conditions.schema';
import { notAStatementList } from './statement-refusals';
import { readStatements } from './statement-sheet';
import { StatementsRepository } from './statements.repository';

/** Statements from Excel, and back. */
@Injectable()
export class StatementWorkbook {
  constructor(
    private readonly files: FileStore,
    private readonly settings: Settings,
    private readonly reader: Reader,
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
    private readonly statements: StatementsRepository,
  ) {}

  /** What is stated now of the units a person sees. @throws notFound. */
  sheet(actor: Actor, roundId: string): Promise<TableSheet> {
    return this.reader.snapshot(async (manager) => {
      if (!(await this.units.round(manager, roundId))) throw notFound();
      const scope = await this.scopes.unitsOf(manager, actor, 'procedure.read', roundId);
      const units = await this.units.newUnits(manager, roundId);
      const procedures = await manager.findBy(Procedure, { roundId });
      const current = await this.statements.current(manager, roundId);
      return statementsSheet(
        current.filter(({ unitId }) => seesUnit(scope, unitId)),
        {
          units: new Map(units.map(({ id, code }) => [id, code])),
          procedures: new Map(procedures.map(({ id, code }) => [id, code])),
        },
      );
    });
  }

  /**
   * Says of every row what it holds; writes nothing, and keeps nothing of the file.
   * @param staged bytes on disk; gone afterwards, whatever happens.
   * @throws unreadable, secretFile, notAStatementList.
   */
  async plan(staged: StagedFile, name: string): Promise<StatementsPlan> {
    const { http, reading } = this.settings;
    const limits = { fileBytes: http.maxUploadBytes, heapMegabytes: reading.memoryMegabytes };
    try {
      const workbook = await this.files.withOpen(staged, async (file) => {
        await refuseSecretFile(file, name, limits);
        return readWorkbook(file, limits);
      });
      const plan = readStatements(workbook, name);
      if (!plan) throw notAStatementList({ name });
      return plan;
    } catch (error) {
      throw error instanceof WorkbookProblem ? unreadable(error) : error;
    } finally {
      await this.files.discard(staged);
    }
  }
}
