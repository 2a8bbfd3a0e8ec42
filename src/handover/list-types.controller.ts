import fs from 'node:fs';
import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { contentDisposition } from '../platform/files/content-disposition';
import { Permission } from '../platform/http/permission';
import { Costs } from '../platform/http/request-limits';
import { ListTemplates } from './list-templates.service';
import { listTypeCode, listTypeView, type ListTypeView } from './list-types.schema';
import { listTypeViewOf } from './list-types.view';
import { LIST_TYPES } from './list-types/list-types';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The kinds of handover lists, the same for every round, and the workbooks to fill in for them. */
@ApiTags('handover')
@Controller('list-types')
export class ListTypesController {
  constructor(private readonly templates: ListTemplates) {}

  @Get()
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: z.array(listTypeView) })
  getListTypes(): ListTypeView[] {
    return LIST_TYPES.map(listTypeViewOf);
  }

  @Get(':code/template.xlsx')
  @Costs('export')
  @Permission('handover.read')
  @ApiProduces(WORKBOOK)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadListTemplate(
    @Param('code', { schema: listTypeCode }) code: string,
  ): Promise<StreamableFile> {
    const file = await this.templates.write(code);
    const stream = fs.createReadStream(file.path);
    stream.once('close', () => void this.templates.remove(file));
    return new StreamableFile(stream, {
      type: WORKBOOK,
      disposition: contentDisposition(file.name),
    });
  }
}
