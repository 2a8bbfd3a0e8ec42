import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../../platform/http/api-description';
import type { z } from 'zod';
import { idSchema } from '../../platform/http/paging';
import { Permission } from '../../platform/http/permission';
import { lookUpAnswer, lookUpBody, type LookUpAnswer } from './look-up.schema';
import { LookUps } from './look-up.service';

/** Who took over what: for everybody who signs in, years later too. */
@ApiTags('units')
@Controller('rounds/:roundId/look-up')
export class LookUpController {
  constructor(private readonly lookUps: LookUps) {}

  @Post()
  @HttpCode(200)
  @Permission('unit.read')
  @ApiOkResponse({ standardSchema: lookUpAnswer })
  lookUp(
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: lookUpBody }) { q }: z.infer<typeof lookUpBody>,
  ): Promise<LookUpAnswer> {
    return this.lookUps.find(roundId, q);
  }
}
