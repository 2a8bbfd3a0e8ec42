import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Actor } from '../../platform/http/actor';
import { defineError, noRight, notFound } from '../../platform/http/app-error';
import { fold } from '../../platform/text/fold';
import { SavedView } from './saved-view.entity';
import type { SavedViewsView, SaveView } from './saved-views.schema';
import { viewAddress } from './view-address';

const MOST = 30;

const tooManyViews = defineError('views.too-many', 422, {
  vi: 'Đã lưu {n} khung nhìn cho loại danh sách này. Xóa bớt rồi lưu lại.',
  en: '{n} views of this kind of list are saved. Remove one and save again.',
});

/** Views that a person saved; nobody else sees them, and they give no right to anything. */
@Injectable()
export class SavedViewsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** In the order of their names. */
  async of(actor: Actor, listType: string): Promise<SavedViewsView> {
    const accountId = ownAccount(actor);
    const found = await this.reader.manager.find(SavedView, {
      where: { accountId, listType },
      order: { foldedName: 'ASC' },
    });
    return found.map(({ id, name, address }) => ({ id, name, address }));
  }

  /** Under the name of one that is there it takes its place. @throws tooManyViews. */
  async save(actor: Actor, { listType, name, address }: SaveView): Promise<void> {
    const accountId = ownAccount(actor);
    const foldedName = fold(name).slice(0, 80);
    await this.unitOfWork.run(async (manager) => {
      const others = await manager.findBy(SavedView, { accountId, listType });
      const known = others.some((each) => each.foldedName === foldedName);
      if (!known && others.length >= MOST) throw tooManyViews({ n: others.length });
      const row: SavedView = {
        ...{ id: newId(), accountId, listType, name, foldedName },
        ...{ address: viewAddress(address), savedAt: this.clock.moment() },
      };
      await manager.delete(SavedView, { accountId, listType, foldedName });
      await insertRows(manager, SavedView, [row]);
    });
  }

  /** @throws notFound, also for one of somebody else. */
  async remove(actor: Actor, id: string): Promise<void> {
    const accountId = ownAccount(actor);
    await this.unitOfWork.run(async (manager) => {
      const { affected } = await manager.delete(SavedView, { id, accountId });
      if (!affected) throw notFound();
    });
  }
}

/** @throws noRight for the program itself. */
function ownAccount({ accountId }: Actor): string {
  if (accountId === null) throw noRight();
  return accountId;
}
