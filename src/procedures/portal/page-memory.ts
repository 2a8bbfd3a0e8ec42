import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { PageMemory } from './portal-client';
import { PortalPage } from './portal-source.entity';

/** A list is of one time: pages older than this are read again. */
const FRESH_MS = 30 * 60_000;

/** Pages of lists that were cut off, so that a slow portal is not asked for them again. */
@Injectable()
export class PageMemories {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** The memory for the list of one unit within one run. */
  of(runId: string, unitId: string): PageMemory {
    const forget = () =>
      this.unitOfWork.run(async (manager) => {
        await manager.delete(PortalPage, { runId, unitId });
      });
    return {
      load: async () => {
        const where = { runId, unitId };
        const order = { number: 'ASC' as const };
        const rows = await this.reader.manager.find(PortalPage, { where, order });
        const oldest = rows[0] && Date.parse(rows[0].readAt);
        const fresh = oldest !== undefined && this.clock.now().getTime() - oldest < FRESH_MS;
        const whole = rows.every(({ number }, index) => number === index + 1);
        if (rows.length > 0 && !(fresh && whole)) {
          await forget();
          return [];
        }
        return rows.map(({ page }) => page);
      },
      keep: (number, page) =>
        this.unitOfWork.run((manager) =>
          insertRows(
            manager,
            PortalPage,
            [{ runId, unitId, number, page, readAt: page.readAt }],
            ['runId', 'unitId', 'number'],
          ),
        ),
      forget,
    };
  }
}
