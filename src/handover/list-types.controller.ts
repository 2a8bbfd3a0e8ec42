import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Permission } from '../platform/http/permission';
import { listTypeView, type ListTypeView } from './list-types.schema';
import { listTypeViewOf } from './list-types.view';
import { LIST_TYPES } from './list-types/list-types';

/** The kinds of handover lists, the same for every round. */
@ApiTags('handover')
@Controller('list-types')
export class ListTypesController {
  @Get()
  @Permission('handover.read')
  @ApiOkResponse({ standardSchema: z.array(listTypeView) })
  getListTypes(): ListTypeView[] {
    return LIST_TYPES.map(listTypeViewOf);
  }
}
