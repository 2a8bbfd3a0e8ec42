import { Module } from '@nestjs/common';
import { Standings } from './standings.service';
import { StandingRepository } from './standing.repository';

/** How pairs stand over all runs. */
@Module({ providers: [Standings, StandingRepository], exports: [Standings] })
export class StandingModule {}
