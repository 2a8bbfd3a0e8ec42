import { Injectable } from '@nestjs/common';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { AppError } from '../../platform/http/app-error';
import { UnitsReadModel } from '../../units/units.read-model';
import { VerificationService } from './verification.service';

export interface CountryRun {
  roundId: string;
  name: string;
  /** Null where there is nothing to check. */
  runId: string | null;
  created: boolean;
}

/** A check of everything this installation knows: a run for each round, province by province. */
@Injectable()
export class CountryRuns {
  constructor(
    private readonly reader: Reader,
    private readonly units: UnitsReadModel,
    private readonly verification: VerificationService,
  ) {}

  /** A round that is being checked already keeps its run; one without a catalogue is left out by name. */
  async request(actor: Actor): Promise<CountryRun[]> {
    const asked: CountryRun[] = [];
    for (const { id: roundId, name } of await this.units.rounds(this.reader.manager)) {
      try {
        const { id, created } = await this.verification.request(roundId, actor);
        asked.push({ roundId, name, runId: id, created });
      } catch (error) {
        if (!(error instanceof AppError) || error.status !== 409) throw error;
        asked.push({ roundId, name, runId: null, created: false });
      }
    }
    return asked;
  }
}
