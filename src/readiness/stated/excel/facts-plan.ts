import { factProblem } from '../check-fact';
import type { FactLine } from './facts-sheet';
import type { FactsPlan } from './facts-excel.schema';

/** What is known when a file is looked at. */
export interface FactsKnown {
  /** Units of which the person may state facts, by code. */
  units: ReadonlyMap<string, { id: string; name: string }>;
  /** Names of the criteria that people state in the round, by code. */
  criteria: ReadonlyMap<string, string>;
  /** The latest statement, by unit and criterion. */
  latest: ReadonlyMap<string, { number: number; done: number; total: number }>;
  /** In Việt Nam. */
  today: string;
}

export const placeOf = (unitId: string, criterion: string): string => `${unitId}/${criterion}`;

/** Says of every row what it would change, or why it cannot be taken. Nothing is mended silently. */
export function planFacts(lines: readonly FactLine[], known: FactsKnown): FactsPlan['rows'] {
  const first = new Map<string, number>();
  return lines.map((given) => {
    const { line, unitCode, criterion, done, total, factDay, evidence, note } = given;
    const unit = known.units.get(unitCode);
    const name = known.criteria.get(criterion);
    const before = unit && known.latest.get(placeOf(unit.id, criterion));
    const place = `${unitCode}/${criterion}`;
    const twice = first.get(place);
    if (twice === undefined) first.set(place, line);
    const wrong = (vi: string, en: string) => ({ vi, en });
    const problem = !unit
      ? wrong(
          `Mã đơn vị “${unitCode}” không có, hoặc tài khoản này không được ghi cho đơn vị đó.`,
          `There is no unit “${unitCode}” for which this account may record.`,
        )
      : name === undefined
        ? wrong(
            `Mã tiêu chí “${criterion}” không phải tiêu chí nhập tay của đợt này.`,
            `“${criterion}” is not stated by people in this round.`,
          )
        : twice !== undefined
          ? wrong(`Trùng với dòng ${twice}.`, `The same as row ${twice}.`)
          : done === null || total === null
            ? wrong(
                'Đã hoàn thành và Tổng số phải là số nguyên.',
                'What is done and the total must be whole numbers.',
              )
            : total < 1
              ? wrong('Tổng số phải từ 1.', 'The total must be 1 or more.')
              : factDay === null
                ? wrong(
                    'Ngày của số liệu không đúng (ví dụ 20/06/2025).',
                    'The day of the figure is no day (e.g. 20/06/2025).',
                  )
                : evidence.length < 3
                  ? wrong('Thiếu căn cứ.', 'The evidence is missing.')
                  : evidence.length > 500 || (note?.length ?? 0) > 1000
                    ? wrong('Căn cứ hoặc ghi chú quá dài.', 'Evidence or note is too long.')
                    : wordsOf({ criterion, done, total, factDay }, known.today);
    return {
      ...{ line, unitId: unit?.id ?? null, unit: unit?.name ?? unitCode, criterion },
      ...{ name: name ?? criterion, done, total, factDay, evidence, note },
      before: before ? { done: before.done, total: before.total } : null,
      ...{ seen: before?.number ?? 0, problem },
    };
  });
}

function wordsOf(given: Parameters<typeof factProblem>[0], today: string) {
  const problem = factProblem(given, today);
  return problem && { vi: problem.in('vi'), en: problem.in('en') };
}
