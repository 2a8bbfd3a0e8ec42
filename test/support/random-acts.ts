import fc from 'fast-check';
import {
  AMOUNT_MEASURES,
  counterColumn,
  counterProperty,
  FIGURES,
  leastSettled,
  MEASURES,
  SUPPLEMENTED,
  type Bucket,
} from '../../src/handover/bucket';
import { BalanceSheetReadModel } from '../../src/handover/conservation/balance-sheet.read-model';
import { measuredColumns } from '../../src/handover/conservation/measured-columns';
import { verifyConservation } from '../../src/handover/conservation/verify-conservation';
import { isConserved, recount, replay, type Balance } from '../../src/handover/conservation';
import { nothingToDo } from '../../src/handover/handover.errors';
import { HandoverItem } from '../../src/handover/handover-item.entity';
import type { HandoverList } from '../../src/handover/handover-list.entity';
import { balanceOfList } from '../../src/handover/list-balance';
import type { ListType } from '../../src/handover/list-types/list-type';
import { listType } from '../../src/handover/list-types/list-types';
import type { Portion } from '../../src/handover/portion.entity';
import { AppError } from '../../src/platform/http/app-error';
import { SYSTEM } from '../../src/platform/http/actor';
import type { OpenTestDatabase, TestDatabase } from './database';
import { EVIDENCE } from './closing-evidence';
import { expectReceiptsKept } from './receipts';
import { handoverOf, ledgerOf, plannedRow, portionsOf, type Handover } from './handover';

/** Kinds of lists with one money column and another, and with as many as are measured. */
const KINDS = ['B3', 'C4'] as const;
const amount = fc.integer({ min: 0, max: 5_000_000 });
const amounts = fc.array(amount, { minLength: 6, maxLength: 6 });
const chosen = fc.array(fc.nat(30), { minLength: 1, maxLength: 2 });
/** One act with random choices; what they point at is found when it runs. */
const act = fc.oneof(
  fc.record({
    kind: fc.constant('declare' as const),
    rows: fc.array(amounts, { maxLength: 5 }),
  }),
  fc.record({
    kind: fc.constant('correct' as const),
    chosen,
    amounts,
  }),
  fc.record({ kind: fc.constant('assign' as const), chosen, receiver: fc.nat(10) }),
  fc.record({ kind: fc.constant('accept' as const), chosen }),
  fc.record({ kind: fc.constant('acceptAll' as const) }),
  fc.record({ kind: fc.constant('undo' as const) }),
  fc.record({ kind: fc.constant('dispute' as const), chosen }),
  fc.record({ kind: fc.constant('resolve' as const), chosen }),
  fc.record({ kind: fc.constant('close' as const), chosen }),
  fc.record({ kind: fc.constant('withdraw' as const), chosen }),
  fc.record({ kind: fc.constant('reopen' as const), chosen }),
  fc.record({
    kind: fc.constant('split' as const),
    chosen,
    share: fc.nat(100),
    receiver: fc.nat(10),
  }),
  fc.record({
    kind: fc.constant('acceptPart' as const),
    chosen,
    share: fc.nat(110),
    disputed: fc.boolean(),
  }),
);
type RandomAct = typeof act extends fc.Arbitrary<infer A> ? A : never;

/** Acts that all succeed: a property in which everything is refused would prove nothing. */
const allSucceed: RandomAct[] = [
  {
    kind: 'declare',
    rows: Array.from({ length: 6 }, () => [2000, 1_000_001, 77_777, 3, 50_001, 7]),
  },
  { kind: 'assign', chosen: [2], receiver: 0 },
  { kind: 'correct', chosen: [0], amounts: [4000, 9, 5, 4, 3, 1] },
  { kind: 'dispute', chosen: [0] },
  { kind: 'resolve', chosen: [0] },
  { kind: 'split', chosen: [0], share: 50, receiver: 1 },
  { kind: 'acceptPart', chosen: [1], share: 30, disputed: true },
  { kind: 'accept', chosen: [4] },
  { kind: 'withdraw', chosen: [1] },
  { kind: 'close', chosen: [2] },
  { kind: 'reopen', chosen: [1] },
  { kind: 'declare', rows: [[1, 1, 1, 1, 1, 1]] },
  { kind: 'undo' },
  { kind: 'acceptAll' },
];

/** What the list counts as supplementary, by measure. */
const supplementedIn = (list: HandoverList): unknown[] =>
  MEASURES.map(
    (measure) => list[counterProperty(measure, SUPPLEMENTED) as keyof HandoverList] as unknown,
  );

/** Where what an act needs stands. */
const FROM: Record<string, Bucket> = {
  ...{ resolve: 'disputed', withdraw: 'accepted', reopen: 'closed' },
};

/** One list under random acts, with what was true after each of them. */
class Run {
  private rows = 0;
  /** The last declaration, as an import that may be undone. */
  private lastAct: string | undefined;
  readonly past: { moment: string; balance: Balance }[] = [];
  refused = 0;

