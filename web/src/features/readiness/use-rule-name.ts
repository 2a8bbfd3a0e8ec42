import { useTranslation } from 'react-i18next';
import type { Words } from '../../i18n/vi';

type RuleKey = keyof Words['rule'];

const RULES: readonly string[] = [
  'handover-complete',
  'lists-filed',
  'rehearsal-mandatory-passed',
  'procedures-verified',
  'no-blocking-finding',
];

/** Names of the five conditions, long and short; a rule this screen does not know keeps its own key. */
export function useRuleName() {
  const { t } = useTranslation();
  const known = (rule: string): rule is RuleKey => RULES.includes(rule);
  return {
    long: (rule: string) => (known(rule) ? t(`rule.${rule}`) : rule),
    short: (rule: string) => (known(rule) ? t(`ruleShort.${rule}`) : rule),
  };
}
