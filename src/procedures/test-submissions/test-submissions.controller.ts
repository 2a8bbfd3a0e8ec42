import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '../../platform/http/api-description';
import type { FastifyRequest } from 'fastify';
import { receiveFile, TakesFile } from '../../imports/file-form';
import { FileStore } from '../../platform/files/file-store';
import { XLSX } from '../../platform/files/sent-once';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import {
  CurrentActor,
  ExpectedVersion,
  ForSystems,
  Permission,
  type ActorRequest,
} from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { WorkbookAnswer } from '../../office/excel/workbook-answer';
import { ChangeTests } from './change-tests.service';
import { PurgeTests } from './purge-tests.service';
import { RecordTests } from './record-tests.service';
import { TestMatrices } from './test-matrices.service';
import {
  changeBody,
  purgeBody,
  purgedView,
  purgeManyBody,
  recordBody,
  testedProcedures,
  testedProceduresQuery,
  testMatrix,
  testPage,
  testPlan,
  testReceipt,
  testsQuery,
  testView,
  type ChangeBody,
  type PurgeBody,
  type PurgeManyBody,
  type RecordBody,
  type TestedProcedures,
  type TestedProceduresQuery,
  type TestMatrix,
  type TestPage,
  type TestPlan,
  type TestReceipt,
  type TestsQuery,
  type TestView,
} from './test-submissions.schema';
import { TestViews } from './test-views.service';
import { testsSheet, TestWorkbook } from './test-workbook.service';

/** Tests in one workbook. */
const MOST_TESTS = 100_000;

/** Test submissions: the matrix, each test, entering by hand, from Excel, or by another system. */
@ApiTags('procedures')
@Controller()
export class TestSubmissionsController {
  constructor(
    private readonly records: RecordTests,
    private readonly changes: ChangeTests,
    private readonly purges: PurgeTests,
    private readonly matrices: TestMatrices,
    private readonly views: TestViews,
    private readonly tests: TestWorkbook,
    private readonly workbook: WorkbookAnswer,
    private readonly files: FileStore,
  ) {}

  @Get('rounds/:roundId/test-matrix')
  @Permission('procedure.read')
  @ApiOkResponse({ standardSchema: testMatrix })
  getTestMatrix(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<TestMatrix> {
    return this.matrices.units(actor, roundId);
  }

  /** The same by procedure: how many units proved each, through which channels. */
  @Get('rounds/:roundId/test-matrix/procedures')
  @Permission('procedure.read')
  @ApiOkResponse({ standardSchema: testedProcedures })
  getTestedProcedures(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: testedProceduresQuery }) query: TestedProceduresQuery,
  ): Promise<TestedProcedures> {
    return this.matrices.procedures(actor, roundId, query);
  }

  @Get('rounds/:roundId/test-submissions')
  @ForSystems()
  @Permission('procedure.read')
  @ApiOkResponse({ standardSchema: testPage })
  listTestSubmissions(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: testsQuery }) query: TestsQuery,
  ): Promise<TestPage> {
    return this.views.page(actor, roundId, query);
  }

  /** All tests a person sees, in the columns of the template: an empty list is the template. */
  @Get('rounds/:roundId/test-submissions.xlsx')
  @Costs('export')
  @Permission('procedure.read')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadTestSubmissions(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<StreamableFile> {
    const { units } = await this.matrices.units(actor, roundId);
    const codes = new Map(units.map(({ unitId, code }) => [unitId, code]));
    const { rows } = await this.views.page(actor, roundId, { page: 1, pageSize: MOST_TESTS });
    const sheet = testsSheet(
      rows.map((row) => ({ ...row, unitCode: codes.get(row.unitId) ?? '' })),
    );
    return this.workbook.of(sheet, 'Hồ sơ nộp thử.xlsx');
  }

  /** The same rows again change nothing: another system may send them as often as it likes. */
  @Post('rounds/:roundId/test-submissions')
  @ForSystems()
  @HttpCode(200)
  @Permission('procedure.test')
  @ApiOkResponse({ standardSchema: testReceipt })
  recordTestSubmissions(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: recordBody }) body: RecordBody,
    @Req() { session }: ActorRequest,
  ): Promise<TestReceipt> {
    const { enteredBy, submissions } = body;
    // Whatever a system with a key says of itself.
    const by = session ? enteredBy : 'api';
    return this.records.record(actor, roundId, { enteredBy: by, submissions });
  }

  /** Writes nothing: the plan holds the rows that recording would be sent. */
  @Post('rounds/:roundId/test-submissions/plan')
  @Costs('upload')
  @HttpCode(200)
  @Permission('procedure.test')
  @TakesFile()
  @ApiOkResponse({ standardSchema: testPlan })
  async planTestSubmissions(
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Req() request: FastifyRequest,
  ): Promise<TestPlan> {
    const form = await receiveFile(request, this.files);
    return this.tests.plan(form.staged, form.fileName, roundId);
  }

  /** That many tests are gone, as one record proves it; all of them, or none. */
  @Post('rounds/:roundId/test-submissions/purge')
  @HttpCode(200)
  @Permission('procedure.test')
  @ApiOkResponse({ standardSchema: purgedView })
  async purgeTestSubmissions(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: purgeManyBody }) body: PurgeManyBody,
  ): Promise<{ purged: number }> {
    return { purged: await this.purges.many(actor, roundId, body) };
  }

  @Put('test-submissions/:id')
  @HttpCode(200)
  @Permission('procedure.test')
  @ApiOkResponse({ standardSchema: testView })
  async changeTestSubmission(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: changeBody }) body: ChangeBody,
  ): Promise<TestView> {
    await this.changes.change(actor, id, version, body);
    return this.views.one(actor, id);
  }

  @Post('test-submissions/:id/purge')
  @HttpCode(200)
  @Permission('procedure.test')
  @ApiOkResponse({ standardSchema: testView })
  async purgeTestSubmission(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: purgeBody }) body: PurgeBody,
  ): Promise<TestView> {
    await this.purges.one(actor, id, version, body);
    return this.views.one(actor, id);
  }
}
