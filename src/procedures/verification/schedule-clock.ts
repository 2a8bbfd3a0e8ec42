import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RegularLooks } from '../../platform/regular-looks';
import { Schedules } from './schedules.service';

const LOOK_MS = 30_000;

/** Looks twice a minute whether a check is due; every server may look. */
@Injectable()
export class ScheduleClock implements OnModuleInit {
  constructor(
    private readonly looks: RegularLooks,
    private readonly schedules: Schedules,
  ) {}

  onModuleInit(): void {
    this.looks.every(LOOK_MS, 'schedules', () => this.schedules.beginDue());
  }
}
