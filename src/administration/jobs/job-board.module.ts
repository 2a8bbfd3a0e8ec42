import { Module } from '@nestjs/common';
import { JobBoardController } from './job-board.controller';
import { JobBoardQueries } from './job-board.queries';
import { JobBoardService } from './job-board.service';
import { OwnJobsController } from './own-jobs.controller';

/** The work in the background: what runs, waits, failed; tried again or ended by an administrator. */
@Module({
  controllers: [JobBoardController, OwnJobsController],
  providers: [JobBoardQueries, JobBoardService],
})
export class JobBoardModule {}
