import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import { z } from 'zod';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, FreshlyConfirmed, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { REVEAL } from '../handover.policy';
import { madeFileReceipt, type MadeFileReceipt } from '../made-files/made-files.schema';
import { PrefilledLists } from './prefilled-lists.service';
import { RegisterFiles } from './register-files';
import {
  fullRegisterExportBody,
  prefillBody,
  prefilledList,
  registerExportBody,
  registerFilter,
  registerPage,
  registerQuery,
  registerUnit,
  registerView,
  type PrefillList,
  type RegisterExport,
  type RegisterFilter,
  type RegisterPage,
  type RegisterQuery,
  type RegisterUnitView,
  type RegisterView,
} from './register.schema';
import { Registers } from './register.service';

/** The opening register of the new units: what they accepted, and files of it. */
@ApiTags('handover')
@Controller('rounds/:roundId/register')
export class RegisterController {
  constructor(
    private readonly registers: Registers,
    private readonly files: RegisterFiles,
    private readonly prefilled: PrefilledLists,
  ) {}

  @Get()
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: z.array(registerUnit) })
  listRegisters(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<RegisterUnitView[]> {
    return this.registers.all(actor, roundId);
  }

  @Get(':unitId')
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: registerView })
  getRegister(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Param('unitId', { schema: idSchema }) unitId: string,
  ): Promise<RegisterView> {
    return this.registers.one(actor, roundId, unitId);
  }

  @Post('rows')
  @HttpCode(200)
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: registerPage })
  findRegisterRows(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: registerQuery }) query: RegisterQuery,
  ): Promise<RegisterPage> {
    return this.registers.page(actor, roundId, query);
  }

  @Post('exports')
  @Costs('export')
  @HttpCode(202)
  @Permission('handover.read')
  @ApiAcceptedResponse({ standardSchema: madeFileReceipt })
  requestRegisterExport(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: registerExportBody }) body: RegisterExport,
  ): Promise<MadeFileReceipt> {
    return this.files.export(actor, roundId, body, null);
  }

  @Post('full-exports')
  @Costs('export')
  @HttpCode(202)
  @FreshlyConfirmed()
  @Permission(REVEAL)
  @ApiAcceptedResponse({ standardSchema: madeFileReceipt })
  requestFullRegisterExport(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: fullRegisterExportBody })
    { reason, ...body }: z.infer<typeof fullRegisterExportBody>,
  ): Promise<MadeFileReceipt> {
    return this.files.export(actor, roundId, body, reason);
  }

  /** Begins the list of a later round with what the committee of the unit accepted in this one. */
  @Post('prefill')
  @HttpCode(200)
  @Permission('handover.declare')
  @ApiOkResponse({ standardSchema: prefilledList })
  beginPrefilledList(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: prefillBody }) body: PrefillList,
  ): Promise<z.infer<typeof prefilledList>> {
    return this.prefilled.begin(actor, roundId, body);
  }

  @Post('labels')
  @Costs('export')
  @HttpCode(202)
  @Permission('handover.read')
  @ApiAcceptedResponse({ standardSchema: madeFileReceipt })
  requestRegisterLabels(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: registerFilter }) filter: RegisterFilter,
  ): Promise<MadeFileReceipt> {
    return this.files.labels(actor, roundId, filter);
  }
}
