import type { KeptAnswer } from '../../components/unsent-store';
import type { Answer } from './answer-queue';
import { valueOf } from './answer-queue';
import type { RehearsalItem, Result } from './api';

/** Every result there is; anything else was put there by something else. */
const RESULTS: Readonly<Record<Result, true>> = {
  ...{ met: true, partly_met: true, not_met: true, not_applicable: true },
};

/** What may be kept of an answer beyond the page: everything but words. An answer that lost its words stays so. */
export function toKeep(
  { word, code, version, body, textsThere }: Answer,
  lost: boolean,
): KeptAnswer {
  const { result, note, documentNumber, minutes, evaluatedOn, documentDay } = body;
  const words = Boolean(note) || Boolean(documentNumber);
  return {
    ...{ word, code, version, result, minutes: minutes ?? null, evaluatedOn: evaluatedOn ?? null },
    documentDay: documentDay ?? null,
    texts: lost ? 'lost' : !words ? 'none' : textsThere ? 'there' : 'lost',
  };
}

/**
 * Answers as they were given before the page was closed.
 * @param items of the trial as the server has them now: words that it has are taken from there.
 * @returns what can be sent as it is, and what was given with words that nobody has any more. An answer about an item
 *   that the checklist no longer has is among the second.
 */
export function fromKept(
  kept: readonly KeptAnswer[],
  items: readonly RehearsalItem[],
): { unsent: Answer[]; unfinished: Answer[] } {
  const unsent: Answer[] = [];
  const unfinished: Answer[] = [];
  for (const { word, code, version, texts, ...said } of kept) {
    const { minutes, evaluatedOn, documentDay } = said;
    if (!Object.hasOwn(RESULTS, said.result)) continue;
    const item = items.find((each) => each.code === code);
    const there = item && texts === 'there' ? valueOf(item, word) : null;
    const body = {
      ...{ result: said.result as Result, minutes, documentDay },
      ...{ note: there?.note ?? null, documentNumber: there?.documentNumber ?? null },
      ...(evaluatedOn && { evaluatedOn }),
    };
    const answer: Answer = { ...{ word, code, version, body }, textsThere: texts === 'there' };
    if (item && texts !== 'lost') unsent.push(answer);
    else unfinished.push(answer);
  }
  return { unsent, unfinished };
}
