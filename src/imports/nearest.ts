import { editDistance } from '../platform/text/edit-distance';
import { fold } from '../platform/text/fold';

/** Longer texts are sentences, and comparing them would only take time. */
const LONGEST_NAME = 120;

/**
 * The names most like a text, best first, to be shown to a person and never chosen from.
 * @param text what stands in the file.
 * @param names what could have been meant.
 * @param most how many to give at most.
 */
export function nearestNames(text: string, names: Iterable<string>, most = 3): string[] {
  const wanted = fold(text);
  if (wanted === '' || wanted.length > LONGEST_NAME) return [];
  return [...new Set(names)]
    .map((name) => {
      const folded = fold(name);
      const distance = editDistance(wanted, folded);
      const contained = wanted.length > 2 && (folded.includes(wanted) || wanted.includes(folded));
      return { name, score: contained ? Math.min(distance, 1) : distance, length: folded.length };
    })
    .filter(
      ({ score, length }) => score <= Math.max(2, Math.ceil(Math.max(wanted.length, length) * 0.4)),
    )
    .sort((a, b) => a.score - b.score || a.name.localeCompare(b.name, 'vi'))
    .slice(0, most)
    .map(({ name }) => name);
}
