import { Injectable } from '@nestjs/common';
import { canonical, sha256 } from '../../platform/audit/canonical';
import { Clock } from '../../platform/clock';
import { insertRows } from '../../platform/database/insert-rows';
import { newId } from '../../platform/database/ids';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { ShapeWatch } from './portal-asker';
import { differenceOf, shapeOf, tellsOfRows, type Shape } from './portal-shape';
import { PortalShape } from './portal-source.entity';

/** Remembers in which form each portal answers, and notices when that changes. */
@Injectable()
export class ShapeKeeper {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /**
   * Watches over one portal; what was known is read once, so a watch is for one run.
   * @param origin scheme, host and port.
   */
  watch(origin: string): ShapeWatch {
    const known = new Map<string, Promise<Shape[]>>();
    return {
      look: async (part, json, needed, valid) => {
        const shape = shapeOf(json);
        if (!known.has(part)) known.set(part, this.known(origin, part));
        const shapes = await known.get(part)!;
        if (shapes.length === 0) {
          if (!valid || !tellsOfRows(shape, needed)) return null;
          await this.store(origin, part, shape, null);
          shapes.push(shape);
          return null;
        }
        const differences = shapes.map((each) => differenceOf(each, shape, needed));
        if (differences.includes(null)) return null;
        const nearest = (differences as string[]).sort((a, b) => a.length - b.length)[0]!;
        await this.store(origin, part, shape, nearest);
        return nearest;
      },
    };
  }

  private async known(origin: string, part: string): Promise<Shape[]> {
    const where = { origin, part, state: 'known' as const };
    const rows = await this.reader.manager.find(PortalShape, { where, order: { seenAt: 'DESC' } });
    return rows.map(({ shape }) => shape);
  }

  /** Seen by two workers at once it is stored once. */
  private async store(
    origin: string,
    part: string,
    shape: Shape,
    difference: string | null,
  ): Promise<void> {
    const digest = sha256(canonical(shape));
    await this.unitOfWork.run(async (manager) => {
      if (await manager.existsBy(PortalShape, { origin, part, digest })) return;
      await insertRows(manager, PortalShape, [
        {
          ...{ id: newId(), origin, part, digest, shape, difference },
          state: difference === null ? 'known' : 'changed',
          seenAt: this.clock.moment(),
        },
      ]);
    });
  }
}
