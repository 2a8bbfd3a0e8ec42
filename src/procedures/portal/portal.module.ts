import { Module } from '@nestjs/common';
import { UnitsModule } from '../../units/units.module';
import { PortalExports } from './exports.service';
import { PageMemories } from './page-memory';
import { PortalSettingsController } from './portal-settings.controller';
import { PortalSettingsService } from './portal-settings.service';
import { PortalSources } from './portal-sources';
import { ShapeKeeper } from './shape-keeper';
import { StoredTurns } from './shared-turns';
import { PortalHistory } from './portal.history';

/** Where the portal may be asked, how, and what it showed. */
@Module({
  imports: [UnitsModule],
  controllers: [PortalSettingsController],
  providers: [
    PortalHistory,
    PageMemories,
    PortalExports,
    PortalSettingsService,
    PortalSources,
    ShapeKeeper,
    StoredTurns,
  ],
  exports: [PageMemories, PortalExports, PortalSources],
})
export class PortalModule {}
