import { grantOf } from '../../src/accounts/grant-of';
import type { Actor, Grant, Phase, Role } from '../../src/platform/http/actor';

/** A duty as a test gives it; what is left out is not limited. */
export interface TestDuty {
  role: Role;
  organisation?: { id: string; path: string; validTo?: string | null };
  /** Day in Việt Nam on which the duty is looked at. */
  today?: string;
  listTypes?: string[];
  phase?: Phase;
}

/** The grant of one duty, as the product makes it. */
export function grantFor({ role, organisation, listTypes, phase, today }: TestDuty): Grant {
  return grantOf(
    {
      role,
      organisationId: organisation?.id ?? null,
      listTypes: listTypes ?? null,
      phase: phase ?? null,
    },
    organisation && { validTo: null, ...organisation },
    today ?? '2025-06-20',
  )!;
}

/** A signed-in person with these duties. */
export function personWith(...duties: TestDuty[]): Actor {
  const grants = duties.map(grantFor);
  return {
    accountId: null,
    name: 'Người dùng',
    kind: 'person',
    permissions: new Set(grants.flatMap(({ permissions }) => [...permissions])),
    grants,
  };
}
