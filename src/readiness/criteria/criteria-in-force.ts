import type { Criterion, CriterionSettings } from './criterion';
import { SHIPPED } from './shipped-criteria';

/**
 * The criteria a round judges by. One that came with a later version of the program than the settings is off
 * until somebody switches it on; one the program no longer knows is left out.
 */
export function criteriaInForce(settings: readonly CriterionSettings[]): Criterion[] {
  const byCode = new Map(settings.map((each) => [each.code, each]));
  return SHIPPED.flatMap((shipped) => {
    const set = byCode.get(shipped.code);
    return set?.on ? [{ ...shipped, ...set }] : [];
  });
}

export type SettingsProblem =
  | { problem: 'unknown' | 'twice' | 'missing' | 'limits' | 'order' | 'requires'; code: string }
  | { problem: 'nothing-on' };

/** Why settings cannot be taken, or null: each criterion once, limits in order, nothing on that waits
 * for what is off, something to judge by. */
export function settingsProblem(settings: readonly CriterionSettings[]): SettingsProblem | null {
  const shipped = new Map(SHIPPED.map((each) => [each.code, each]));
  const seen = new Set<string>();
  for (const { code, limits } of settings) {
    const known = shipped.get(code);
    if (!known) return { problem: 'unknown', code };
    if (seen.has(code)) return { problem: 'twice', code };
    seen.add(code);
    if ((limits === null) !== (known.limits === null)) return { problem: 'limits', code };
    if (limits && limits.yellowFrom > limits.greenFrom) return { problem: 'order', code };
  }
  const missing = SHIPPED.find(({ code }) => !seen.has(code));
  if (missing) return { problem: 'missing', code: missing.code };
  const on = new Set(settings.filter((each) => each.on).map(({ code }) => code));
  // What waits for a criterion that nobody judges by would wait for ever.
  const waits = SHIPPED.find(({ code, requires }) => on.has(code) && requires && !on.has(requires));
  if (waits) return { problem: 'requires', code: waits.code };
  const weight = settings.reduce((sum, each) => sum + (each.on ? each.weight : 0), 0);
  return weight > 0 ? null : { problem: 'nothing-on' };
}
