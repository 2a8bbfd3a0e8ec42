/** What decides who confirms: an account, a unit (null for all of the round) and two days, both included. */
export interface Appointment {
  accountId: string;
  unitId: string | null;
  fromDay: string;
  toDay: string;
  withdrawnAt: string | null;
}

const covers = (unitId: string) => (each: Appointment) =>
  each.withdrawnAt === null && (each.unitId === null || each.unitId === unitId);

/** Appointments that concern a unit, also those that begin later or are over; withdrawn ones are none. */
export const ofUnit = <Row extends Appointment>(all: readonly Row[], unitId: string): Row[] =>
  all.filter(covers(unitId));

/** Whether an appointment holds on a day. */
export const holdsOn = ({ fromDay, toDay, withdrawnAt }: Appointment, day: string): boolean =>
  withdrawnAt === null && fromDay <= day && day <= toDay;

/**
 * Whether an account may confirm results of a unit in a round, as far as appointments decide it: where evaluators were
 * named for the unit they alone, on the days named; where nobody was named, whoever has the right over the unit.
 *
 * @param appointments of the round.
 * @param asked today is a day in Việt Nam, `YYYY-MM-DD`.
 */
export function confirmsAs(
  appointments: readonly Appointment[],
  asked: { accountId: string | null; unitId: string; today: string },
): boolean {
  const named = ofUnit(appointments, asked.unitId);
  if (named.length === 0) return true;
  return named.some((each) => each.accountId === asked.accountId && holdsOn(each, asked.today));
}

/** Whether the account is appointed for some of the same units on some of the same days already. */
export const overlaps = (
  appointments: readonly Appointment[],
  wanted: Omit<Appointment, 'withdrawnAt'>,
): boolean =>
  appointments.some(
    (each) =>
      each.withdrawnAt === null &&
      each.accountId === wanted.accountId &&
      (each.unitId === null || wanted.unitId === null || each.unitId === wanted.unitId) &&
      each.fromDay <= wanted.toDay &&
      wanted.fromDay <= each.toDay,
  );
