import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { ExpiredMadeFiles } from './expired-made-files';
import { FileMaking } from './file-making';
import { MadeFilesController } from './made-files.controller';
import { MadeFiles } from './made-files.service';
import { Makers } from './makers';

/** Files made to order: sealed at rest, numbered, handed out for a while, gone afterwards. */
@Module({
  imports: [UnitsModule],
  controllers: [MadeFilesController],
  providers: [ExpiredMadeFiles, FileMaking, MadeFiles, Makers],
  exports: [MadeFiles, Makers],
})
export class MadeFilesModule {}
