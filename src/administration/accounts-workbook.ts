import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { AccountsInBulk } from '../accounts/accounts-in-bulk';
import { MOST_ACCOUNTS } from '../accounts/bulk.schema';
import { rolesToGive } from '../accounts/granting.policy';
import type { NamedListType } from '../accounts/list-types-named';
import { LIST_TYPE_CODES, listType } from '../handover/list-types/list-types';
import { unreadable } from '../imports/imports.errors';
import { nearestNames } from '../imports/nearest';
import { noTable } from '../imports/no-table';
import { planImport } from '../imports/plan';
import { refuseSecretFile } from '../imports/refuse-secret-file';
import { kindOfFile } from '../office/excel/file-kind';
import { readWorkbook } from '../office/excel/read-workbook';
import type { Workbook } from '../office/excel/workbook';
import { WorkbookProblem } from '../office/excel/workbook-problem';
import { writeTable } from '../office/excel/write-workbook';
import { Settings } from '../platform/config/settings';
import { Reader } from '../platform/database/reader';
import { FileStore, type StagedFile } from '../platform/files/file-store';
import { Scratch } from '../platform/files/scratch';
import { ROLES, type Actor } from '../platform/http/actor';
import { AppError, type Language } from '../platform/http/app-error';
import { REGISTERS } from '../registers/registers';
import { accountRows } from './account-rows';
import { accountsPlanOf, askedRow, readable } from './accounts-plan';
import { accountsTemplate } from './accounts-template';
import type { AccountsPlan } from './accounts-workbook.schema';
import { tooManyAccounts } from './accounts-workbook.errors';

/** A workbook of accounts is small; a larger file is another one. */
const MOST_BYTES = 5 * 1024 * 1024;
const NOTHING = { existing: new Map(), receivers: new Map() };

/** Accounts from Excel: the template out, the filled-in workbook in. Nothing of it is kept. */
@Injectable()
export class AccountsWorkbook {
  constructor(
    private readonly accounts: AccountsInBulk,
    private readonly reader: Reader,
    private readonly files: FileStore,
    private readonly scratch: Scratch,
    private readonly settings: Settings,
  ) {}

  /** @returns the folder, which the caller removes with `remove`, and the workbook in it. */
  async template(actor: Actor): Promise<{ folder: string; file: string }> {
    const { labels } = await this.accounts.places(this.reader.manager, actor);
    const roles = rolesToGive(actor.grants, ROLES).map(({ role }) => role);
    const places = labels.toSorted((a, b) => a.localeCompare(b, 'vi', { numeric: true }));
    const sheets = accountsTemplate({ places, roles, listTypes: listTypes() });
    const folder = await this.scratch.folder();
    const file = path.join(folder, 'template.xlsx');
    try {
      await writeTable(file, { sheets });
      return { folder, file };
    } catch (error) {
      await this.scratch.remove(folder);
      throw error;
    }
  }

  remove(folder: string): Promise<void> {
    return this.scratch.remove(folder);
  }

  /**
   * Says of every row of a workbook what would become of it.
   * @param staged bytes on disk; gone afterwards, whatever happens.
   * @throws unreadable, secretFile, no-table, tooManyAccounts.
   */
  async plan(
    staged: StagedFile,
    fileName: string,
    actor: Actor,
    language: Language,
  ): Promise<AccountsPlan> {
    try {
      const workbook = await this.files.withOpen(staged, (file) => this.read(file, fileName));
      const read = planImport(workbook, accountRows, NOTHING);
      const problem = noTable(read.sheets, accountRows);
      if (problem) throw new AppError('imports.no-table', 422, problem, {});
      const { data } = read.counts;
      if (data > MOST_ACCOUNTS) throw tooManyAccounts({ rows: data, most: MOST_ACCOUNTS });
      const planned = await this.accounts.plan(actor, readable(read).map(askedRow), {
        ...{ listTypes: listTypes(), nearest: nearestNames },
      });
      return accountsPlanOf(fileName, read, planned, language);
    } catch (error) {
      throw error instanceof WorkbookProblem ? unreadable(error) : error;
    } finally {
      await this.files.discard(staged);
    }
  }

  private async read(file: string, fileName: string): Promise<Workbook> {
    const fileBytes = Math.min(this.settings.http.maxUploadBytes, MOST_BYTES);
    const limits = { fileBytes, heapMegabytes: this.settings.reading.memoryMegabytes };
    await kindOfFile(file, fileBytes);
    await refuseSecretFile(file, fileName, limits);
    return readWorkbook(file, limits);
  }
}

/** Kinds of lists and registers as they are called. */
const listTypes = (): NamedListType[] => [
  ...LIST_TYPE_CODES.map((code) => ({ code, name: listType(code)!.declaration.name.vi })),
  ...REGISTERS.map(({ list }) => ({ code: list.code, name: list.name.vi })),
];
