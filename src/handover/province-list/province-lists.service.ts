import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { UnitsReadModel } from '../../units/units.read-model';
import { ListTypeBook } from '../list-type-book';
import { listType } from '../list-types/list-types';
import type { MadeFileReceipt } from '../made-files/made-files.schema';
import { MadeFiles } from '../made-files/made-files.service';
import { PROVINCE_LIST } from './province-list.maker';

/** Takes orders for workbooks of one kind of list over the whole province. */
@Injectable()
export class ProvinceLists {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitsReadModel,
    private readonly book: ListTypeBook,
    private readonly made: MadeFiles,
  ) {}

  /**
   * Has the workbook written in the background.
   * @throws notFound without such a round or kind of list, noRight without the whole province.
   */
  order(actor: Actor, roundId: string, code: string): Promise<MadeFileReceipt> {
    return this.unitOfWork.run(async (manager) => {
      await this.book.refresh(manager);
      const province = await this.units.provinceBodies(manager, roundId);
      if (!province || !listType(code)) throw notFound();
      const { id, name } = province.unit;
      return this.made.order(manager, actor, {
        ...{ what: PROVINCE_LIST, kind: 'masked', roundId, unit: { id, name: `${code} ${name}` } },
        ...{ asked: { listType: code }, reason: null, prefix: 'TT' },
      });
    });
  }
}
