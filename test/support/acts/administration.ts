import { type ActOf, administrator, asked } from './acting';

export const administrationActs: Record<string, ActOf> = {
  'POST audit/verifications': asked(administrator, () => 'audit/verifications', {}),
  'POST audit/exports': asked(administrator, () => 'audit/exports', {}),
  'POST retention/runs': asked(administrator, () => 'retention/runs', {}),
};
