import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { Clock } from '../platform/clock';
import { Reader } from '../platform/database/reader';
import type { Actor } from '../platform/http/actor';
import { offsetOf } from '../platform/http/paging';
import { ClockTrust } from '../platform/jobs/clock-trust';
import { fold } from '../platform/text/fold';
import { UnitsReadModel } from '../units/units.read-model';
import { AccountAccess } from './account-access';
import { actsOn } from './account-acts.policy';
import type { AdministeredAccount } from './administration.repository';
import type {
  accountPage,
  accountRow,
  accountsQuery,
  accountView,
  placesQuery,
  placesView,
} from './administration.schema';
import { isOpen } from './duty-rules';
import { mayGrant, placesToGive } from './granting.policy';

type AccountRow = z.infer<typeof accountRow>;
type Query = z.infer<typeof accountsQuery>;

/** Organisations told at a time; a longer text finds the others. */
const MOST_PLACES = 50;

/** Accounts as their pages show them. */
@Injectable()
export class AdministrationQuery {
  constructor(
    private readonly reader: Reader,
    private readonly access: AccountAccess,
    private readonly units: UnitsReadModel,
    private readonly trust: ClockTrust,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: Query): Promise<z.infer<typeof accountPage>> {
    const { manager } = this.reader;
    const wanted = await this.filterOf(manager, query);
    const found = (await this.access.all(manager, actor)).filter(wanted);
    const { page, pageSize } = query;
    const from = offsetOf(query);
    const rows = found.slice(from, from + pageSize).map((each) => this.rowOf(each, actor));
    const doubt = await this.trust.doubt(manager);
    const clock = doubt && { ...doubt, now: this.clock.moment() };
    return { rows, total: found.length, page, pageSize, clock };
  }

  /** @throws notFound for an account that is not theirs to look after. */
  async one(actor: Actor, id: string): Promise<z.infer<typeof accountView>> {
    const { manager } = this.reader;
    const found = await this.access.one(manager, actor, id);
    const row = this.rowOf(found, actor);
    const { today } = this.access;
    const ends = found.duties.filter(
      (duty) => !row.own && isOpen(duty, today) && mayGrant(actor.grants, duty),
    );
    const { disabled } = found.account;
    const may = actsOn({ own: row.own, disabled });
    return { ...row, may, mayEnd: ends.map((duty) => duty.id) };
  }

  /** Organisations at which the person may give a duty, by name; marks do not count. */
  async places(
    actor: Actor,
    { q, id, role }: z.infer<typeof placesQuery>,
  ): Promise<z.infer<typeof placesView>> {
    const { province, paths } = placesToGive(actor.grants, role);
    const within = province ? ['/'] : paths;
    const wanted = wordsOf(q);
    const found = (await this.units.organisationsWithin(this.reader.manager, within))
      .filter((each) => id === undefined || each.id === id)
      .filter(({ foldedName }) => wanted.every((word) => foldedName.includes(word)))
      .sort((a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true }));
    const organisations = found
      .slice(0, MOST_PLACES)
      .map(({ id, name, validFrom, validTo }) => ({ id, name, validFrom, validTo }));
    const clusters = id === undefined ? await this.clusters(wanted, within) : [];
    return { organisations, more: found.length > MOST_PLACES, clusters };
  }

  /** Clusters of which every unit lies within the paths, by their own name. */
  private async clusters(wanted: string[], within: string[]) {
    const all = await this.units.clusters(this.reader.manager);
    return all
      .filter(({ name }) => wanted.every((word) => fold(name).includes(word)))
      .filter(({ committees }) =>
        committees.every(({ path }) => within.some((each) => path.startsWith(each))),
      )
      .map(({ name, roundName, committees }) => ({
        ...{ name, roundName },
        organisations: committees.map((each) => ({ id: each.id, name: each.name })),
      }));
  }

  private async filterOf(
    manager: EntityManager,
    { q = '', state, role, organisationId }: Query,
  ): Promise<(each: AdministeredAccount) => boolean> {
    const words = wordsOf(q);
    const place = organisationId ? await this.units.organisation(manager, organisationId) : null;
    if (organisationId && !place) return () => false;
    const { today } = this.access;
    return (each) => {
      const { account, duties } = each;
      const open = duties.filter((duty) => isOpen(duty, today));
      const names = duties.map(({ organisationName }) => organisationName ?? '').join(' ');
      const text = fold(`${account.name} ${account.login} ${names}`);
      return (
        words.every((word) => text.includes(word)) &&
        (!state || this.access.stateOf(each) === state) &&
        (!role || open.some((duty) => duty.role === role)) &&
        (!place || open.some(({ organisationPath }) => organisationPath?.startsWith(place.path)))
      );
    };
  }

  private rowOf(each: AdministeredAccount, actor: Actor): AccountRow {
    const { id, login, name, lastSignedInAt, createdAt, disabledReason, version } = each.account;
    const { today } = this.access;
    return {
      ...{ id, login, name, lastSignedInAt, createdAt, disabledReason, version },
      state: this.access.stateOf(each),
      secondFactor: each.secondFactor,
      own: id === actor.accountId,
      duties: each.duties.map((duty) => ({
        id: duty.id,
        role: duty.role,
        organisationId: duty.organisationId,
        organisationName: duty.organisationName,
        listTypes: duty.listTypes,
        phase: duty.phase,
        validFrom: duty.validFrom,
        validTo: duty.validTo,
        decisionNumber: duty.decisionNumber,
        decisionDate: duty.decisionDate,
        open: isOpen(duty, today),
      })),
    };
  }
}

const wordsOf = (text: string): string[] => fold(text).split(' ').filter(Boolean);
