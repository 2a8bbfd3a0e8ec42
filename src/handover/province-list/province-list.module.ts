import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { HandoverModule } from '../handover.module';
import { MadeFilesModule } from '../made-files/made-files.module';
import { ProvinceListMaker } from './province-list.maker';
import { ProvinceListsController } from './province-lists.controller';
import { ProvinceLists } from './province-lists.service';

/** Lists of the whole province, kind by kind. */
@Module({
  imports: [UnitsModule, HandoverModule, MadeFilesModule],
  controllers: [ProvinceListsController],
  providers: [ProvinceListMaker, ProvinceLists],
})
export class ProvinceListModule {}
