import { Injectable } from '@nestjs/common';
import { unreadable } from '../../imports/imports.errors';
import { refuseSecretFile } from '../../imports/refuse-secret-file';
import { readWorkbook } from '../../office/excel/read-workbook';
import type { TableRow, TableSheet } from '../../office/excel/table';
import { WorkbookProblem } from '../../office/excel/workbook-problem';
import { Settings } from '../../platform/config/settings';
import { Reader } from '../../platform/database/reader';
import { FileStore, type StagedFile } from '../../platform/files/file-store';
import { tableTime } from '../../platform/vietnam-time';
import { findByName } from '../../units/name-lookup';
import { UnitsReadModel } from '../../units/units.read-model';
import { notATestList } from './test-refusals';
import {
  CHANNEL_WORDS,
  PAYMENT_WORDS,
  STEP_WORDS,
  SYNC_WORDS,
  TEST_COLUMNS,
} from './test-headings';
import { readTests } from './test-sheet';
import type { TestPlan, TestView } from './test-submissions.schema';

/** Test submissions from Excel, and back. */
@Injectable()
export class TestWorkbook {
  constructor(
    private readonly files: FileStore,
    private readonly settings: Settings,
    private readonly reader: Reader,
    private readonly units: UnitsReadModel,
  ) {}

  /**
   * Says of every row what it holds; writes nothing, and keeps nothing of the file.
   * @param staged bytes on disk; gone afterwards, whatever happens.
   * @throws unreadable, secretFile, notATestList.
   */
  async plan(staged: StagedFile, name: string, roundId: string): Promise<TestPlan> {
    const { http, reading } = this.settings;
    const limits = { fileBytes: http.maxUploadBytes, heapMegabytes: reading.memoryMegabytes };
    try {
      const workbook = await this.files.withOpen(staged, async (file) => {
        await refuseSecretFile(file, name, limits);
        return readWorkbook(file, limits);
      });
      const units = await this.units.newUnits(this.reader.manager, roundId);
      const plan = readTests(workbook, name, (text) => {
        const match = findByName(text, units);
        return match.found?.code ?? null;
      });
      if (!plan) throw notATestList({ name });
      return plan;
    } catch (error) {
      throw error instanceof WorkbookProblem ? unreadable(error) : error;
    } finally {
      await this.files.discard(staged);
    }
  }
}

const at = (moment: string | null) => (moment ? tableTime(new Date(moment)) : null);
const STATE_WORDS = { passed: 'Đạt', running: 'Đang thực hiện', failed: 'Không đạt' } as const;

/** Tests in the columns of the template, so that the file can be filled on and taken in again; purging beside them. */
export function testsSheet(rows: readonly (TestView & { unitCode: string })[]): TableSheet {
  return {
    name: 'Nộp thử',
    title: ['Hồ sơ nộp thử thủ tục hành chính'],
    columns: [
      ...TEST_COLUMNS.map((column) => ({ ...column, kind: 'text' as const })),
      { key: 'state', header: 'Kết quả', width: 14, kind: 'text' },
      { key: 'purgedOn', header: 'Ngày xóa', width: 12, kind: 'day' },
      { key: 'purgeSystems', header: 'Đã xóa khỏi', width: 28, kind: 'text' },
      { key: 'purgeProof', header: 'Căn cứ xóa', width: 28, kind: 'text' },
    ],
    filter: true,
    paper: 'A3',
    rows: rows.map((row): TableRow => ({
      ...{ unitCode: row.unitCode, procedureCode: row.procedureCode },
      ...{ channel: CHANNEL_WORDS[row.channel], dossierCode: row.dossierCode },
      ...{ testAccount: row.testAccount, virtual: 'Có', submittedAt: at(row.submittedAt) },
      ...{ received: at(row.steps.received), appraised: at(row.steps.appraised) },
      ...{ approved: at(row.steps.approved), signed: at(row.steps.signed) },
      ...{ returned: at(row.steps.returned), payment: PAYMENT_WORDS[row.payment] },
      ...{ failedStep: row.failedStep && STEP_WORDS[row.failedStep], note: row.note },
      ...{ synced: SYNC_WORDS[row.synced], state: STATE_WORDS[row.state] },
      ...{ purgedOn: row.purgedOn, purgeSystems: row.purgeSystems, purgeProof: row.purgeProof },
    })),
  };
}
