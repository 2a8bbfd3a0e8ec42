import { join } from 'node:path';
import { AuditTrail } from '../../src/platform/audit/audit-trail';
import { Clock } from '../../src/platform/clock';
import type { Database } from '../../src/platform/database/database';
import { SYSTEM } from '../../src/platform/http/actor';
import { Round } from '../../src/units/round.entity';
import { readRoundFolder } from '../../src/units/round-files';
import { RoundLoader } from '../../src/units/round-loader';
import { UnitsRepository } from '../../src/units/units.repository';
import { forEachDatabase } from './database';

const plan = readRoundFolder(join(__dirname, '../../reference/rounds/quang-ninh-2025'));

async function fill({ unitOfWork }: Pick<Database, 'unitOfWork'>): Promise<void> {
  const audit = new AuditTrail(new Clock());
  await new RoundLoader(unitOfWork, audit, new UnitsRepository()).load(plan, SYSTEM);
}

/** As `forEachDatabase`, over copies of one database into which the product has loaded Quảng Ninh 2025. */
export function forEachQuangNinh(define: Parameters<typeof forEachDatabase>[0]): void {
  forEachDatabase(define, undefined, { name: 'quang_ninh', fill });
}

/** The id of the round; it is loaded where the database was not opened by `forEachQuangNinh`. */
export async function quangNinhIn(db: Pick<Database, 'unitOfWork' | 'reader'>): Promise<string> {
  const known = await db.reader.manager.findOneBy(Round, { code: plan.code });
  if (known) return known.id;
  await fill(db);
  return quangNinhIn(db);
}
