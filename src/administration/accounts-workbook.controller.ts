import fs from 'node:fs';
import { Controller, Get, HttpCode, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '../platform/http/api-description';
import type { FastifyRequest } from 'fastify';
import { ASSIST } from '../accounts/granting.policy';
import { contentDisposition } from '../platform/files/content-disposition';
import { receiveFile, TakesFile } from '../imports/file-form';
import { FileStore } from '../platform/files/file-store';
import type { Actor } from '../platform/http/actor';
import { languageOf } from '../platform/http/error-filter';
import { CurrentActor, Permission } from '../platform/http/permission';
import { Costs } from '../platform/http/request-limits';
import { AccountsWorkbook } from './accounts-workbook';
import { accountsPlan, type AccountsPlan } from './accounts-workbook.schema';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Accounts from Excel, before any is made. */
@ApiTags('accounts')
@Controller('accounts/bulk')
@Permission(ASSIST)
export class AccountsWorkbookController {
  constructor(
    private readonly workbook: AccountsWorkbook,
    private readonly files: FileStore,
  ) {}

  @Get('template.xlsx')
  @Costs('export')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadAccountsTemplate(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    const { folder, file } = await this.workbook.template(actor);
    const stream = fs.createReadStream(file);
    stream.once('close', () => void this.workbook.remove(folder));
    const disposition = contentDisposition('Mẫu tạo tài khoản.xlsx');
    return new StreamableFile(stream, { type: XLSX, disposition });
  }

  /** Writes nothing: the plan names the accounts that `POST accounts/bulk` would make. */
  @Post('plan')
  @Costs('upload')
  @HttpCode(200)
  @TakesFile()
  @ApiOkResponse({ standardSchema: accountsPlan })
  async planAccounts(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<AccountsPlan> {
    const form = await receiveFile(request, this.files);
    return this.workbook.plan(form.staged, form.fileName, actor, languageOf(request));
  }
}
