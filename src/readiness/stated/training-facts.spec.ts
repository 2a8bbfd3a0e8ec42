import type { RowValues } from '../../imports/declaration';
import { STATED } from '../criteria/stated-criteria';
import { TRAINING_CRITERION, trainingFacts, type TrainingClass } from './training-facts';

const held = (values: RowValues, rest: Partial<TrainingClass> = {}): TrainingClass => ({
  ...{ id: 'c', unitId: 'u', state: 'held', changedByName: 'Lan' },
  ...{ changedAt: '2025-06-20T00:00:00.000Z' },
  ...{ values: { startsOn: '2025-06-10', endsOn: '2025-06-11', ...values }, ...rest },
});

describe('training as the register tells it', () => {
  it('counts those who came among all who are called, also to classes still to come', () => {
    const facts = trainingFacts([
      held({ invited: 40, attended: 38 }),
      held({ invited: 20 }, { state: 'planned' }),
      held({ invited: 99 }, { state: 'dropped' }),
      held({ invited: 5, attended: 5, endsOn: '2025-06-18' }, { unitId: 'v' }),
    ]);
    expect(facts.get('u')).toMatchObject({
      ...{ done: 38, total: 60, factDay: '2025-06-11', source: 'register' },
      evidence: '1 lớp đã tổ chức, 1 lớp theo kế hoạch',
    });
    expect(facts.get('v')).toMatchObject({ done: 5, total: 5, factDay: '2025-06-18' });
  });

  it.each([
    ['only planned', [held({ invited: 40 }, { state: 'planned' })]],
    ['held without attendance', [held({ invited: 40 })]],
    ['nobody called', [held({ invited: 0, attended: 0 })]],
  ])('says nothing where a class proves nothing: %s', (_, classes) => {
    expect(trainingFacts(classes).size).toBe(0);
  });

  it('is judged by the rule that judges statements, and says where it comes from', () => {
    const { rule } = STATED.find(({ code }) => code === TRAINING_CRITERION)!;
    const fact = trainingFacts([held({ invited: 40, attended: 30 })]).get('u')!;
    const facts = { stated: { [TRAINING_CRITERION]: fact } } as never;
    const judged = rule.judge(facts, { greenFrom: 100, yellowFrom: 70 });
    expect(judged).toMatchObject({ verdict: 'yellow', share: { done: 30, total: 40 } });
    expect(judged.evidence.at(-1)).toMatchObject({ code: 'stated.register' });
    expect(judged.evidence.at(-1)!.vi).toContain('Từ sổ Lớp tập huấn, bồi dưỡng');
  });
});
