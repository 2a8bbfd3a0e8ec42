import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '../platform/http/api-description';
import type { z } from 'zod';
import { WorkbookAnswer } from '../office/excel/workbook-answer';
import { Clock } from '../platform/clock';
import { Reader } from '../platform/database/reader';
import { XLSX } from '../platform/files/sent-once';
import type { Actor } from '../platform/http/actor';
import { emptyBody, type EmptyBody } from '../platform/http/empty-body';
import { idSchema } from '../platform/http/paging';
import { CurrentActor, ExpectedVersion, ForSystems, Permission } from '../platform/http/permission';
import { Costs } from '../platform/http/request-limits';
import { UnitsReadModel } from '../units/units.read-model';
import { RegisterEntries } from './register-entries.service';
import { MOST_EXPORTED, registerSheets } from './register-sheet';
import { RegisterViews } from './register-views.service';
import {
  changedBody,
  entriesPage,
  entriesQuery,
  entryBody,
  entryMade,
  registerCode,
  registersView,
  type EntriesPage,
  type EntriesQuery,
  type EntryBody,
  type RegistersView,
} from './registers.schema';

/** Registers that surround the change of units; each is a declaration. */
@ApiTags('registers')
@Controller()
export class RegistersController {
  constructor(
    private readonly views: RegisterViews,
    private readonly entries: RegisterEntries,
    private readonly units: UnitsReadModel,
    private readonly reader: Reader,
    private readonly workbook: WorkbookAnswer,
    private readonly clock: Clock,
  ) {}

  @Get('rounds/:roundId/registers')
  @Permission('register.read')
  @ApiOkResponse({ standardSchema: registersView })
  listRegisterBooks(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<RegistersView> {
    return this.views.registers(actor, roundId);
  }

  @Get('rounds/:roundId/registers/:code/entries')
  @Permission('register.read')
  @ApiOkResponse({ standardSchema: entriesPage })
  listRegisterEntries(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Param('code', { schema: registerCode }) code: string,
    @Query({ schema: entriesQuery }) query: EntriesQuery,
  ): Promise<EntriesPage> {
    return this.views.entries(actor, roundId, code, query);
  }

  /** The register as a workbook that can be filled in and brought back. */
  @Get('rounds/:roundId/registers/:code/entries.xlsx')
  @Costs('export')
  @Permission('register.read')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadRegisterBook(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Param('code', { schema: registerCode }) code: string,
    @Query({ schema: entriesQuery }) query: EntriesQuery,
  ): Promise<StreamableFile> {
    const found = await this.views.all(actor, roundId, code, query, MOST_EXPORTED);
    const round = (await this.units.round(this.reader.manager, roundId))!;
    return this.workbook.of(
      registerSheets(found, round.name, this.clock.now()),
      `${found.book.list.name.vi}.xlsx`,
    );
  }

  @Post('rounds/:roundId/registers/:code/entries')
  @ForSystems()
  @Permission('register.keep')
  @ApiCreatedResponse({ standardSchema: entryMade })
  addRegisterEntry(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Param('code', { schema: registerCode }) code: string,
    @Body({ schema: entryBody }) body: EntryBody,
  ): Promise<z.infer<typeof entryMade>> {
    return this.entries.add(actor, roundId, code, body);
  }

  @Put('register-entries/:id')
  @HttpCode(204)
  @ForSystems()
  @Permission('register.keep')
  @ApiNoContentResponse()
  changeRegisterEntry(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: changedBody }) { values }: z.infer<typeof changedBody>,
  ): Promise<void> {
    return this.entries.change(actor, { id, version }, values);
  }

  @Delete('register-entries/:id')
  @HttpCode(204)
  @Permission('register.keep')
  @ApiNoContentResponse()
  removeRegisterEntry(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.entries.remove(actor, { id, version });
  }

  /** The province confirms that it looked at what proves the entry. */
  @Post('register-entries/:id/verify')
  @HttpCode(204)
  @Permission('register.verify')
  @ApiNoContentResponse()
  verifyRegisterEntry(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: emptyBody }) _: EmptyBody,
  ): Promise<void> {
    return this.entries.verify(actor, { id, version });
  }
}
