import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { CustodyModule } from '../custody/custody.module';
import { HandoverModule } from '../handover.module';
import { BalanceSheetController } from './balance-sheet.controller';
import { BalanceSheetReadModel } from './balance-sheet.read-model';
import { BalanceSheets } from './balance-sheet.service';
import { BalanceWorkbooks } from './balance-workbooks';

/** The balance sheet of the handover (bảng đối chiếu bàn giao). */
@Module({
  imports: [UnitsModule, HandoverModule, CustodyModule],
  controllers: [BalanceSheetController],
  providers: [BalanceSheetReadModel, BalanceSheets, BalanceWorkbooks],
})
export class ConservationModule {}
