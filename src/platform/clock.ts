import { Injectable } from '@nestjs/common';

/** The present moment, asked from one place so that tests may set it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** What the telephone of a person shows, whatever moment the demonstration plays. */
  onTelephones(): Date {
    return new Date();
  }

  /** The present moment as stored: `2025-06-30T09:00:00.000Z`. */
  moment(): string {
    return this.now().toISOString();
  }
}
