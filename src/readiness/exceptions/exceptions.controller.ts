import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { z } from 'zod';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../../platform/http/permission';
import {
  exceptionsView,
  grantExceptionBody,
  withdrawExceptionBody,
  type ExceptionsView,
  type GrantException,
} from './exceptions.schema';
import { Exceptions } from './exceptions.service';

/** Plans accepted for a time for criteria that are not met. */
@ApiTags('readiness')
@Controller()
export class ExceptionsController {
  constructor(private readonly exceptions: Exceptions) {}

  @Get('rounds/:roundId/readiness/:unitId/exceptions')
  @Permission('readiness.read')
  @ApiOkResponse({ standardSchema: exceptionsView })
  listReadinessExceptions(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Param('unitId', { schema: idSchema }) unitId: string,
  ): Promise<ExceptionsView> {
    return this.exceptions.view(actor, roundId, unitId);
  }

  @Post('rounds/:roundId/readiness/:unitId/exceptions')
  @HttpCode(200)
  @Permission('readiness.conclude')
  @ApiOkResponse({ standardSchema: exceptionsView })
  async grantReadinessException(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Param('unitId', { schema: idSchema }) unitId: string,
    @Body({ schema: grantExceptionBody }) body: GrantException,
  ): Promise<ExceptionsView> {
    await this.exceptions.grant(actor, roundId, unitId, body);
    return this.exceptions.view(actor, roundId, unitId);
  }

  @Post('readiness-exceptions/:id/withdraw')
  @HttpCode(200)
  @Permission('readiness.conclude')
  @ApiOkResponse({ standardSchema: exceptionsView })
  async withdrawReadinessException(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: withdrawExceptionBody }) { reason }: z.infer<typeof withdrawExceptionBody>,
  ): Promise<ExceptionsView> {
    const { roundId, unitId } = await this.exceptions.withdraw(actor, id, version, reason);
    return this.exceptions.view(actor, roundId, unitId);
  }
}
