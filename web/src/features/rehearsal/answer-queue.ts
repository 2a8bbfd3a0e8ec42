import { ApiProblem } from '../../components/api-problem';
import type { RecordResult, RehearsalItem, Result, Word } from './api';

/** An answer that was given here; the version is that of the value the person saw. */
export interface Answer {
  word: Word;
  code: string;
  version: number;
  body: RecordResult;
  /** Its note and number of a document are those that the server has. */
  textsThere?: boolean;
}

export interface QueueState {
  /** Not answered by the server yet, the oldest first. */
  unsent: readonly Answer[];
  /** Somebody else gave another answer meanwhile; the person chooses. */
  conflicts: readonly { answer: Answer; theirs: RehearsalItem }[];
  /** What the server refused, in its words; nothing of it was stored. */
  refused: readonly { answer: Answer; problem: unknown }[];
  /** Given before the page was closed, with words that were not kept: the person says whether they go without. */
  unfinished: readonly Answer[];
  sending: boolean;
}

const PAUSES = [2, 5, 10, 30];
const EMPTY: QueueState = {
  ...{ unsent: [], conflicts: [], refused: [], unfinished: [], sending: false },
};
const NO_LINE = [0, 429, 502, 503, 504];

/** What one side said of an item; nothing yet has version 0. */
type Value = { result: Result | null; version: number } & Omit<RecordResult, 'result'>;

/** The value of an item that a word is about, with its version. */
export function valueOf(item: RehearsalItem, word: Word): Value {
  const { own } = item;
  const { result, note, documentNumber, documentDay, minutes } =
    word === 'team' ? item : (own ?? NOTHING);
  const on = word === 'team' ? item.evaluatedOn : own?.on;
  return {
    ...{ result, note, documentNumber, documentDay, minutes },
    ...(on && { evaluatedOn: on }),
    version: word === 'team' ? item.version : item.ownVersion,
  };
}
const NOTHING = {
  ...{ result: null, note: null, documentNumber: null, documentDay: null, minutes: null },
};

/** Whether what the server has is what was sent: it arrived, only its answer was lost. */
export function hasArrived({ word, body }: Answer, item: RehearsalItem): boolean {
  const there = valueOf(item, word);
  const same = (key: 'note' | 'documentNumber' | 'documentDay' | 'minutes') =>
    (body[key] ?? null) === (there[key] ?? null);
  return (
    body.result === there.result &&
    same('note') &&
    same('documentNumber') &&
    same('documentDay') &&
    same('minutes')
  );
}

const placeOf = ({ word, code }: Pick<Answer, 'word' | 'code'>) => `${word} ${code}`;

/**
 * Answers of one trial that were given on this device: sent one after the other, tried again by themselves, and told to
 * who keeps them beyond the page. Each names the version it was given for, so that one that arrived although its answer got lost is known
 * again and has no second effect.
 */
export class AnswerQueue {
  private state: QueueState = EMPTY;
  private readonly listeners = new Set<() => void>();
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Told the item as the server has it after each answer. */
  onTaken: (item: RehearsalItem) => void = () => undefined;

  /** @param keep is told everything that is not settled, whenever it changes. */
  constructor(
    private readonly send: (answer: Answer) => Promise<RehearsalItem>,
    private readonly keep: (answers: readonly Answer[]) => void = () => undefined,
  ) {}

  /** Goes on with what was given before the page was closed. */
  resume(unsent: readonly Answer[], unfinished: readonly Answer[]): void {
    this.set({ unsent: [...this.state.unsent, ...unsent], unfinished });
    void this.flush();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  snapshot = (): QueueState => this.state;

  /** An item answered again before the first answer was sent: only the last one is meant. */
  add(answer: Answer): void {
    const other = (each: Answer) => placeOf(each) !== placeOf(answer);
    this.set({
      unsent: [...this.state.unsent.filter(other), answer],
      conflicts: this.state.conflicts.filter((each) => other(each.answer)),
      refused: this.state.refused.filter((each) => other(each.answer)),
      unfinished: this.state.unfinished.filter(other),
    });
    void this.flush();
  }

  /** What the other person recorded holds. */
  giveWay = (answer: Answer): void =>
    this.set({ conflicts: this.state.conflicts.filter((each) => each.answer !== answer) });

  /** An answer that was refused or whose words were lost is given anew or not at all. */
  drop = (answer: Answer): void =>
    this.set({
      unfinished: this.state.unfinished.filter((each) => each !== answer),
      refused: this.state.refused.filter((each) => each.answer !== answer),
    });

  /** This answer holds, now that the other one was seen. */
  insist(answer: Answer, theirs: RehearsalItem): void {
    this.giveWay(answer);
    this.add({ ...answer, version: valueOf(theirs, answer.word).version });
  }

  /** Tries at once: somebody asked, or the line came back. */
  flush = async (): Promise<void> => {
    const [answer] = this.state.unsent;
    if (this.state.sending || !answer) return;
    clearTimeout(this.timer);
    this.set({ sending: true });
    try {
      const item = await this.send(answer);
      this.failures = 0;
      this.settle(answer, {}, item);
    } catch (error) {
      if (error instanceof ApiProblem && NO_LINE.includes(error.status)) return this.waitForLine();
      this.failures = 0;
      this.judge(answer, error);
    }
    void this.flush();
  };

  private judge(answer: Answer, error: unknown): void {
    const details = error instanceof ApiProblem ? error.details : undefined;
    const theirs = (details as { current?: RehearsalItem } | undefined)?.current;
    if (!theirs) {
      return this.settle(answer, {
        refused: [...this.state.refused, { answer, problem: error }],
      });
    }
    if (hasArrived(answer, theirs)) return this.settle(answer, {}, theirs);
    this.settle(answer, { conflicts: [...this.state.conflicts, { answer, theirs }] }, theirs);
  }

  private settle(answer: Answer, change: Partial<QueueState>, item?: RehearsalItem): void {
    // Whoever answered again meanwhile saw the version before this one.
    const unsent = this.state.unsent
      .filter((each) => each !== answer)
      .map((each) =>
        item && placeOf(each) === placeOf(answer)
          ? { ...each, version: valueOf(item, each.word).version }
          : each,
      );
    this.set({ ...change, unsent, sending: false });
    if (item) this.onTaken(item);
  }

  private waitForLine(): void {
    this.set({ sending: false });
    const seconds = PAUSES[Math.min(this.failures, PAUSES.length - 1)]!;
    this.failures += 1;
    this.timer = setTimeout(() => void this.flush(), seconds * 1000);
  }

  private set(change: Partial<QueueState>): void {
    this.state = { ...this.state, ...change };
    const { unsent, conflicts, refused, unfinished } = this.state;
    const open = [...conflicts, ...refused].map(({ answer }) => answer);
    this.keep([...unsent, ...open, ...unfinished]);
    for (const listener of this.listeners) listener();
  }
}
