import { Injectable } from '@nestjs/common';
import { MOST_LABELS } from '../../office/papers/write-labels';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Actor } from '../../platform/http/actor';
import type { ExportKind } from '../list-export.entity';
import type { MadeFileReceipt } from '../made-files/made-files.schema';
import { MadeFiles } from '../made-files/made-files.service';
import { mayLabel } from './labels';
import { LABELS } from './labels.maker';
import { RegisterAccess } from './register-access';
import { Layouts } from './layouts.service';
import { noLabels, nothingToLabel, registerNothingMasked, tooManyLabels } from './register.errors';
import { REGISTER, rightFor } from './register.maker';
import { RegisterRows } from './register-rows';
import { hasMasked } from './register-sheet';
import type { RegisterExport, RegisterFilter } from './register.schema';

/** Takes orders for workbooks and labels of registers. */
@Injectable()
export class RegisterFiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: RegisterAccess,
    private readonly layouts: Layouts,
    private readonly rows: RegisterRows,
    private readonly made: MadeFiles,
  ) {}

  /**
   * Has a register written in a layout.
   * @param reason what personal values in the clear are needed for; null for a file with masks.
   * @throws notFound, noRight, layoutWithdrawn, registerNothingMasked.
   */
  export(
    actor: Actor,
    roundId: string,
    { layout: layoutId, ...filter }: RegisterExport,
    reason: string | null,
  ): Promise<MadeFileReceipt> {
    const kind: ExportKind = reason === null ? 'masked' : 'full';
    return this.unitOfWork.run(async (manager) => {
      const asked = { roundId, ...filter };
      const seen = await this.access.part(manager, actor, asked);
      const { receivers } =
        kind === 'full' ? await this.access.part(manager, actor, asked, rightFor(kind)) : seen;
      const layout = await this.layouts.find(manager, filter.listType, layoutId);
      if (kind === 'full' && !hasMasked(layout, seen.type)) throw registerNothingMasked();
      return this.made.order(manager, actor, {
        ...{ what: REGISTER, kind, roundId, unit: seen.unit, reason, prefix: 'ST' },
        asked: { filter, layout, receivers },
      });
    });
  }

  /**
   * Has labels made for the rows that match.
   * @throws notFound, noLabels, nothingToLabel, tooManyLabels.
   */
  labels(actor: Actor, roundId: string, filter: RegisterFilter): Promise<MadeFileReceipt> {
    return this.unitOfWork.run(async (manager) => {
      const part = await this.access.part(manager, actor, { roundId, ...filter });
      if (!mayLabel(part.type)) throw noLabels({ listType: filter.listType });
      const n = await this.rows.count(manager, part, filter);
      if (n === 0) throw nothingToLabel();
      if (n > MOST_LABELS) throw tooManyLabels({ n, most: MOST_LABELS });
      return this.made.order(manager, actor, {
        ...{ what: LABELS, kind: 'masked', roundId, unit: part.unit, reason: null, prefix: 'NH' },
        asked: { filter, receivers: part.receivers },
      });
    });
  }
}
