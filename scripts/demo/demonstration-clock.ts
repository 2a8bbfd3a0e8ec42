import { Clock } from '../../src/platform/clock';

/** 08:00 on 24 June 2025 in Viet Nam: a week before the new communes begin to work. */
export const DEMONSTRATION_START = Date.parse('2025-06-24T01:00:00.000Z');

/** Shows the round as it stood a week before its date, and goes on from there. */
export class DemonstrationClock extends Clock {
  private readonly ahead = Date.now() - DEMONSTRATION_START;

  override now(): Date {
    return new Date(Date.now() - this.ahead);
  }
}
