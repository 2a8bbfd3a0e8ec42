import { In } from 'typeorm';
import { periodOf, periodsUpTo, type Period } from '../../../src/indicators/periods';
import { AuditTrail } from '../../../src/platform/audit/audit-trail';
import { Clock } from '../../../src/platform/clock';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work';
import { SYSTEM } from '../../../src/platform/http/actor';
import type { RowValues } from '../../../src/imports/declaration';
import { EntryWriter, toldOf } from '../../../src/registers/entry-writer';
import { RegisterEntry } from '../../../src/registers/register-entry.entity';
import { registerOf } from '../../../src/registers/registers';
import type { Scene } from './scene';

/** The first year of the new units: what would be reported of it. */
const MONTHS = periodsUpTo(periodOf('month', 6, 2026)!, 12);
/** What the province had measured of itself when the demonstration begins. */
const BEFORE = periodsUpTo(periodOf('month', 5, 2025)!, 11);
const CONFIRMED_BY = 'Chuyên viên cấp tỉnh (mẫu)';

/** A number between two that looks by chance and is the same in every demonstration. */
const between = (from: number, to: number, seed: number): number =>
  from + ((seed * 7919 + 104_729) % (to - from + 1));

/** Figures of a unit in a month: they grow better month by month, and each unit has its own pace. */
function monthOf({ number, year }: Period, at: number, unit: number, note: string): RowValues {
  const seed = unit * 31 + at * 17;
  const received = between(300, 1500, seed) + 12 * at;
  const resolved = received - between(5, 40, seed + 1);
  const late = Math.round((resolved * Math.max(1, between(2, 40, unit) - 3 * at)) / 1000);
  const early = Math.round(((resolved - late) * between(78, 92, seed + 2)) / 100);
  const [lateSync, lateStaff] = [Math.ceil(late / 2), Math.floor(late / 5)];
  const share = (of: number, from: number, to: number, salt: number) =>
    Math.min(of, Math.round((of * (between(from, to, seed + salt) + at * 4)) / 1000));
  const onlineFull = share(received, 560, 700, 3);
  const payments = Math.round(received / 3);
  const surveyed = Math.round(received / 5);
  const feedback = between(0, 6, seed + 4);
  return {
    ...{ periodKind: 'month', period: number, year, received, resolved, early, late },
    ...{ onTime: resolved - late - early, lateSync, lateStaff },
    ...{ lateCitizen: late - lateSync - lateStaff, onlineFull },
    onlinePartial: Math.min(received - onlineFull, share(received, 230, 290, 5)),
    ...{ inputDigitised: share(received, 900, 975, 6), reused: share(received, 250, 420, 7) },
    ...{ resultDigitised: share(resolved, 880, 960, 8), payments },
    cashless: share(payments, 820, 980, 9),
    ...{ receptions: received, receptionMinutes: received * between(12, 17, seed + 10) },
    ...{ surveyed, satisfied: share(surveyed, 955, 999, 11), feedback },
    feedbackAnswered: Math.max(0, feedback - between(0, 1, seed + 12)),
    ...{ source: 'system', evidence: `BC ${unit + 1}/TTPVHCC (mẫu)`, state: 'final', note },
  };
}

/**
 * The whole province in a month before the merger, near what was told of the first five months of 2025: 447,203
 * dossiers, 92.8 % of them online, 73.9 % before time, 85.76 % with data used again.
 */
