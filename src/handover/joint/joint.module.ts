import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { HandoverModule } from '../handover.module';
import { JointAcceptances } from './joint-acceptances.service';
import { JointCodes } from './joint-codes';
import { JointConfirmations } from './joint-confirmations.service';
import { JointController } from './joint.controller';
import { JointPeople } from './joint-people.read-model';
import { JointShare } from './joint-share';
import { JointViews } from './joint-views';
import { JointHistory } from './joint.history';

/** Acceptance of a whole share in one act. */
@Module({
  imports: [HandoverModule, UnitsModule],
  controllers: [JointController],
  providers: [
    JointHistory,
    JointAcceptances,
    JointCodes,
    JointConfirmations,
    JointPeople,
    JointShare,
    JointViews,
  ],
})
export class JointModule {}