  constructor(
    private readonly db: TestDatabase,
    private readonly handover: Handover,
    private readonly list: HandoverList,
    private readonly receivers: string[],
    private readonly type: ListType,
  ) {}

  /** Runs one act; a refusal is an answer too, and must leave everything as it was. */
  async step(random: RandomAct): Promise<void> {
    const before = await this.state();
    try {
      await this.perform(random, before.list.version, before.portions);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.refused += 1;
      expect(await this.state()).toEqual(before);
    }
    await this.check();
  }

  private async perform(random: RandomAct, version: number, portions: Portion[]): Promise<unknown> {
    const { acceptance, assignment, splitting, partial, declare } = this.handover;
    const pick = (numbers: number[]) => {
      // Half of the choices fit the act, so that not everything is refused.
      const from = FROM[random.kind] ?? 'outstanding';
      const fitting = portions.filter(({ bucket }) => bucket === from);
      const pool = numbers[0]! % 2 && fitting.length > 0 ? fitting : portions;
      return [...new Set(numbers.map((at) => pool[at % pool.length]!.id))];
    };
    if (random.kind === 'declare') {
      const rows = random.rows.map((each) => this.row(each));
      this.lastAct = (await declare(this.list, rows)).actId;
      return undefined;
    }
    if (random.kind === 'undo') return this.undo();
    if (portions.length === 0) throw nothingToDo();
    const receiverOrganisationId =
      this.receivers[('receiver' in random ? random.receiver : 0) % this.receivers.length]!;
    switch (random.kind) {
      case 'correct': {
        const items = new Set(random.chosen.map((at) => portions[at % portions.length]!.itemId));
        const rows = [...items].map((targetId) => ({
          ...this.row(random.amounts),
          verdict: 'changed' as const,
          targetId,
        }));
        return declare(this.list, rows);
      }
      case 'assign':
        return assignment.assign(SYSTEM, this.list.id, version, {
          portionIds: pick(random.chosen),
          receiverOrganisationId,
        });
      case 'accept':
        return acceptance.accept(SYSTEM, this.list.id, version, {
          portionIds: pick(random.chosen),
        });
      case 'acceptAll':
        return acceptance.accept(SYSTEM, this.list.id, version, { all: true });
      case 'dispute':
        return acceptance.dispute(SYSTEM, this.list.id, version, {
          portionIds: pick(random.chosen),
          kind: 'shortage',
          note: null,
        });
      case 'resolve':
        return acceptance.resolve(SYSTEM, this.list.id, version, {
          portionIds: pick(random.chosen),
          note: 'Đã đối chiếu.',
        });
      case 'close':
        return acceptance.close(SYSTEM, this.list.id, version, {
          portionIds: pick(random.chosen),
          reason: this.type.closingReasons[0]!.value,
          note: null,
          evidence: EVIDENCE,
        });
      case 'withdraw':
      case 'reopen':
        return acceptance.takeBack(SYSTEM, this.list.id, version, random.kind, {
          portionIds: pick(random.chosen),
          note: 'Ghi nhầm dòng.',
        });
      case 'split': {
        const whole = portions[random.chosen[0]! % portions.length]!;
        const quantity = Math.floor((whole.quantity * random.share) / 100);
        const parts = [
          { quantity },
          { quantity: whole.quantity - quantity, receiverOrganisationId },
        ];
        return splitting.split(SYSTEM, this.list.id, version, { portionId: whole.id, parts });
      }
      case 'acceptPart': {
        const [portionId] = pick(random.chosen);
        const whole = portions.find(({ id }) => id === portionId)!;
        const quantity = Math.floor((whole.quantity * random.share) / 100);
        const rest = random.disputed ? { kind: 'shortage' as const, note: 'Thiếu.' } : null;
        const part = { portionId: whole.id, quantity, rest };
        return partial.acceptPart(SYSTEM, this.list.id, version, part);
      }
    }
  }

  private undo(): Promise<unknown> {
    const { roundId, listType: code, giverOrganisationId, typeVersion } = this.list;
    if (!this.lastAct) throw nothingToDo();
    const batch = {
      ...{ id: 'batch', roundId, listType: code, giverOrganisationId, typeVersion },
      ...{ fileName: 'danh-sach.xlsx', actId: this.lastAct, createdRows: 0 },
    };
    this.lastAct = undefined;
    const { undoing } = this.handover;
    return this.db.unitOfWork.run((writer) =>
      undoing.undo(writer, SYSTEM, batch, [], 'Nhập nhầm tệp.'),
    );
  }

  private row(each: readonly number[]) {
    const name = `Dòng ${(this.rows += 1)}`;
    const { nameColumn } = this.type;
    const measured = measuredColumns(this.type).flatMap(({ column }, at) =>
      column === null ? [] : [[column, each[at]!] as const],
    );
    const values = { [nameColumn]: name, ...Object.fromEntries(measured) };
    // Every third row waits for its receiver.
    const receiver = this.rows % 3 ? { receiverOrganisationId: this.receivers[0]! } : {};
    return plannedRow(name, { values, ...receiver });
  }

