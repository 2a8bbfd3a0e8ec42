import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { z } from 'zod';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { emptyBody, type EmptyBody } from '../../platform/http/empty-body';
import { CurrentActor, ExpectedVersion, Permission } from '../../platform/http/permission';
import {
  copyBody,
  diffQuery,
  diffView,
  templateContent,
  templateDetail,
  templateList,
  type DiffView,
  type TemplateContent,
  type TemplateDetail,
  type TemplateList,
} from './templates.schema';
import { TemplatesService } from './templates.service';

/** The library of checklists (bộ nội dung kiểm tra). */
@ApiTags('rehearsal')
@Controller('checklists')
export class TemplatesController {
  constructor(private readonly templates: TemplatesService) {}

  @Get()
  @Permission('rehearsal.read')
  @ApiOkResponse({ standardSchema: templateList })
  listChecklists(@CurrentActor() actor: Actor): Promise<TemplateList> {
    return this.templates.list(actor);
  }

  @Get(':id')
  @Permission('rehearsal.read')
  @ApiOkResponse({ standardSchema: templateDetail })
  getChecklist(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<TemplateDetail> {
    return this.templates.one(actor, id);
  }

  @Get(':id/diff')
  @Permission('rehearsal.read')
  @ApiOkResponse({ standardSchema: diffView })
  compareChecklists(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: diffQuery }) query: z.infer<typeof diffQuery>,
  ): Promise<DiffView> {
    return this.templates.diff(actor, id, query.to);
  }

  @Post(':id/copies')
  @Permission('rehearsal.plan')
  @ApiCreatedResponse({ standardSchema: templateDetail })
  async copyChecklist(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: copyBody }) { code, name }: z.infer<typeof copyBody>,
  ): Promise<TemplateDetail> {
    return this.templates.one(actor, await this.templates.copy(actor, id, code, name));
  }

  @Put(':id')
  @Permission('rehearsal.plan')
  @ApiOkResponse({ standardSchema: templateDetail })
  async rewriteChecklist(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: templateContent }) body: TemplateContent,
  ): Promise<TemplateDetail> {
    await this.templates.rewrite(actor, id, version, body);
    return this.templates.one(actor, id);
  }

  @Post(':id/publish')
  @HttpCode(200)
  @Permission('rehearsal.plan')
  @ApiOkResponse({ standardSchema: templateDetail })
  async publishChecklist(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: emptyBody }) _: EmptyBody,
  ): Promise<TemplateDetail> {
    await this.templates.publish(actor, id, version);
    return this.templates.one(actor, id);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Permission('rehearsal.plan')
  @ApiOkResponse({ standardSchema: templateDetail })
  async withdrawChecklist(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: emptyBody }) _: EmptyBody,
  ): Promise<TemplateDetail> {
    await this.templates.withdraw(actor, id, version);
    return this.templates.one(actor, id);
  }
}
