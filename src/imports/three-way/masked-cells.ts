import { sealedValue } from '../../platform/secrets/personal-value';
import type { RowValues } from '../declaration';

/** A text that stands for a guarded value in a list taken out with masks: `0480******12`, `N*** V***`. */
export const isMask = (text: string): boolean => /^\*+$|\*{2}/.test(text.trim());

/**
 * The sealed value that a mask in the file stands for, so that masks never take the place of what they hide.
 * @param known what the row said when it was taken out, and what it says now.
 * @returns undefined where the mask is of neither.
 */
export function behindMask(
  key: string,
  mask: string,
  known: readonly (RowValues | undefined)[],
): string | undefined {
  const values = known.map((each) => each?.[key]);
  const found = values.find((value) => sealedValue(value)?.mask === mask.trim());
  return typeof found === 'string' ? found : undefined;
}
