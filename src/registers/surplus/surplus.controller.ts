import {
  Body,
  Controller,
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
} from '../../platform/http/api-description';
import type { z } from 'zod';
import { WorkbookAnswer } from '../../office/excel/workbook-answer';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import { XLSX } from '../../platform/files/sent-once';
import type { Actor } from '../../platform/http/actor';
import { idSchema, pageQuery, type PageQuery } from '../../platform/http/paging';
import { CurrentActor, ExpectedVersion, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { UnitsReadModel } from '../../units/units.read-model';
import { CarNorms } from './car-norms.service';
import { surplusSheets } from './surplus-sheet';
import {
  candidatesPage,
  carsView,
  normBody,
  normMade,
  surplusBoard,
  surplusQuery,
  takeBody,
  taken,
  type CandidatesPage,
  type CarsView,
  type NormBody,
  type SurplusBoard,
  type SurplusQuery,
  type Taken,
} from './surplus.schema';
import { Surplus } from './surplus.service';

/** Lines of each sheet of the workbook at most. */
const MOST = 20_000;

/** Premises and vehicles left over. */
@ApiTags('registers')
@Controller()
export class SurplusController {
  constructor(
    private readonly surplus: Surplus,
    private readonly norms: CarNorms,
    private readonly units: UnitsReadModel,
    private readonly reader: Reader,
    private readonly workbook: WorkbookAnswer,
    private readonly clock: Clock,
  ) {}

  @Get('rounds/:roundId/surplus')
  @Permission('register.read')
  @ApiOkResponse({ standardSchema: surplusBoard })
  showSurplus(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: surplusQuery }) query: SurplusQuery,
  ): Promise<SurplusBoard> {
    return this.surplus.board(actor, roundId, query);
  }

  @Get('rounds/:roundId/surplus-cars')
  @Permission('register.read')
  @ApiOkResponse({ standardSchema: carsView })
  showSurplusCars(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<CarsView> {
    return this.surplus.cars(actor, roundId);
  }

  /** Rows of lists that something speaks for and that no entry came from yet. */
  @Get('rounds/:roundId/surplus-candidates')
  @Permission('register.keep')
  @ApiOkResponse({ standardSchema: candidatesPage })
  listSurplusCandidates(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: pageQuery }) page: PageQuery,
  ): Promise<CandidatesPage> {
    return this.surplus.candidates(actor, roundId, page);
  }

  /** Takes rows over into the register, each tied to its row. */
  @Post('rounds/:roundId/surplus-candidates')
  @HttpCode(200)
  @Permission('register.keep')
  @ApiOkResponse({ standardSchema: taken })
  takeSurplus(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: takeBody }) { itemIds }: z.infer<typeof takeBody>,
  ): Promise<Taken> {
    return this.surplus.take(actor, roundId, itemIds);
  }

  /** A norm of cars of the round, from a day on. */
  @Post('rounds/:roundId/car-norms')
  @Permission('register.keep')
  @ApiCreatedResponse({ standardSchema: normMade })
  addCarNorm(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: normBody }) body: NormBody,
  ): Promise<{ id: string }> {
    return this.norms.add(actor, roundId, body);
  }

  @Put('car-norms/:id')
  @HttpCode(204)
  @Permission('register.keep')
  @ApiNoContentResponse()
  changeCarNorm(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: normBody }) body: NormBody,
  ): Promise<void> {
    return this.norms.change(actor, { id, version }, body);
  }

  @Get('rounds/:roundId/surplus.xlsx')
  @Costs('export')
  @Permission('register.read')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadSurplus(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<StreamableFile> {
    const all = { page: 1, pageSize: MOST };
    const board = await this.surplus.board(actor, roundId, all);
    const candidates = await this.surplus.candidates(actor, roundId, all);
    const cars = await this.surplus.cars(actor, roundId);
    const round = (await this.units.round(this.reader.manager, roundId))!;
    const facts = { roundName: round.name, board, candidates, cars };
    return this.workbook.of(surplusSheets(facts, this.clock.now()), 'Trụ sở, xe dôi dư.xlsx');
  }
}
