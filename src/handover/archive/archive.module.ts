import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { HandoverModule } from '../handover.module';
import { MadeFilesModule } from '../made-files/made-files.module';
import { ArchiveAccess } from './archive-access';
import { ArchiveController } from './archive.controller';
import { ArchiveMaker } from './archive.maker';
import { Archives } from './archives.service';
import { PackageClosing } from './package-closing';
import { PackageLists } from './package-lists';
import { PackagePapersIn } from './package-papers-in';
import { PackageTrail } from './package-trail';

/** The handover package (gói hồ sơ lưu trữ) of a dissolved unit. */
@Module({
  imports: [UnitsModule, HandoverModule, MadeFilesModule],
  controllers: [ArchiveController],
  providers: [
    ArchiveAccess,
    ArchiveMaker,
    Archives,
    PackageClosing,
    PackageLists,
    PackagePapersIn,
    PackageTrail,
  ],
})
export class ArchiveModule {}
