import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Keyring } from '../platform/secrets/keyring';
import { Resealing, type SealedRest } from '../platform/secrets/resealing';
import { fingerprintOf } from './fingerprint';
import { ImportBatch } from './import-batch.entity';
import { ImportLot } from './import-lot.entity';
import { ImportTargets } from './import-targets';
import { packRows, unpackRows } from './packed-lot';
import { resealed } from './protect-row';

/** Lots looked at together: each holds some hundreds of rows. */
const MOST_LOTS = 4;

/** Personal values of staged rows that lie in lots, under the present key. */
@Injectable()
export class SealedLots implements SealedRest {
  readonly name = 'import_lot.packed';

  constructor(
    private readonly targets: ImportTargets,
    private readonly keyring: Keyring,
    resealing: Resealing,
  ) {
    resealing.register(this);
  }

  async reseal(manager: EntityManager, after: string) {
    const lots = await manager
      .createQueryBuilder(ImportLot, 'lot')
      .where('lot.id > :after', { after })
      .orderBy('lot.id')
      .limit(MOST_LOTS)
      .getMany();
    if (lots.length === 0) return undefined;
    const ids = [...new Set(lots.map(({ batchId }) => batchId))];
    const batches = new Map(
      (await manager.findBy(ImportBatch, { id: In(ids) })).map((batch) => [batch.id, batch]),
    );
    let changed = 0;
    for (const lot of lots) {
      const { listType, typeVersion } = batches.get(lot.batchId)!;
      const declaration = this.targets.target(listType, typeVersion)?.declaration;
      const rows = unpackRows(lot);
      let anew = 0;
      for (const row of rows) {
        const values = resealed(this.keyring, row.values);
        if (!values) continue;
        row.values = values;
        if (declaration) row.fingerprint = fingerprintOf(declaration, values);
        anew += 1;
      }
      if (anew > 0) await manager.update(ImportLot, { id: lot.id }, { packed: packRows(rows) });
      changed += anew;
    }
    return { last: lots.at(-1)!.id, changed };
  }
}
