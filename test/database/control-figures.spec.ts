import type { EntityManager } from 'typeorm';
import { ControlAccess } from '../../src/handover/control/control-access';
import { ControlExplanation } from '../../src/handover/control/control-explanation.entity';
import { ControlExplanations } from '../../src/handover/control/control-explanations.service';
import { ControlFigure } from '../../src/handover/control/control-figure.entity';
import { ControlFigures } from '../../src/handover/control/control-figures.service';
import { ControlReadModel } from '../../src/handover/control/control.read-model';
import { ControlRevision } from '../../src/handover/control/control-revision.entity';
import { HandoverList } from '../../src/handover/handover-list.entity';
import { Clock } from '../../src/platform/clock';
import { StaleVersion } from '../../src/platform/database/update-versioned';
import { personWith } from '../support/actors';
import { forEachDatabase, type OpenTestDatabase } from '../support/database';
import { handoverOf, officerOf, plannedRow } from '../support/handover';

const DEPARTMENT = personWith({
  ...{ role: 'department_officer', listTypes: ['B3', 'D4'] },
});

async function controlIn(open: OpenTestDatabase) {
  const db = await open();
  const handover = await handoverOf(db);
  const { roundId, units, lists, book, givers } = handover;
  const readModel = new ControlReadModel();
  const access = new ControlAccess(lists, readModel, units);
  const clock = new Clock();
  const figures = new ControlFigures(db.unitOfWork, clock, units, access, book, db.audit);
  const explanations = new ControlExplanations(db.unitOfWork, clock, access, db.audit);
  const giver = givers[0]!;
  const key = { roundId, giverOrganisationId: giver.id, listType: 'D4' };
  const entry = (over: object = {}) => ({
    ...{ giverOrganisationId: giver.id, listType: 'D4', source: 'seal_register', sourceName: '' },
    ...{ asOf: '2025-06-15', rows: 2, quantity: null, money: null, note: null, version: 0 },
    ...over,
  });
  const enter = (over: object = {}, reason: string | null = null) =>
    figures.enter(DEPARTMENT, roundId, { figures: [entry(over)], reason, fileName: null });
  const standing = async () => {
    const [compared] = await readModel.compared(db.reader.manager, key);
    return compared!;
  };
  return {
    ...{ db, handover, figures, explanations, readModel, giver, key, entry, enter, standing },
    officer: officerOf(giver),
    empty: () => handover.declarations.declareEmpty(officerOf(giver), key),
  };
}

const refusal = (code: string) => expect.objectContaining({ code }) as unknown;

