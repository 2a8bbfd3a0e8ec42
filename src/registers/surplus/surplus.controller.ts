import fs from 'node:fs';
import path from 'node:path';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '../../platform/http/api-description';
import type { z } from 'zod';
import { writeTable } from '../../office/excel/write-workbook';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import { contentDisposition } from '../../platform/files/content-disposition';
import { Scratch } from '../../platform/files/scratch';
import type { Actor } from '../../platform/http/actor';
import { idSchema, pageQuery, type PageQuery } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { UnitsReadModel } from '../../units/units.read-model';
import { surplusSheets } from './surplus-sheet';
import {
  candidatesPage,
  carsView,
  surplusBoard,
  surplusQuery,
  takeBody,
  taken,
  type CandidatesPage,
  type CarsView,
  type SurplusBoard,
  type SurplusQuery,
  type Taken,
} from './surplus.schema';
import { Surplus } from './surplus.service';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Lines of each sheet of the workbook at most. */
const MOST = 20_000;

/** Premises and vehicles left over. */
@ApiTags('registers')
@Controller('rounds/:roundId')
export class SurplusController {
  constructor(
    private readonly surplus: Surplus,
    private readonly units: UnitsReadModel,
    private readonly reader: Reader,
    private readonly scratch: Scratch,
    private readonly clock: Clock,
  ) {}

  @Get('surplus')
  @Permission('register.read')
  @ApiOkResponse({ standardSchema: surplusBoard })
  showSurplus(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Query({ schema: surplusQuery }) query: SurplusQuery,
  ): Promise<SurplusBoard> {
    return this.surplus.board(actor, roundId, query);
  }

  @Get('surplus-cars')
  @Permission('register.read')
  @ApiOkResponse({ standardSchema: carsView })
  showSurplusCars(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
  ): Promise<CarsView> {
    return this.surplus.cars(actor, roundId);
  }

  /** Rows of lists that something speaks for and that no entry came from yet. */
  @Get('surplus-candidates')
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
  @Post('surplus-candidates')
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

  @Get('surplus.xlsx')
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
    const folder = await this.scratch.folder();
    const file = path.join(folder, 'surplus.xlsx');
    try {
      const facts = { roundName: round.name, board, candidates, cars };
      await writeTable(file, { sheets: surplusSheets(facts, this.clock.now()) });
    } catch (error) {
      await this.scratch.remove(folder);
      throw error;
    }
    const stream = fs.createReadStream(file);
    stream.once('close', () => void this.scratch.remove(folder));
    const disposition = contentDisposition('Trụ sở, xe dôi dư.xlsx');
    return new StreamableFile(stream, { type: XLSX, disposition });
  }
}
