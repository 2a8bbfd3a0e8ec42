import type { Role } from '../../src/platform/http/actor';
import { UnitsReadModel } from '../../src/units/units.read-model';
import { Reader } from '../../src/platform/database/reader';
import type { Talk } from '../../scripts/support/talk';
import { PUBLIC } from '../../src/platform/http/permission';
import { hasRight } from './role-rights';
import type { RouteExpectation } from './routes/expectation';
import type { Route } from './routes';
import type { Scene } from './scene';

/** Where a duty lies, as seen from the objects of the scene. */
export type Place = 'province' | 'own' | 'parent' | 'other' | 'other lists';
export interface Held {
  role: Role;
  place: Place;
}

const EVERYWHERE: Role[] = [
  ...(['province_administrator', 'province_officer', 'department_officer'] as const),
  ...(['evaluator', 'auditor', 'inspector', 'viewer'] as const),
];
const AT_A_UNIT: Role[] = [
  ...(['commune_leader', 'commune_officer', 'representative', 'consolidating_officer'] as const),
  ...(['evaluator', 'inspector', 'viewer'] as const),
];
const FOR_SOME_LISTS: Role[] = [
  ...(['province_officer', 'department_officer', 'viewer', 'register_keeper'] as const),
];

/** Everybody: each role at each place it can have, and people with two duties. */
export const DUTY_ASKERS: Record<string, Held[]> = Object.fromEntries<Held[]>([
  ...EVERYWHERE.map((role) => named({ role, place: 'province' })),
  ...(['own', 'parent', 'other'] as const).flatMap((place) =>
    AT_A_UNIT.map((role) => named({ role, place })),
  ),
  ...FOR_SOME_LISTS.map((role) => named({ role, place: 'other lists' })),
  named({ role: 'evaluator', place: 'own' }, { role: 'commune_officer', place: 'other' }),
  named({ role: 'viewer', place: 'province' }, { role: 'commune_leader', place: 'other' }),
  named({ role: 'province_officer', place: 'other lists' }, { role: 'viewer', place: 'own' }),
]);

function named(...duties: Held[]): [string, Held[]] {
  return [duties.map(({ role, place }) => `${role} (${place})`).join(' + '), duties];
}

/** Signs everybody in. */
export async function inviteEverybody(scene: Scene): Promise<Map<string, Talk>> {
  const { application, oldUnit, newUnit } = scene.province;
  const { manager } = application.get(Reader as never as abstract new () => Reader);
  const giver = await application
    .get(UnitsReadModel)
    .organisation(manager, scene.giverOrganisationId);
  const [province] = giver!.path.split('/').filter(Boolean);
  const organisations: Record<Place, (string | null)[]> = {
    province: [null],
    'other lists': [null],
    own: [scene.giverOrganisationId, scene.receiverOrganisationId],
    parent: [province!],
    other: [oldUnit('06724').organisationId, newUnit('06724').organisationId],
  };
  const talks = new Map<string, Talk>();
  for (const [at, [name, held]] of Object.entries(DUTY_ASKERS).entries()) {
    const duties = held.flatMap(({ role, place }) =>
      organisations[place].map((organisationId) => ({
        ...{ role, organisationId },
        ...(place === 'other lists' && {
          listTypes: role === 'register_keeper' ? SCENE_REGISTERS : ['E1'],
        }),
        ...(place !== 'other lists' && role === 'department_officer' && { listTypes: SCENE_LISTS }),
        ...(role === 'inspector' && INSPECTION),
      })),
    );
    await application.addAccount({ login: `vai-${at}`, duties });
    talks.set(name, await application.signIn(`vai-${at}`));
  }
  return talks;
}

/** Kinds of lists that the scene's routes are about. */
const SCENE_LISTS = ['B3', 'D1', 'E2'];
/** Registers that the scene's routes are about; to its lists whoever keeps them has nothing to do with. */
const SCENE_REGISTERS = ['PLAN', 'SURPLUS'];
const INSPECTION = {
  decisionNumber: '12/QĐ-TTr',
  decisionDate: '2025-06-01',
  validTo: '2099-01-01',
};

/** Rights that a duty for some kinds of lists keeps although they are not about lists. */
const KEPT =
  /^(handover|import|personal)\.|\.(read|self)$|^readiness\.report$|^obstacle\.(follow|handle)$|^task\.work$/;
const ABOUT_LISTS = /^(handover|import|personal)\./;

/** The status that a route is to answer to somebody with these duties. */
export function expectedStatus(route: Route, cell: RouteExpectation, held: Held[]): number {
  const [, , own, other, province] = cell.expected.split(' ').map(Number);
  const { permission } = route;
  if (permission === PUBLIC) return province!;
  const withRight = held.filter(
    ({ role, place }) =>
      hasRight(role, permission) &&
      (place !== 'other lists' ||
        KEPT.test(permission) ||
        (role === 'register_keeper' && permission === 'register.keep')),
  );
  if (withRight.length === 0) return 403;
  const ofProvince = hasRight('province_officer', permission) ? province : cell.holder;
  const ofUnit = hasRight('commune_officer', permission) ? own : cell.holder;
  const statuses = withRight.map(({ role, place }) => {
    if (cell.ofAccount && (place !== 'province' || role === 'department_officer')) return 404;
    if (cell.everyList && (place === 'other lists' || role === 'department_officer'))
      return cell.everyList;
    const ofWhole = role === 'department_officer' ? (cell.department ?? ofProvince) : ofProvince;
    if (place === 'province') return ofWhole;
    if (cell.anyPlace) return cell.holder;
    const elsewhere = cell.elsewhere ?? (hasRight('commune_officer', permission) ? other : 404);
    if (place === 'other') return elsewhere;
    if (place === 'other lists') {
      const ofList = cell.ofList ?? (ABOUT_LISTS.test(permission) && !cell.anyList);
      return ofList ? elsewhere : ofWhole;
    }
    return ofUnit;
  });
  if (statuses.includes(undefined)) throw new Error(`${route.name}: its line needs a holder`);
  const found =
    statuses.find((status) => status! < 300) ?? statuses.find((status) => status !== 404);
  if (found !== undefined) return found;
  if (own === 404 || cell.unseen) return 404;
  // What departments have nothing to do with is not told them, wherever their duty holds.
  if (cell.department === 404 && withRight.every(({ role }) => role === 'department_officer'))
    return 404;
  const sees = held.some(
    ({ place }) => place === 'own' || place === 'parent' || place === 'province',
  );
  return sees && !cell.ofAccount ? 403 : 404;
}
