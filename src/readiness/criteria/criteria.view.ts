import { milestoneDay } from '../../units/milestone-day';
import type { CriteriaOfRound } from './criteria.read-model';
import type { CriteriaView } from './criteria.schema';
import type { CriteriaVersion } from './criteria-version.entity';
import type { CriterionSettings } from './criterion';
import { SHIPPED, shippedSettings } from './shipped-criteria';

interface AboutRound {
  effectiveDate: string;
  demonstration: boolean;
}

/** Every criterion with its settings, and what each version changed. */
export function criteriaViewOf(
  round: AboutRound,
  { number, settings }: CriteriaOfRound,
  versions: readonly CriteriaVersion[],
): CriteriaView {
  const byCode = new Map(settings.map((each) => [each.code, each]));
  return {
    version: number,
    demonstration: round.demonstration,
    criteria: SHIPPED.map(({ rule: _rule, short: _short, ...shipped }) => {
      const own = byCode.get(shipped.code) ?? { ...shipped, on: false };
      const { code, on, weight, blocking, limits, owner, workaround, dueOffset } = own;
      return {
        ...shipped,
        ...{ code, on, weight, blocking, limits, owner, workaround, dueOffset },
        dueOn: milestoneDay(round.effectiveDate, dueOffset),
      };
    }),
    versions: versions.map((version, at) => ({
      ...{ number: version.number, by: version.changedByName, at: version.changedAt },
      reason: version.reason,
      changes: changesBetween(
        versions[at + 1]?.settings ?? shippedSettings(round.demonstration),
        version.settings,
      ),
    })),
  };
}

/** What one version changed against the one before, criterion by criterion. */
export function changesBetween(
  before: readonly CriterionSettings[],
  now: readonly CriterionSettings[],
): CriteriaView['versions'][number]['changes'] {
  const earlier = new Map(before.map((each) => [each.code, each]));
  return SHIPPED.flatMap(({ code, name }) => {
    const [one, other] = [earlier.get(code), now.find((each) => each.code === code)];
    if (!other) return [];
    const [from, to] = [flat(one), flat(other)];
    return Object.keys(to)
      .filter((field) => from[field] !== to[field])
      .map((field) => ({ code, name, field, from: from[field] ?? '', to: to[field]! }));
  });
}

function flat(settings: CriterionSettings | undefined): Record<string, string> {
  if (!settings) return {};
  const { code: _code, limits, ...rest } = settings;
  const pairs = Object.entries({ ...rest, ...limits }).map(([key, value]) => [key, String(value)]);
  return Object.fromEntries(pairs) as Record<string, string>;
}
