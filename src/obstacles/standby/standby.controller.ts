import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '../../platform/http/api-description';
import { WorkbookAnswer } from '../../office/excel/workbook-answer';
import { Clock } from '../../platform/clock';
import { XLSX } from '../../platform/files/sent-once';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { HOTLINES, SHIFTS, TEAMS } from './standby-kinds';
import {
  hotlineBody,
  hotlinesView,
  shiftBody,
  shiftsView,
  teamBody,
  teamsView,
  type HotlineBody,
  type HotlinesView,
  type ShiftBody,
  type ShiftsView,
  type TeamBody,
  type TeamsView,
} from './standby.schema';
import { standbySheets } from './standby-sheets';
import { Standby } from './standby.service';
import { StandbyViews } from './standby-views.service';

/** Who is on duty on the days of going live, support teams, hotlines. */
@ApiTags('standby')
@Controller()
export class StandbyController {
  constructor(
    private readonly standby: Standby,
    private readonly views: StandbyViews,
    private readonly workbook: WorkbookAnswer,
    private readonly clock: Clock,
  ) {}

  @Get('rounds/:roundId/standby-shifts')
  @Permission('obstacle.read')
  @ApiOkResponse({ standardSchema: shiftsView })
  listStandbyShifts(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<ShiftsView> {
    return this.views.shifts(actor, roundId);
  }

  @Post('rounds/:roundId/standby-shifts')
  @HttpCode(204)
  @Permission('standby.arrange')
  @ApiNoContentResponse()
  addStandbyShift(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: shiftBody }) body: ShiftBody,
  ): Promise<void> {
    return this.standby.add(SHIFTS, actor, roundId, body);
  }

  @Put('standby-shifts/:id')
  @HttpCode(204)
  @Permission('standby.arrange')
  @ApiNoContentResponse()
  changeStandbyShift(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: shiftBody }) body: ShiftBody,
  ): Promise<void> {
    return this.standby.change(SHIFTS, actor, { id, version }, body);
  }

  @Delete('standby-shifts/:id')
  @HttpCode(204)
  @Permission('standby.arrange')
  @ApiNoContentResponse()
  removeStandbyShift(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.standby.remove(SHIFTS, actor, { id, version });
  }

  @Get('rounds/:roundId/support-teams')
  @Permission('obstacle.read')
  @ApiOkResponse({ standardSchema: teamsView })
  listSupportTeams(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<TeamsView> {
    return this.views.teams(actor, roundId);
  }

  @Post('rounds/:roundId/support-teams')
  @HttpCode(204)
  @Permission('standby.arrange')
  @ApiNoContentResponse()
  addSupportTeam(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: teamBody }) body: TeamBody,
  ): Promise<void> {
    return this.standby.add(TEAMS, actor, roundId, body);
  }

  @Put('support-teams/:id')
  @HttpCode(204)
  @Permission('standby.arrange')
  @ApiNoContentResponse()
  changeSupportTeam(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: teamBody }) body: TeamBody,
  ): Promise<void> {
    return this.standby.change(TEAMS, actor, { id, version }, body);
  }

  @Delete('support-teams/:id')
  @HttpCode(204)
  @Permission('standby.arrange')
  @ApiNoContentResponse()
  removeSupportTeam(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.standby.remove(TEAMS, actor, { id, version });
  }

  /** All of it as a workbook: of the units that the person sees, with every hotline. */
  @Get('rounds/:roundId/standby.xlsx')
  @Costs('export')
  @Permission('obstacle.read')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadStandby(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<StreamableFile> {
    const { shifts } = await this.views.shifts(actor, roundId);
    const { teams } = await this.views.teams(actor, roundId);
    const { hotlines } = await this.views.hotlines(actor, roundId);
    const sheets = standbySheets({ shifts, teams, hotlines }, this.clock.now());
    return this.workbook.of(sheets, 'Trực và hỗ trợ.xlsx');
  }

  @Get('rounds/:roundId/hotlines')
  @Permission('round.read')
  @ApiOkResponse({ standardSchema: hotlinesView })
  listHotlines(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<HotlinesView> {
    return this.views.hotlines(actor, roundId);
  }

  @Post('rounds/:roundId/hotlines')
  @HttpCode(204)
  @Permission('standby.arrange')
  @ApiNoContentResponse()
  addHotline(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: hotlineBody }) body: HotlineBody,
  ): Promise<void> {
    return this.standby.add(HOTLINES, actor, roundId, body);
  }

  @Put('hotlines/:id')
  @HttpCode(204)
  @Permission('standby.arrange')
  @ApiNoContentResponse()
  changeHotline(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: hotlineBody }) body: HotlineBody,
  ): Promise<void> {
    return this.standby.change(HOTLINES, actor, { id, version }, body);
  }

  @Delete('hotlines/:id')
  @HttpCode(204)
  @Permission('standby.arrange')
  @ApiNoContentResponse()
  removeHotline(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.standby.remove(HOTLINES, actor, { id, version });
  }
}
