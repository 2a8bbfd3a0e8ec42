import { Clock } from '../../src/platform/clock';

const MINUTE_MS = 60_000;

/** The real time, moved on by the test. */
export class MovingClock extends Clock {
  private ahead = 0;

  override now(): Date {
    return new Date(Date.now() + this.ahead);
  }

  passMinutes(minutes: number): void {
    this.ahead += minutes * MINUTE_MS;
  }
}
