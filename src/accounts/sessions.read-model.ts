import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ask } from '../platform/database/ask';
import { entityRows } from '../platform/database/entity-rows';
import { Organisation } from '../units/organisation.entity';
import { Account } from './account.entity';
import { Duty } from './duty.entity';
import { Session } from './session.entity';

/** A session with its person and what decides what they may. */
export interface PersonOfSession {
  session: Session;
  account: Account;
  /** Every duty of the person, past and coming ones too, with its organisation where it has one. */
  duties: { duty: Duty; organisation: Organisation | undefined }[];
}

/** Who asks: one question for what every request needs. */
@Injectable()
export class SessionsReadModel {
  /** @param tokenHash digest of the secret that the cookie holds. */
  async find(manager: EntityManager, tokenHash: string): Promise<PersonOfSession | null> {
    const [s, a, d, o] = [
      entityRows(manager, Session, 's'),
      entityRows(manager, Account, 'a'),
      entityRows(manager, Duty, 'd'),
      entityRows(manager, Organisation, 'o'),
    ] as const;
    const rows = await ask(
      manager,
      `SELECT ${s.columns}, ${a.columns}, ${d.columns}, ${o.columns} FROM session s
        JOIN account a ON a.id = s.account_id
        LEFT JOIN duty d ON d.account_id = a.id
        LEFT JOIN organisation o ON o.id = d.organisation_id
        WHERE s.token_hash = ? ORDER BY d.id`,
      [tokenHash],
    );
    const [first] = rows;
    if (!first) return null;
    const duties = rows.flatMap((row) => {
      const duty = d.read(row);
      return duty ? [{ duty, organisation: o.read(row) ?? undefined }] : [];
    });
    return { session: s.read(first)!, account: a.read(first)!, duties };
  }
}
