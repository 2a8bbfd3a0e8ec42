import { MAIN_MEASURES } from '../bucket';
import { listType } from '../list-types/list-types';
import { isAbout, isAboveNothing, type DeclaredAmounts } from './compare-control';
import type { ControlExplanation } from './control-explanation.entity';
import type { ComparedFigure } from './control.read-model';
import type { ControlAct, ControlLine, ExplanationView } from './control.schema';
import { sourceName } from './control-sources';

/** Where the rights of a person hold, at the giver and kind of list of one figure. */
export interface ControlRights {
  /** To enter control figures and to answer reasons: the department in charge. */
  control: boolean;
  /** To give reasons: the giver. */
  explain: boolean;
}

const NOTHING: DeclaredAmounts = { rows: 0, quantity: 0, money: 0 };

/** What the giver declares now; nothing where it has filed no list. */
export const declaredNow = ({ list }: Pick<ComparedFigure, 'list'>): DeclaredAmounts =>
  list?.declared ?? NOTHING;

/** Whether a reason is about the figure and the list as they are now. */
export function holdsNow(compared: ComparedFigure, explanation: ControlExplanation): boolean {
  const facts = {
    figureVersion: explanation.figureVersion,
    declared: {
      rows: explanation.declaredRows,
      quantity: explanation.declaredQuantity,
      money: explanation.declaredMoney,
    },
    state: explanation.state,
  };
  return isAbout(facts, compared.figure.version, compared.control, declaredNow(compared));
}

/**
 * Whether there is something to give a reason for: a difference nobody has explained, or a figure
 * above nothing that the giver is going to answer with “không phát sinh”.
 */
export function mayBeExplained(compared: ComparedFigure): boolean {
  const { status, control, explanations } = compared;
  if (status === 'differs' || status === 'contradicted') return true;
  const waits = explanations.some((each) => each.state !== 'refused' && holdsNow(compared, each));
  return status === 'undeclared' && isAboveNothing(control) && !waits;
}

/** What to offer a person with one figure. */
export function controlActs(compared: ComparedFigure, rights: ControlRights): ControlAct[] {
  if (compared.figure.state !== 'in_force') return [];
  const open = compared.explanations.some(
    (each) => each.state === 'open' && holdsNow(compared, each),
  );
  return [
    ...(rights.control ? (['correct', 'withdraw'] as const) : []),
    ...(rights.control && open ? (['answer'] as const) : []),
    ...(rights.explain && mayBeExplained(compared) ? (['explain'] as const) : []),
  ];
}

export const explanationViewOf = (
  compared: ComparedFigure,
  each: ControlExplanation,
): ExplanationView => ({
  ...{ id: each.id, reason: each.reason, state: each.state, version: each.version },
  ...{ holds: holdsNow(compared, each), by: each.explainedByName, at: each.explainedAt },
  ...{ answeredBy: each.answeredByName, answeredAt: each.answeredAt, answer: each.answer },
});

/**
 * A figure beside what is declared, as the screen shows it.
 * @param giver name of the giver.
 */
export function controlLineOf(
  compared: ComparedFigure,
  giver: string,
  rights: ControlRights,
): ControlLine {
  const { figure, control, list, differences, status, explanations, rows } = compared;
  const { id, listType: code, source, asOf, note, changedAt, version } = figure;
  const latest = explanations[0];
  return {
    ...{
      id,
      listType: code,
      source,
      asOf,
      note,
      changedAt,
      version,
      control,
      differences,
      status,
      rows,
    },
    listTypeName: listType(code)?.declaration.name ?? { vi: code, en: code },
    giver: { id: figure.giverOrganisationId, name: giver },
    sourceName: figure.sourceName,
    sourceWords: { vi: sourceName(figure, 'vi'), en: sourceName(figure, 'en') },
    declared: list && { ...list.declared },
    listId: list?.id ?? null,
    changedBy: figure.changedByName,
    explanation: latest ? explanationViewOf(compared, latest) : null,
    may: controlActs(compared, rights),
  };
}

const WHAT = { rows: 'dòng', quantity: 'đơn vị tính', money: 'đồng' } as const;
const numbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 });

/** “12 dòng; 1.500.000 đồng”: what a source says, in words. */
export function amountWords(control: ComparedFigure['control']): string {
  return MAIN_MEASURES.flatMap((measure) => {
    const said = control[measure];
    if (said === null) return [];
    return `${numbers.format(measure === 'quantity' ? said / 1000 : said)} ${WHAT[measure]}`;
  }).join('; ');
}