forEachDatabase((open) => {
  it('keeps every version of a figure: it is corrected with a reason and never overwritten', async () => {
    const { db, enter, figures, standing } = await controlIn(open);
    expect(await enter()).toEqual({ created: 1, corrected: 0, unchanged: 0 });
    expect(await enter()).toEqual({ created: 0, corrected: 0, unchanged: 1 });
    await expect(enter({ rows: 3 })).rejects.toEqual(refusal('handover.control-stale'));
    await expect(enter({ rows: 3, version: 1 })).rejects.toEqual(
      refusal('handover.control-reason-missing'),
    );
    expect(await enter({ rows: 3, version: 1 }, 'Sót một dấu')).toMatchObject({ corrected: 1 });
    const { figure } = await standing();
    await expect(figures.withdraw(DEPARTMENT, figure.id, 1, 'Nhầm')).rejects.toThrow(StaleVersion);
    await figures.withdraw(DEPARTMENT, figure.id, 2, 'Nhầm đơn vị');
    const revisions = await db.reader.manager.find(ControlRevision, { order: { version: 'ASC' } });
    expect(revisions.map((each) => [each.rowCount, each.state, each.changeReason])).toEqual([
      [2, 'in_force', null],
      [3, 'in_force', 'Sót một dấu'],
      [3, 'withdrawn', 'Nhầm đơn vị'],
    ]);
    // Withdrawn it counts no more, and is there again when entered again.
    expect(await standing()).toBeUndefined();
    await enter({ rows: 3 }, 'Rút nhầm');
    expect((await standing()).figure.version).toBe(4);
  });

  it('the database itself refuses to change a version, to skip one, or to lose a figure', async () => {
    const { db, enter, standing } = await controlIn(open);
    await enter();
    const { figure } = await standing();
    const write = (work: (manager: EntityManager) => Promise<unknown>) => db.unitOfWork.run(work);
    const { id } = figure;
    for (const attempt of [
      (m: EntityManager) => m.update(ControlFigure, { id }, { rowCount: 9 }),
      (m: EntityManager) => m.update(ControlFigure, { id }, { rowCount: 9, version: 3 }),
      (m: EntityManager) =>
        m.update(ControlFigure, { id }, { listType: 'B3', version: 2, changeReason: 'x' }),
      (m: EntityManager) => m.update(ControlFigure, { id }, { rowCount: 9, version: 2 }),
      (m: EntityManager) => m.delete(ControlFigure, { id }),
      (m: EntityManager) => m.update(ControlRevision, { figureId: id }, { rowCount: 9 }),
      (m: EntityManager) => m.delete(ControlRevision, { figureId: id }),
    ])
      await expect(write(attempt)).rejects.toThrow();
    expect((await standing()).figure).toMatchObject({ rowCount: 2, version: 1 });
  });

  it('“không phát sinh” against a figure above nothing is refused, by the program and the database', async () => {
    const { db, enter, empty, key } = await controlIn(open);
    await enter();
    await expect(empty()).rejects.toEqual(refusal('handover.control-against-empty'));
    expect(await db.reader.manager.existsBy(HandoverList, key)).toBe(false);
  });

  it('whoever goes round the program meets the database: at birth of a list and afterwards', async () => {
    const { db, handover, enter, key } = await controlIn(open);
    const { givers } = handover;
    await handover.declarations.declareEmpty(officerOf(givers[1]!), {
      ...{ ...key, giverOrganisationId: givers[1]!.id },
    });
    const other = await handover.repository.listOf(db.reader.manager, {
      ...{ ...key, giverOrganisationId: givers[1]!.id },
    });
    await enter();
    const born = { ...other!, id: crypto.randomUUID(), giverOrganisationId: givers[0]!.id };
    const insert = db.unitOfWork.run((manager) => manager.insert(HandoverList, born));
    await expect(insert).rejects.toThrow(/control figure/);
    await db.unitOfWork.run((manager) => manager.insert(HandoverList, { ...born, state: 'filed' }));
    const change = db.unitOfWork.run((manager) =>
      manager.update(HandoverList, { id: born.id }, { state: 'empty' }),
    );
    await expect(change).rejects.toThrow(/control figure/);
  });

  it('in the other order it is flagged: a figure that comes after the statement contradicts it', async () => {
    const { enter, empty, standing } = await controlIn(open);
    await empty();
    await enter({ rows: 0 });
    expect((await standing()).status).toBe('equal');
    await enter({ rows: 2, version: 1 }, 'Sổ bổ sung');
    expect(await standing()).toMatchObject({
      status: 'contradicted',
      differences: { rows: -2, quantity: null, money: null },
    });
  });

  it('a reason that the department accepts lets the statement through, and only for that figure', async () => {
    const all = await controlIn(open);
    const { db, enter, empty, explanations, officer, standing, handover } = all;
    await enter();
    const { figure } = await standing();
    await explanations.explain(officer, figure.id, 1, 'Hai dấu đã nộp công an ngày 20/06');
    await expect(empty()).rejects.toEqual(refusal('handover.control-against-empty'));
    const again = explanations.explain(officer, figure.id, 1, 'Gửi lần nữa');
    await expect(again).rejects.toEqual(refusal('handover.control-nothing-to-explain'));
    const open1 = (await standing()).explanations[0]!;
    const accept = { accepted: true as const, note: null };
    // The giver does not accept its own reason, and a stranger does not know of it.
    await expect(explanations.answer(officer, figure.id, open1.id, 1, accept)).rejects.toEqual(
      refusal('accounts.no-right'),
    );
    const stranger = officerOf(handover.givers[5]!);
    await expect(explanations.answer(stranger, figure.id, open1.id, 1, accept)).rejects.toEqual(
      refusal('http.not-found'),
    );
    await explanations.answer(DEPARTMENT, figure.id, open1.id, 1, accept);
    await empty();
    expect((await standing()).status).toBe('explained');
    // Another figure, and the reason holds no more.
    await enter({ rows: 5, version: 1 }, 'Sổ bổ sung');
    expect((await standing()).status).toBe('contradicted');
    const answered = db.unitOfWork.run((manager) =>
      manager.update(ControlExplanation, { id: open1.id }, { state: 'refused', answer: 'x' }),
    );
    await expect(answered).rejects.toThrow(/answered explanation/);
  });

  it('more rows settle a difference; a reason given before them is answered no more', async () => {
    const all = await controlIn(open);
    const { enter, explanations, officer, standing, handover, key } = all;
    await enter({ rows: 2 });
    expect((await standing()).status).toBe('undeclared');
    const seal = (name: string) => plannedRow(name, { values: { sealName: name, kind: 'wet' } });
    await handover.declare(key, [seal('Dấu UBND')], officer);
    expect((await standing()).status).toBe('differs');
    const { figure } = await standing();
    await explanations.explain(officer, figure.id, 1, 'Một dấu bị mất, đã báo công an');
    const reason = (await standing()).explanations[0]!;
    await handover.declare(key, [seal('Dấu HĐND')], officer);
    expect((await standing()).status).toBe('equal');
    const answer = explanations.answer(DEPARTMENT, figure.id, reason.id, 1, {
      ...{ accepted: true as const, note: null },
    });
    await expect(answer).rejects.toEqual(refusal('handover.control-explanation-moved'));
  });

  it('takes figures only where the department is in charge and the kind of list counts so', async () => {
    const { figures, entry, enter, officer, key } = await controlIn(open);
    const by = (over: object, actor = DEPARTMENT) =>
      figures.enter(actor, key.roundId, {
        ...{ figures: [entry(over)], reason: null, fileName: null },
      });
    await expect(by({}, officer)).rejects.toEqual(refusal('accounts.no-right'));
    await expect(by({ listType: 'E1' })).rejects.toMatchObject({ status: 404 });
    await expect(by({ money: 5 })).rejects.toEqual(refusal('handover.control-not-counted'));
    await expect(by({ source: 'rumour' })).rejects.toEqual(
      refusal('handover.control-source-unknown'),
    );
    await expect(by({ source: 'other' })).rejects.toEqual(
      refusal('handover.control-source-unknown'),
    );
    // One wrong figure, and none of them is stored.
    const two = figures.enter(DEPARTMENT, key.roundId, {
      ...{ figures: [entry(), entry({ listType: 'B3', source: 'other' })] },
      ...{ reason: null, fileName: null },
    });
    await expect(two).rejects.toThrow();
    expect(await enter()).toMatchObject({ created: 1 });
  });
});
