import { Controller, Get, Param, Query } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '../../platform/http/api-description';
import type { z } from 'zod';
import { XLSX } from '../../platform/files/sent-once';
import type { Actor } from '../../platform/http/actor';
import { idSchema } from '../../platform/http/paging';
import { CurrentActor, Permission } from '../../platform/http/permission';
import { Costs } from '../../platform/http/request-limits';
import { WorkbookAnswer } from '../../office/excel/workbook-answer';
import { CONDITION_WORDS, CONDITIONS, MEASURED_ONLY } from './condition-kinds';
import { conditionsSheet } from './condition-sheets';
import { ConditionViews } from './condition-views.service';
import {
  conditionKinds,
  conditionMap,
  conditionMapQuery,
  conditionsPage,
  conditionsQuery,
  sheetQuery,
  type ConditionKinds,
  type ConditionMap,
  type ConditionsPage,
  type ConditionsQuery,
} from './conditions.schema';

const roundIdSchema = { schema: idSchema };

/** The ten conditions under which citizens can use a procedure at a unit: pair by pair, from above, as a workbook. */
@ApiTags('procedures')
@Controller()
export class ConditionsController {
  constructor(
    private readonly views: ConditionViews,
    private readonly workbook: WorkbookAnswer,
  ) {}

  @Get('condition-kinds')
  @Permission('procedure.read')
  @ApiOkResponse({ standardSchema: conditionKinds })
  listConditionKinds(): ConditionKinds {
    return CONDITIONS.map((code) => ({
      ...{ code, name: CONDITION_WORDS[code], stated: !MEASURED_ONLY.includes(code) },
    }));
  }

  @Get('rounds/:roundId/procedure-conditions')
  @Permission('procedure.read')
  @ApiOkResponse({ standardSchema: conditionsPage })
  listProcedureConditions(
    @CurrentActor() actor: Actor,
    @Param('roundId', roundIdSchema) roundId: string,
    @Query({ schema: conditionsQuery }) query: ConditionsQuery,
  ): Promise<ConditionsPage> {
    return this.views.page(actor, roundId, query);
  }

  @Get('rounds/:roundId/condition-map')
  @Permission('procedure.read')
  @ApiOkResponse({ standardSchema: conditionMap })
  getConditionMap(
    @CurrentActor() actor: Actor,
    @Param('roundId', roundIdSchema) roundId: string,
    @Query({ schema: conditionMapQuery }) { condition }: z.infer<typeof conditionMapQuery>,
  ): Promise<ConditionMap> {
    return this.views.map(actor, roundId, condition);
  }

  @Get('rounds/:roundId/procedure-conditions.xlsx')
  @Costs('export')
  @Permission('procedure.read')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadProcedureConditions(
    @CurrentActor() actor: Actor,
    @Param('roundId', roundIdSchema) roundId: string,
    @Query({ schema: sheetQuery }) { unitId }: z.infer<typeof sheetQuery>,
  ): Promise<StreamableFile> {
    return this.views.rows(actor, roundId, unitId, (rows) =>
      this.workbook.of(conditionsSheet(rows, unitId !== undefined), 'Điều kiện của thủ tục.xlsx'),
    );
  }
}
