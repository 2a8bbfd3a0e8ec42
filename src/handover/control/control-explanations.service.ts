import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { ControlAccess } from './control-access';
import { controlWithdrawn, explanationMoved, nothingToExplain } from './control.errors';
import { ControlExplanation } from './control-explanation.entity';
import { amountWords, declaredNow, holdsNow, mayBeExplained } from './control-line';
import type { ComparedFigure } from './control.read-model';
import type { AnswerExplanation } from './control.schema';

const WHY: Partial<Record<ComparedFigure['status'], [string, string]>> = {
  equal: ['số kê khai bằng số đối chứng', 'both figures are equal'],
  explained: ['lý do đã được chấp nhận', 'the reason was accepted'],
  unmatched: [
    'các con số đã khớp hoặc đã được giải trình; còn dòng chưa khớp, cơ quan chủ trì ghi nhận từng dòng ở mục Đối chiếu từng dòng',
    'the figures agree or are explained; rows are left that the department settles one by one',
  ],
  awaiting: ['lý do đã gửi, đang chờ cơ quan chủ trì', 'a reason waits for the department'],
  undeclared: [
    'đơn vị chưa nộp danh sách, hoặc lý do đã gửi',
    'no list was filed yet, or a reason waits for the department',
  ],
};

/** The giver says why its list differs from a control figure; the department in charge answers. */
@Injectable()
export class ControlExplanations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly access: ControlAccess,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * @param version of the control figure as the person saw it.
   * @throws notFound, noRight, StaleVersion, controlWithdrawn, nothingToExplain.
   */
  explain(actor: Actor, figureId: string, version: number, reason: string): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const compared = await this.access.allowed(manager, actor, figureId, 'explain');
      const { figure, control, status } = compared;
      if (figure.version !== version)
        throw new StaleVersion('control_figure', figureId, version, { version: figure.version });
      if (figure.state === 'withdrawn') throw controlWithdrawn();
      if (!mayBeExplained(compared)) {
        const [why, whyEn] = WHY[status] ?? ['', ''];
        throw nothingToExplain({ why, whyEn });
      }
      const declared = declaredNow(compared);
      const explanation: ControlExplanation = {
        ...{ id: newId(), figureId, figureVersion: figure.version, reason, state: 'open' },
        ...{ declaredRows: declared.rows, declaredQuantity: declared.quantity },
        declaredMoney: declared.money,
        ...{ explainedBy: actor.accountId, explainedByName: actor.name },
        explainedAt: this.clock.moment(),
        ...{ answeredBy: null, answeredByName: null, answeredAt: null, answer: null, version: 1 },
      };
      await manager.insert(ControlExplanation, explanation);
      await this.audit.record(manager, {
        actor,
        action: 'handover.difference-explained',
        ...(await this.access.about(manager, compared.figure)),
        reason,
        summary: { control: amountWords(control), declared: amountWords(declared) },
        objects: [
          {
            ...{ type: 'control_explanation', id: explanation.id },
            after: { state: 'reason_waits', reason },
          },
        ],
      });
    });
  }

  /**
   * @param version of the reason as the person saw it.
   * @throws notFound, noRight, StaleVersion, explanationMoved where it is no longer about the
   *   figures as they are, or was answered.
   */
  answer(
    actor: Actor,
    figureId: string,
    explanationId: string,
    version: number,
    { accepted, note }: AnswerExplanation,
  ): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const compared = await this.access.allowed(manager, actor, figureId, 'control');
      const explanation = compared.explanations.find(({ id }) => id === explanationId);
      if (!explanation) throw notFound();
      if (explanation.version !== version)
        throw new StaleVersion('control_explanation', explanationId, version, {
          version: explanation.version,
        });
      const stands = compared.figure.state === 'in_force' && holdsNow(compared, explanation);
      if (explanation.state !== 'open' || !stands) throw explanationMoved();
      const state = accepted ? ('accepted' as const) : ('refused' as const);
      await updateVersioned(manager, ControlExplanation, explanation, {
        ...{ state, answer: note, answeredBy: actor.accountId, answeredByName: actor.name },
        answeredAt: this.clock.moment(),
      });
      await this.audit.record(manager, {
        actor,
        action: accepted ? 'handover.difference-accepted' : 'handover.difference-refused',
        ...(await this.access.about(manager, compared.figure)),
        reason: note,
        summary: {
          ...{ control: amountWords(compared.control), reason: explanation.reason },
          declared: amountWords(declaredNow(compared)),
        },
        objects: [
          {
            ...{ type: 'control_explanation', id: explanationId },
            before: { state: 'reason_waits' },
            after: { state: accepted ? 'reason_accepted' : 'reason_refused' },
          },
        ],
      });
    });
  }
}
