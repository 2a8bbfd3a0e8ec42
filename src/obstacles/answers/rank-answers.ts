import { fold } from '../../platform/text/fold';

/** Words that stand in every question and tell none from another. */
const IDLE = new Set(
  'la va cua cho co khong duoc cac nhung thi ma bi de ve o tai voi nhu the nao lam gi khi nay do da chua phai'.split(
    ' ',
  ),
);

/** An answer as far as it is searched. */
interface Searched {
  question: string;
  answer: string;
}

/** The words of a text that tell something: folded, each once. */
export function tellingWords(text: string): string[] {
  const words = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !IDLE.has(word));
  return [...new Set(words)];
}

/**
 * Answers that may help with a text, the likeliest first: by how many of its words they have, those of the
 * question counting twice. People write as they speak, so not every word has to be there.
 * @returns those with at least a third of the words; all of them, in their order, for a text without words.
 */
export function rankAnswers<Answer extends Searched>(
  answers: readonly Answer[],
  text: string,
): Answer[] {
  const wanted = tellingWords(text);
  if (wanted.length === 0) return [...answers];
  const scored = answers.map((each, at) => {
    const question = new Set(tellingWords(each.question));
    const answer = new Set(tellingWords(each.answer));
    const found = wanted.filter((word) => question.has(word) || answer.has(word));
    const score = found.length + found.filter((word) => question.has(word)).length;
    return { each, at, score, enough: found.length * 3 >= wanted.length && found.length > 0 };
  });
  return scored
    .filter(({ enough }) => enough)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .map(({ each }) => each);
}
