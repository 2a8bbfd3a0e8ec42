import fc from 'fast-check';
import { nearestNames } from '../imports/nearest';
import { ROLES, type Grant, type Role } from '../platform/http/actor';
import type { AskedRow } from './asked-row';
import { planAccounts, type BulkContext } from './bulk-plan';
import type { KnownAccount } from './known-account';
import { permissionsOf } from './permissions';
import { labelled, PlaceLookup, type Place } from './place-lookup';

const place = (id: string, name: string, more: Partial<Place> = {}): Place => ({
  ...{ id, name, path: `/tinh/${id}/`, code: id, validTo: null, within: true },
  ...more,
});
const PLACES = [
  place('06001', 'Ủy ban nhân dân phường Hà Lầm'),
  place('06002', 'Ủy ban nhân dân phường Bãi Cháy'),
  place('06003', 'Ủy ban nhân dân phường Trần Phú', { validTo: '2025-06-30' }),
  place('06004', 'Ủy ban nhân dân phường Trần Phú'),
];
const grant = (role: Role, path: string | null): Grant => ({
  ...{ role, permissions: permissionsOf(role), organisationId: path, organisationPath: path },
  ...{ listTypes: null, phase: null },
});
const PROVINCE = [grant('province_administrator', null)];
const LEADER = [grant('commune_leader', '/tinh/06001/')];

const context = (more: Partial<BulkContext> = {}): BulkContext => ({
  today: '2025-06-24',
  grants: PROVINCE,
  places: new PlaceLookup(labelled(PLACES)),
  listTypes: [
    { code: 'A1b', name: 'Cán bộ, công chức' },
    { code: 'B3', name: 'Tài sản khác' },
    { code: 'PLAN', name: 'Kế hoạch đã ban hành' },
  ],
  registers: new Set(['PLAN']),
  accounts: new Map(),
  nearest: nearestNames,
  ...more,
});
const row = (more: Partial<AskedRow> = {}): AskedRow => ({
  ...{ where: 'dòng 5', name: 'Nguyễn Văn An', login: null, role: 'commune_officer' },
  ...{ organisation: 'UBND phường Hà Lầm', listTypes: null, validFrom: null, lastDay: null },
  ...{ decisionNumber: null, decisionDate: null },
  ...more,
});
const KEEPER = { role: 'register_keeper' as const, organisation: null };
const plan = (rows: AskedRow[], more: Partial<BulkContext> = {}) =>
  planAccounts(rows, context(more));
const one = (more: Partial<AskedRow>, about: Partial<BulkContext> = {}) =>
  plan([row(more)], about)[0]!;
const codes = (rows: AskedRow[], more: Partial<BulkContext> = {}) =>
  plan(rows, more).map(({ verdict, problems }) => problems[0]?.code ?? verdict);

/** The accounts as they would be once a plan was carried out. */
function carriedOut(rows: readonly AskedRow[], about: BulkContext): Map<string, KnownAccount> {
  const known = new Map(about.accounts);
  planAccounts(rows, about).forEach(({ verdict, login, duty }, at) => {
    if (verdict !== 'created') return;
    const { name } = rows[at]!;
    const there = known.get(login!) ?? {
      ...{ id: login!, login: login!, name, disabled: false, visible: true, duties: [] },
    };
    known.set(login!, { ...there, duties: [...there.duties, duty!] });
  });
  return known;
}

