import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiTags } from '../../platform/http/api-description';
import { z } from 'zod';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { madeFileReceipt, type MadeFileReceipt } from '../made-files/made-files.schema';
import { ProvinceLists } from './province-lists.service';

const provinceListBody = z
  .strictObject({ listType: z.string().min(1).max(10) })
  .meta({ id: 'ProvinceListOrder' });

/** One kind of list of every unit, in one workbook. */
@ApiTags('handover')
@Controller('rounds/:roundId/handover/province-lists')
export class ProvinceListsController {
  constructor(private readonly lists: ProvinceLists) {}

  @Post()
  @Costs('export')
  @HttpCode(202)
  @Permission('handover.read')
  @ApiAcceptedResponse({ standardSchema: madeFileReceipt })
  exportProvinceList(
    @CurrentActor() actor: Actor,
    @Param('roundId', { schema: idSchema }) roundId: string,
    @Body({ schema: provinceListBody }) { listType }: z.infer<typeof provinceListBody>,
  ): Promise<MadeFileReceipt> {
    return this.lists.order(actor, roundId, listType);
  }
}
