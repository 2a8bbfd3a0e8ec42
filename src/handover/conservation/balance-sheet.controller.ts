import fs from 'node:fs';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '../../platform/http/api-description';
import { contentDisposition } from '../../platform/files/content-disposition';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { BalanceSheets } from './balance-sheet.service';
import { sheetQuery, sheetView, type SheetQuery, type SheetView } from './balance-sheet.schema';
import { BalanceWorkbooks } from './balance-workbooks';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The balance sheet of a round, on screen and as a workbook. */
@ApiTags('handover')
@Controller('rounds/:roundId/handover')
export class BalanceSheetController {
  constructor(
    private readonly sheets: BalanceSheets,
    private readonly workbooks: BalanceWorkbooks,
  ) {}

  @Get('balance-sheet')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: sheetView })
  getBalanceSheet(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: sheetQuery }) query: SheetQuery,
  ): Promise<SheetView> {
    return this.sheets.view(actor, roundId, query);
  }

  @Get('balance-sheet.xlsx')
  @Costs('export')
  @Permission('handover.read')
  @ApiProduces(WORKBOOK)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadBalanceSheet(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: sheetQuery }) query: SheetQuery,
  ): Promise<StreamableFile> {
    const file = await this.workbooks.write(actor, roundId, query);
    const stream = fs.createReadStream(file.path);
    stream.once('close', () => void this.workbooks.remove(file));
    return new StreamableFile(stream, {
      type: WORKBOOK,
      disposition: contentDisposition(file.name),
    });
  }
}
