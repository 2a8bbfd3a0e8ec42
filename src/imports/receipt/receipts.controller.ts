import fs from 'node:fs';
import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '../../platform/http/api-description';
import { contentDisposition } from '../../platform/files/content-disposition';
import { Scratch } from '../../platform/files/scratch';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { RECEIPT_TYPES, Receipts, type ReceiptFormat } from './receipts.service';

const FILE = { schema: { type: 'string', format: 'binary' } };

/** The receipt of an import as a paper. */
@ApiTags('imports')
@Controller()
export class ReceiptsController {
  constructor(
    private readonly receipts: Receipts,
    private readonly scratch: Scratch,
  ) {}

  @Get('imports/:id/receipt.docx')
  @Costs('export')
  @Permission('import.read')
  @ApiProduces(RECEIPT_TYPES.docx)
  @ApiOkResponse(FILE)
  downloadImportReceiptDocx(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<StreamableFile> {
    return this.send(id, actor, 'docx');
  }

  @Get('imports/:id/receipt.pdf')
  @Costs('export')
  @Permission('import.read')
  @ApiProduces(RECEIPT_TYPES.pdf)
  @ApiOkResponse(FILE)
  downloadImportReceiptPdf(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<StreamableFile> {
    return this.send(id, actor, 'pdf');
  }

  private async send(id: string, actor: Actor, format: ReceiptFormat): Promise<StreamableFile> {
    const { folder, file, name } = await this.receipts.write(id, actor, format);
    const stream = fs.createReadStream(file);
    stream.once('close', () => void this.scratch.remove(folder));
    const disposition = contentDisposition(name);
    return new StreamableFile(stream, { type: RECEIPT_TYPES[format], disposition });
  }
}
