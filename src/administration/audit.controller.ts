import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '../platform/http/api-description';
import { z } from 'zod';
import type { Actor } from '../platform/http/actor';
import { CurrentActor, Permission } from '../platform/http/permission';
import { Costs } from '../platform/http/request-limits';
import {
  auditEntries,
  auditExportRequest,
  auditFilterChoices,
  auditJob,
  auditQuery,
  auditState,
  historyQuery,
  historyType,
  type AuditEntries,
  type AuditFilterChoices,
  type AuditFilters,
  type AuditQuery,
  type AuditState,
} from './audit.schema';
import { AuditService } from './audit.service';

const objectId = z.string().regex(/^[\w-]{1,80}$/);

/** Histories of objects, and the trail for auditors. */
@ApiTags('audit')
@Controller()
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Get('history/:type/:id')
  @Permission('account.self')
  @ApiOkResponse({ standardSchema: auditEntries })
  getHistory(
    @CurrentActor() actor: Actor,
    @Param('type', { schema: historyType }) type: string,
    @Param('id', { schema: objectId }) id: string,
    @Query({ schema: historyQuery }) query: z.infer<typeof historyQuery>,
  ): Promise<AuditEntries> {
    return this.audit.history(actor, type, id, query.before);
  }

  @Get('audit/entries')
  @Permission('audit.read')
  @ApiOkResponse({ standardSchema: auditEntries })
  listAuditEntries(
    @CurrentActor() actor: Actor,
    @Query({ schema: auditQuery }) query: AuditQuery,
  ): Promise<AuditEntries> {
    return this.audit.search(actor, query);
  }

  @Get('audit/choices')
  @Permission('audit.read')
  @ApiOkResponse({ standardSchema: auditFilterChoices })
  getAuditChoices(@CurrentActor() actor: Actor): Promise<AuditFilterChoices> {
    return this.audit.choices(actor);
  }

  @Get('audit/state')
  @Permission('audit.read')
  @ApiOkResponse({ standardSchema: auditState })
  getAuditState(): Promise<AuditState> {
    return this.audit.state();
  }

  @Post('audit/verifications')
  @HttpCode(202)
  @Permission('audit.read')
  @ApiAcceptedResponse({ standardSchema: auditJob })
  async requestAuditVerification(
    @CurrentActor() actor: Actor,
    @Body({ schema: z.strictObject({}) }) _body: Record<string, never>,
  ): Promise<z.infer<typeof auditJob>> {
    return { jobId: await this.audit.verify(actor) };
  }

  @Post('audit/exports')
  @Costs('export')
  @HttpCode(202)
  @Permission('audit.read')
  @ApiAcceptedResponse({ standardSchema: auditJob })
  async requestAuditExport(
    @CurrentActor() actor: Actor,
    @Body({ schema: auditExportRequest }) body: AuditFilters,
  ): Promise<z.infer<typeof auditJob>> {
    return { jobId: await this.audit.export(actor, body) };
  }
}