  private async state() {
    const { manager } = this.db.reader;
    const list = (await this.handover.repository.list(manager, this.list.id))!;
    const items = await manager.find(HandoverItem, {
      where: { listId: list.id },
      order: { position: 'ASC' },
    });
    const position = new Map(items.map((item) => [item.id, item.position]));
    const portions = (await portionsOf(manager, list.id)).sort(
      (a, b) => position.get(a.itemId)! - position.get(b.itemId)!,
    );
    return { list, items, portions, ledger: await ledgerOf(manager, list.id) };
  }

  /** Counters = portions counted afresh = sum of the ledger, and every item where it belongs. */
  private async check(): Promise<void> {
    const { list, items, portions, ledger } = await this.state();
    const counters = balanceOfList(list);
    expect(isConserved(counters)).toBe(true);
    expect(counters).toEqual(recount(portions));
    expect(counters).toEqual(replay(ledger));
    const supplementary = recount(portions.filter(({ origin }) => origin !== 'declared'));
    expect(supplementedIn(list)).toEqual(
      MEASURES.map((measure) => supplementary[measure].declared),
    );
    expect(ledger.map(({ number }) => number)).toEqual(ledger.map((_, at) => at + 1));
    expect(list.movements).toBe(ledger.length);
    const own = Map.groupBy(portions, ({ itemId }) => itemId);
    for (const item of items) {
      expect(item.bucket).toBe(leastSettled((own.get(item.id) ?? []).map(({ bucket }) => bucket)));
    }
    await expectReceiptsKept(this.db.reader.manager, this.handover.roundId);
    this.past.push({ moment: list.changedAt, balance: counters });
  }

  /** What the ledger says of each moment is what was true at that moment. */
  async checkPast(): Promise<void> {
    const { ledger } = await this.state();
    const { manager } = this.db.reader;
    const { roundId, readModel } = this.handover;
    for (const { moment, balance } of this.past) {
      expect(replay(ledger, moment)).toEqual(balance);
      const lists = await readModel.balance(manager, roundId, moment);
      expect(lists.find(({ listId }) => listId === this.list.id)!.balance).toEqual(balance);
      const sheet = await new BalanceSheetReadModel().lists(manager, roundId, moment);
      const { counters } = sheet.find(({ listId }) => listId === this.list.id)!;
      for (const measure of MEASURES)
        for (const figure of FIGURES)
          // What never moved has no line in the ledger, and no counter of that moment.
          expect(Number(counters[counterColumn(measure, figure)] ?? 0)).toBe(
            balance[measure][figure],
          );
      const receivers = await readModel.byReceiver(
        manager,
        { roundId, listId: this.list.id },
        moment,
      );
      for (const measure of AMOUNT_MEASURES) {
        const sum = receivers.reduce((total, each) => total + each.balance[measure].declared, 0);
        expect(sum).toBe(balance[measure].declared);
      }
    }
    const { listId, roundId: round } = { listId: this.list.id, roundId };
    const now = await readModel.byReceiver(manager, { roundId: round, listId });
    const then = await readModel.byReceiver(manager, { roundId: round, listId }, '9999');
    const byReceiver = (rows: typeof now) =>
      [...rows].sort((a, b) =>
        (a.receiverOrganisationId ?? '') < (b.receiverOrganisationId ?? '') ? -1 : 1,
      );
    expect(byReceiver(then)).toEqual(byReceiver(now));
  }
}

/**
 * Random acts on lists, each of another giver, of kinds with one and with all money columns: whatever people do, the
 * law holds in every measure after each act and at every moment that has passed, and the trail alone tells the same.
 */
export async function actAtRandom(open: OpenTestDatabase, runs: number): Promise<void> {
  const db = await open();
  const handover = await handoverOf(db);
  const { manager } = db.reader;
  const givers = handover.givers.values();
  let runsMade = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 25 }), async (acts) => {
      const giver = givers.next().value!;
      // What all must do is done to a list of each kind.
      const type = listType(KINDS[runsMade++ % KINDS.length]!)!;
      const { code } = type.declaration;
      const key = { roundId: handover.roundId, giverOrganisationId: giver.id, listType: code };
      const { listId } = await handover.declare(key, []);
      const list = (await handover.repository.list(manager, listId))!;
      const possible = await handover.units.possibleReceivers(manager, handover.roundId, giver.id);
      const run = new Run(
        db,
        handover,
        list,
        possible.map(({ organisationId }) => organisationId),
        type,
      );
      for (const each of acts) await run.step(each);
      await run.checkPast();
      if (acts === allSucceed) expect(run.refused).toBe(0);
    }),
    { numRuns: runs, endOnFailure: true, examples: KINDS.map(() => [allSucceed]) },
  );
  const told = await verifyConservation((sql) => manager.query<Record<string, unknown>[]>(sql));
  expect(told).toMatchObject({ state: 'valid', lists: runsMade });
}
