import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { DuplicatesModule } from '../duplicates/duplicates.module';
import { HandoverModule } from '../handover.module';
import { MadeFilesModule } from '../made-files/made-files.module';
import { RowsModule } from '../rows/rows.module';
import { LabelsMaker } from './labels.maker';
import { LayoutsController } from './layouts.controller';
import { Layouts } from './layouts.service';
import { PrefilledLists } from './prefilled-lists.service';
import { RegisterAccess } from './register-access';
import { RegisterFiles } from './register-files';
import { RegisterRows } from './register-rows';
import { RegisterController } from './register.controller';
import { RegisterMaker } from './register.maker';
import { RegisterReadModel } from './register.read-model';
import { Registers } from './register.service';

/** The opening register (danh mục tiếp nhận) of a new unit. */
@Module({
  imports: [UnitsModule, HandoverModule, RowsModule, DuplicatesModule, MadeFilesModule],
  controllers: [RegisterController, LayoutsController],
  providers: [
    LabelsMaker,
    Layouts,
    PrefilledLists,
    RegisterAccess,
    RegisterFiles,
    RegisterMaker,
    RegisterReadModel,
    RegisterRows,
    Registers,
  ],
})
export class RegisterModule {}
