import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Reader } from '../platform/database/reader';
import type { Actor } from '../platform/http/actor';
import { offsetOf } from '../platform/http/paging';
import { fold } from '../platform/text/fold';
import { AccountAccess } from './account-access';
import type { AdministeredAccount } from './administration.repository';
import type { accountPage, accountRow, accountsQuery } from './administration.schema';
import { isOpen } from './duty-rules';

type AccountRow = z.infer<typeof accountRow>;

/** Accounts as their pages show them. */
@Injectable()
export class AdministrationQuery {
  constructor(
    private readonly reader: Reader,
    private readonly access: AccountAccess,
  ) {}

  async list(
    actor: Actor,
    query: z.infer<typeof accountsQuery>,
  ): Promise<z.infer<typeof accountPage>> {
    const words = fold(query.q ?? '')
      .split(' ')
      .filter((word) => word !== '');
    const rows = (await this.all(actor)).filter((row) => {
      const text = fold(
        `${row.name} ${row.login} ${row.duties.map((duty) => duty.organisationName ?? '').join(' ')}`,
      );
      return (
        words.every((word) => text.includes(word)) &&
        (!query.state || row.state === query.state) &&
        (!query.role || row.duties.some((duty) => duty.open && duty.role === query.role))
      );
    });
    const { page, pageSize } = query;
    const from = offsetOf(query);
    return { rows: rows.slice(from, from + pageSize), total: rows.length, page, pageSize };
  }

  /** Every account the person may look after. */
  async all(actor: Actor): Promise<AccountRow[]> {
    const found = await this.access.all(this.reader.manager, actor);
    return found.map((each) => this.rowOf(each, actor));
  }

  /** @throws notFound for an account that is not theirs to look after. */
  async one(actor: Actor, id: string): Promise<AccountRow> {
    return this.rowOf(await this.access.one(this.reader.manager, actor, id), actor);
  }

  private rowOf(each: AdministeredAccount, actor: Actor): AccountRow {
    const { id, login, name, lastSignedInAt, createdAt, version } = each.account;
    const { today } = this.access;
    return {
      ...{ id, login, name, lastSignedInAt, createdAt, version },
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
