import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { HandoverModule } from '../handover.module';
import { CodeLookUp } from './code-look-up';
import { LookUpController } from './look-up.controller';
import { LookUps } from './look-up.service';

/** Looking up who took over an old unit, an address, a dossier or a file. */
@Module({
  imports: [UnitsModule, HandoverModule],
  controllers: [LookUpController],
  providers: [CodeLookUp, LookUps],
})
export class LookUpModule {}
