import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Keyring } from '../platform/secrets/keyring';
import { Resealing, type SealedRest } from '../platform/secrets/resealing';
import { fingerprintOf } from './fingerprint';
import { ImportBatch } from './import-batch.entity';
import { ImportRow } from './import-row.entity';
import { ImportTargets } from './import-targets';
import { resealed } from './protect-row';

/** Personal values of staged rows under the present key. */
@Injectable()
export class SealedRows implements SealedRest {
  readonly name = 'import_row.values';

  constructor(
    private readonly targets: ImportTargets,
    private readonly keyring: Keyring,
    resealing: Resealing,
  ) {
    resealing.register(this);
  }

  async reseal(manager: EntityManager, after: string, most: number) {
    const rows = await manager
      .createQueryBuilder(ImportRow, 'row')
      .where('row.id > :after', { after })
      .orderBy('row.id')
      .limit(most)
      .getMany();
    if (rows.length === 0) return undefined;
    const ids = [...new Set(rows.map(({ batchId }) => batchId))];
    const batches = new Map(
      (await manager.findBy(ImportBatch, { id: In(ids) })).map((batch) => [batch.id, batch]),
    );
    let changed = 0;
    for (const row of rows) {
      const values = resealed(this.keyring, row.values);
      const before = row.before && resealed(this.keyring, row.before);
      if (!values && !before) continue;
      const { listType, typeVersion } = batches.get(row.batchId)!;
      const declaration = this.targets.target(listType, typeVersion)?.declaration;
      const change = {
        ...(values && { values }),
        ...(before && { before }),
        ...(values && declaration && { fingerprint: fingerprintOf(declaration, values) }),
      };
      await manager.update(ImportRow, { id: row.id }, change as never);
      changed += 1;
    }
    return { last: rows.at(-1)!.id, changed };
  }
}
