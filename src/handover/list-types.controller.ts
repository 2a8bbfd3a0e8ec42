import fs from 'node:fs';
import { Body, Controller, Get, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '../platform/http/api-description';
import { z } from 'zod';
import { Reader } from '../platform/database/reader';
import { contentDisposition } from '../platform/files/content-disposition';
import type { Actor } from '../platform/http/actor';
import { CurrentActor, ExpectedVersion, Permission } from '../platform/http/permission';
import { Costs } from '../platform/http/request-limits';
import {
  listTypeDetail,
  newColumn,
  newListTypeBody,
  type ListTypeDetail,
} from './list-type-authoring.schema';
import { ListTypeAuthoring } from './list-type-authoring.service';
import { ListTypeBook } from './list-type-book';
import { listTypeCode, listTypeView, type ListTypeView } from './list-types.schema';
import { listTypeViewOf } from './list-types.view';
import { listTypes } from './list-types/list-types';
import { ListTemplates } from './templates/list-templates.service';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The kinds of handover lists, the same for every round, and the workbooks to fill in for them. */
@ApiTags('handover')
@Controller('list-types')
export class ListTypesController {
  constructor(
    private readonly templates: ListTemplates,
    private readonly book: ListTypeBook,
    private readonly authoring: ListTypeAuthoring,
    private readonly reader: Reader,
  ) {}

  @Get()
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: z.array(listTypeView) })
  async getListTypes(): Promise<ListTypeView[]> {
    await this.book.refresh(this.reader.manager);
    return listTypes().map(listTypeViewOf);
  }

  @Post()
  @HttpCode(201)
  @Permission('handover.types')
  @ApiCreatedResponse({ standardSchema: listTypeDetail })
  async createListType(
    @CurrentActor() actor: Actor,
    @Body({ schema: newListTypeBody }) body: z.infer<typeof newListTypeBody>,
  ): Promise<ListTypeDetail> {
    await this.authoring.create(actor, body);
    return this.authoring.detail(body.code);
  }

  @Get(':code')
  @Permission('handover.types')
  @ApiOkResponse({ standardSchema: listTypeDetail })
  getListType(@Param('code', { schema: listTypeCode }) code: string): Promise<ListTypeDetail> {
    return this.authoring.detail(code);
  }

  @Post(':code/columns')
  @HttpCode(201)
  @Permission('handover.types')
  @ApiCreatedResponse({ standardSchema: listTypeDetail })
  async addListTypeColumn(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: listTypeCode }) code: string,
    @ExpectedVersion() version: number,
    @Body({ schema: newColumn }) body: z.infer<typeof newColumn>,
  ): Promise<ListTypeDetail> {
    await this.authoring.addColumn(actor, code, version, body);
    return this.authoring.detail(code);
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
