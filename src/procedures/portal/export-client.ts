import type { Reader } from '../../platform/database/reader';
import { PortalClient, type PortalAnswer } from './portal-client';
import { PortalExportList } from './portal-source.entity';

/** A workbook that somebody exported from the portal by hand, as a source: it shows what was in it. */
export class ExportClient extends PortalClient {
  readonly source = 'portal export';

  /** @param exportId the upload whose lists are shown. */
  constructor(
    private readonly reader: Reader,
    private readonly exportId: string,
  ) {
    super();
  }

  /** @param unitId lists of an export are kept by unit: the workbook knows no agency codes. */
  async listOf(unitId: string): Promise<PortalAnswer> {
    const where = { exportId: this.exportId, unitId };
    const list = await this.reader.manager.findOneBy(PortalExportList, where);
    if (!list || list.items.length === 0)
      return { kind: 'no-list', readAt: list?.asOf ?? new Date().toISOString() };
    return { kind: 'list', items: list.items, readAt: list.asOf };
  }
  async checkFilter() {
    return null;
  }
  pauseLeft(): number {
    return 0;
  }
}
