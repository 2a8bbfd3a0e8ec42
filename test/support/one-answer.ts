import { setTimeout as wait } from 'node:timers/promises';
import { asked, type Talk } from '../../scripts/support/talk';
import type { RehearsalItemView, RehearsalSheetView } from '../../src/rehearsal/rehearsal.schema';
import type { Province } from './province';

/** Many people giving the same checklist item another answer again and again. */
export interface ContestedAnswer {
  /** Times a save was acknowledged, and refused because somebody else was quicker. */
  acknowledged: number;
  refused: number;
  /** Refusals without the answer there is now. */
  withoutCurrent: number;
  /** The answer in the end, and the note that was acknowledged last for its version. */
  final: RehearsalItemView;
  acknowledgedNotes: Map<number, string>;
}

/**
 * How long a person looks at what somebody else saved, once refused twice in a row: the longer, the
 * more people there are and the oftener it happened, or the machine does nothing but refuse.
 */
const LOOKS_MS_EACH = 20;

/**
 * Compare and set over HTTP: each client saves so many times, taking what there is now from the
 * refusal of a stale save, as the screen does. Who is refused twice in a row looks first: two
 * hundred people who all press again at once mostly measure each other's refusals.
 */
export async function contestAnswer(
  { officer, roundId, newUnit }: Province,
  clients: number,
  saves: number,
): Promise<ContestedAnswer> {
  const body = { unitId: newUnit('06856').id };
  const sheet = await asked<RehearsalSheetView>(
    officer,
    'POST',
    `rounds/${roundId}/rehearsals`,
    body,
  );
  const { code } = sheet.groups[0]!.items[0]!;
  const address = `rehearsals/${sheet.id}/results/${code}`;
  const seen = { acknowledged: 0, refused: 0, withoutCurrent: 0 };
  const acknowledgedNotes = new Map<number, string>();

  const client = async (number: number) => {
    let version = 0;
    for (let save = 1; save <= saves; save += 1) {
      const note = `người ${number}, lần ${save}`;
      for (let tries = 1; ; tries += 1) {
        const answer = await record(officer, address, version, note);
        if (answer.status === 200) {
          version = answer.body.version!;
          acknowledgedNotes.set(version, note);
          seen.acknowledged += 1;
          break;
        }
        if (answer.status !== 409) throw new Error(JSON.stringify(answer));
        seen.refused += 1;
        const current = answer.body.details?.current;
        if (!current?.note) seen.withoutCurrent += 1;
        version = current!.version;
        if (tries % 2 === 0) await wait(Math.random() * LOOKS_MS_EACH * clients * tries);
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, at) => client(at)));
  const after = await asked<RehearsalSheetView>(officer, 'GET', `rehearsals/${sheet.id}`);
  const final = after.groups.flatMap(({ items }) => items).find((item) => item.code === code)!;
  return { ...seen, final, acknowledgedNotes };
}

const record = (talk: Talk, address: string, version: number, note: string) =>
  talk<{ version?: number; details?: { current?: RehearsalItemView } }>(
    'PUT',
    address,
    { result: 'not_met', note },
    { 'if-match': `"${version}"` },
  );
