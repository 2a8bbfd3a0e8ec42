import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RowValues } from '../imports/declaration';
import type { ExtraCheck } from '../imports/import-target';

/** An entry as it is now; null values where it was removed. */
export interface FollowedEntry {
  id: string;
  roundId: string;
  unitId: string;
  values: RowValues | null;
}

/** What a higher room derives from one register, and what more it asks of its rows. */
export interface EntryFollower {
  /** What has to hold of a row beside the rules of the register. */
  checkFor(
    manager: EntityManager,
    place: { roundId: string; unitId: string },
  ): Promise<ExtraCheck> | ExtraCheck;
  /** Entries were written inside this unit of work. */
  changed(manager: EntityManager, entries: readonly FollowedEntry[]): Promise<void>;
}

/** A port: higher rooms say which registers they follow. */
@Injectable()
export class EntryFollowers {
  private readonly byRegister = new Map<string, EntryFollower>();

  follow(register: string, follower: EntryFollower): void {
    this.byRegister.set(register, follower);
  }

  of(register: string): EntryFollower | undefined {
    return this.byRegister.get(register);
  }
}