describe('planning accounts', () => {
  it('proposes a login, begins today and tells the body by its whole name', () => {
    expect(one({ lastDay: '2025-12-31' })).toMatchObject({
      ...{ verdict: 'created', login: 'annv.halam', proposed: true },
      place: { label: 'Ủy ban nhân dân phường Hà Lầm' },
      duty: { organisationId: '06001', validFrom: '2025-06-24', validTo: '2026-01-01' },
    });
  });

  it('two rows of one login are two duties of one person; another name there is refused', () => {
    const rows = [
      row({ login: 'an' + '.hl' }),
      row({ login: 'AN.HL', role: 'evaluator' }),
      row({ login: 'an.hl', role: 'viewer', name: 'Nguyễn Văn Ân' }),
      row({ login: 'an.hl', role: 'evaluator' }),
    ];
    expect(codes(rows)).toEqual(['created', 'created', 'login-twice', 'duty-twice']);
  });

  it('never takes two people of one name and unit for one, nor for two', () => {
    expect(codes([row(), row({ role: 'evaluator' })])).toEqual(['created', 'same-person']);
    const [one_, two] = plan([row({ name: 'Nguyễn Vũ An' }), row()]);
    expect([one_!.login, two!.login]).toEqual(['annv.halam', 'annv2.halam']);
  });

  it('guesses no organisation: unknown and ambiguous names are told with what is near', () => {
    const unknown = one({ organisation: 'UBND phường Hà Làm Tây' });
    expect(unknown.problems[0]).toMatchObject({ column: 'organisation' });
    expect(unknown.problems[0]!.nearest).toContain('Ủy ban nhân dân phường Hà Lầm');
    expect(one({ organisation: 'Phường Trần Phú' }).problems[0]).toMatchObject({
      code: 'organisation-unclear',
      nearest: [
        'Ủy ban nhân dân phường Trần Phú (mã 06003, đến 30/06/2025)',
        'Ủy ban nhân dân phường Trần Phú (mã 06004)',
      ],
    });
    const exact = one({ organisation: 'Ủy ban nhân dân phường Trần Phú (mã 06004)' });
    expect(exact.place?.id).toBe('06004');
  });

  it('S1: a leader makes accounts of the own unit and lower roles only, and every row says why', () => {
    const places = PLACES.map((each) => ({ ...each, within: each.id === '06001' }));
    const about = { grants: LEADER, places: new PlaceLookup(labelled(places)) };
    expect(
      codes(
        [
          row(),
          row({ organisation: 'UBND phường Bãi Cháy' }),
          row({ role: 'commune_leader' }),
          row({ role: 'province_administrator', organisation: null }),
          row({ role: 'viewer', organisation: null }),
          row({ organisation: null }),
        ],
        about,
      ),
    ).toEqual([
      ...['created', 'organisation-outside', 'grant-too-high', 'grant-too-high'],
      ...['grant-too-high', 'duty-wrong'],
    ]);
  });

  it('S1: of an account somebody may not look after nothing but the taken login is told', () => {
    const hidden = { ...{ id: 'x', login: 'kin', name: 'Bí Mật', disabled: false }, duties: [] };
    const accounts = new Map([['kin', { ...hidden, visible: false }]]);
    const told = one({ login: 'kin', name: 'Bí Mật' }, { accounts });
    expect(told.problems[0]!.code).toBe('login-taken');
    expect(JSON.stringify(told.problems)).not.toContain('Bí Mật');
    // Not even that for who may not make the account.
    const higher = { login: 'kin', role: 'auditor' as const, organisation: null };
    expect(one(higher, { accounts, grants: LEADER }).problems[0]!.code).toBe('grant-too-high');
  });

  it.each([
    [{ login: 'a b' }, 'login', 'login-malformed'],
    [{ name: '???' }, 'login', 'login-missing'],
    [{ listTypes: 'A1b; Z9' }, 'listTypes', 'list-type-unknown'],
    [{ lastDay: '2025-01-01' }, 'lastDay', 'duty-wrong'],
    [{ role: 'department_officer' as const, organisation: null }, 'listTypes', 'duty-wrong'],
    [{ ...KEEPER, listTypes: 'PLAN; B3' }, 'listTypes', 'duty-wrong'],
    [{ ...KEEPER, listTypes: null }, 'listTypes', 'duty-wrong'],
    [{ listTypes: 'PLAN' }, 'listTypes', 'duty-wrong'],
    [{ role: 'inspector' as const }, 'decisionNumber', 'duty-wrong'],
  ])('%j is refused at %s: %s', (more, column, code) => {
    expect(one(more).problems[0]).toMatchObject({ column, code });
  });

  it('reads kinds of lists by code or name', () => {
    const duty = one({ listTypes: 'a1b, Tài sản khác' }).duty;
    expect(duty?.listTypes).toEqual(['A1b', 'B3']);
  });

  const anyRow = fc.record({
    where: fc.constant('dòng 5'),
    name: fc.constantFrom('Nguyễn Văn An', 'Nguyễn Vũ An', 'Đỗ Thị Hòa', 'B', '???'),
    login: fc.constantFrom(null, null, 'annv.halam', 'ANNV2.halam', 'x', 'hoa'),
    organisation: fc.constantFrom(null, ...PLACES.map(({ name }) => name), 'Không có'),
    role: fc.constantFrom(...ROLES),
    listTypes: fc.constantFrom(null, 'A1b', 'B3; A1b', 'Z'),
    validFrom: fc.constantFrom(null, '2025-01-01'),
    lastDay: fc.constantFrom(null, '2025-12-31', '2024-01-01'),
    decisionNumber: fc.constantFrom(null, '1/QĐ'),
    decisionDate: fc.constantFrom(null, '2025-01-01'),
  });
  const rowsOf = fc.array(anyRow, { maxLength: 12 });
  const asker = fc.constantFrom(PROVINCE, LEADER);

  it('every row has one verdict, and a refused one a reason', () => {
    fc.assert(
      fc.property(rowsOf, asker, (rows, grants) => {
        const planned = plan(rows, { grants });
        expect(planned).toHaveLength(rows.length);
        for (const { verdict, problems, login } of planned) {
          expect(problems.length > 0).toBe(verdict === 'refused');
          expect(verdict === 'refused' || login !== null).toBe(true);
        }
      }),
    );
  });

  it('carried out and asked again, what was created is there and nothing new is made', () => {
    fc.assert(
      fc.property(rowsOf, asker, (rows, grants) => {
        const before = context({ grants });
        const first = planAccounts(rows, before);
        const after = { ...before, accounts: carriedOut(rows, before) };
        const second = planAccounts(rows, after);
        second.forEach(({ verdict, login }, at) => {
          expect(verdict).not.toBe('created');
          if (first[at]!.verdict !== 'created') return;
          expect([verdict, login]).toEqual(['unchanged', first[at]!.login]);
        });
      }),
    );
  });
});
