import { RETENTION_RULES, type RetentionDays } from './retention-rules';

/**
 * Reads `RETENTION_DAYS`: `import-files=730, trail-values=3650`.
 * @throws Error that says which part is wrong and what may stand there.
 */
export function retentionDays(text: string): RetentionDays {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return Object.fromEntries(parts.map(one));
}

function one(part: string): [string, number] {
  const [, code, days] = /^([a-z-]+)\s*=\s*(\d{1,5})$/.exec(part) ?? [];
  const rule = RETENTION_RULES.find((each) => each.code === code);
  if (!rule) {
    const known = RETENTION_RULES.map((each) => each.code).join(', ');
    throw new Error(`"${part}": rule=days, rules: ${known}`);
  }
  if (Number(days) < rule.least) throw new Error(`"${part}": at least ${rule.least} days`);
  return [rule.code, Number(days)];
}