function monthBefore({ number, year }: Period, at: number, note: string): RowValues {
  const received = 84_000 + between(0, 5000, at) + 300 * at;
  const resolved = received - between(900, 1800, at + 1);
  const share = (of: number, perMille: number) => Math.round((of * perMille) / 1000);
  const late = share(resolved, 9 - Math.floor(at / 2));
  const early = share(resolved, 700 + 4 * at);
  const [lateSync, lateStaff] = [share(late, 450), share(late, 250)];
  const [payments, surveyed, feedback] = [share(received, 340), share(received, 210), 40 + at];
  return {
    ...{ periodKind: 'month', period: number, year, received, resolved, early, late },
    ...{ onTime: resolved - late - early, lateSync, lateStaff },
    ...{ lateCitizen: late - lateSync - lateStaff, onlineFull: share(received, 560 + 9 * at) },
    ...{ onlinePartial: share(received, 275), inputDigitised: share(received, 905 + 6 * at) },
    ...{ resultDigitised: share(resolved, 880 + 6 * at), reused: share(received, 760 + 10 * at) },
    ...{ payments, cashless: share(payments, 930 + 6 * at), receptions: received },
    ...{ receptionMinutes: share(received, 17_000 - 240 * at), surveyed },
    ...{ satisfied: share(surveyed, 960 + 3 * at), feedback, feedbackAnswered: feedback - 2 },
    ...{ source: 'system', evidence: `BC ${number}/VP (mẫu)`, state: 'final', note },
  };
}

/** Scores of the province as they would be imported. */
function scoreOf({ number, year }: Period, at: number, note: string): RowValues {
  const [openness, progress, digitised] = [17.5 + at / 10, 18.9 + at / 8, 15.2 + at / 5];
  const [online, satisfaction] = [11.4 + at / 4, 17.1 + at / 20];
  const score = openness + progress + digitised + online + satisfaction;
  const points = { openness, progress, digitised, online, satisfaction, score };
  const rounded = Object.entries(points).map(([key, value]) => [
    key,
    Math.round(value * 100) / 100,
  ]);
  return {
    ...{ periodKind: 'month', period: number, year, ...Object.fromEntries(rounded) },
    ...{ source: 'system', evidence: null, state: at === 11 ? 'provisional' : 'final', note },
  };
}

/**
 * What the province reported of itself up to the day of the demonstration; then a year of monthly reports of all new
 * units and the scores of the province. The demonstration stands before that year, so they go past the check that a
 * period has begun; every line, and every screen of such a period, says that it is made up.
 * @returns how many reports.
 */
export async function reportAYear(scene: Scene, provinceId: string, note: string): Promise<number> {
  const { roundId, newUnits } = scene;
  const writer = scene.get(EntryWriter);
  const at = scene.get(Clock).moment();
  const [service, score766] = [registerOf('SERVICE')!, registerOf('SCORE766')!];
  return scene.get(UnitOfWork).run(async (manager) => {
    const objects = [];
    const confirmed: string[] = [];
    for (const [unit, { id: unitId }] of newUnits.entries()) {
      const rows = MONTHS.map((month, n) => monthOf(month, n, unit, note));
      const made = await writer.add(manager, SYSTEM, service, { roundId, unitId }, rows);
      // The evidence of some units nobody has looked at yet.
      if (unit % 9 !== 4) confirmed.push(...made.map(({ id }) => id));
      for (const { id, values } of made)
        objects.push({ type: 'register_entry', id, before: null, after: toldOf(service, values) });
    }
    const whole = { roundId, unitId: provinceId };
    const before = BEFORE.map((month, n) => monthBefore(month, n, note));
    for (const { id, values } of await writer.add(manager, SYSTEM, service, whole, before)) {
      confirmed.push(id);
      objects.push({ type: 'register_entry', id, before: null, after: toldOf(service, values) });
    }
    const scores = MONTHS.map((month, n) => scoreOf(month, n, note));
    await writer.add(manager, SYSTEM, score766, whole, scores);
    for (let from = 0; from < confirmed.length; from += 500)
      await manager.update(
        RegisterEntry,
        { id: In(confirmed.slice(from, from + 500)) },
        { verifiedByName: CONFIRMED_BY, verifiedAt: at },
      );
    await scene.get(AuditTrail).record(manager, {
      ...{ actor: SYSTEM, action: 'registers.imported', roundId, organisationId: null },
      subject: { type: 'round', id: roundId, name: service.list.name.vi },
      summary: { register: service.list.name.vi, created: objects.length },
      objects,
    });
    return objects.length;
  });
}
