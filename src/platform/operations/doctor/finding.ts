import { SettingsProblem } from '../../config/settings';

/** `unknown` is never taken for good: it says that something could not be looked at. */
export const STATES = { good: 'đạt', bad: 'không đạt', unknown: 'không kiểm được' } as const;

export interface Words {
  vi: string;
  en: string;
}

/** One thing the doctor looked at. */
export interface Finding {
  /** Stable word for `--json`. */
  id: string;
  name: Words;
  state: keyof typeof STATES;
  /** What was seen. */
  seen: Words;
  /** What to do about it; always there unless the state is good. */
  remedy?: Words;
}

type Outcome = Pick<Finding, 'state' | 'seen' | 'remedy'>;

const words = (vi: string, en: string): Words => ({ vi, en });
export const good = (vi: string, en: string): Outcome => ({ state: 'good', seen: words(vi, en) });
export const bad = (seen: [string, string], remedy: [string, string]): Outcome => ({
  state: 'bad',
  seen: words(...seen),
  remedy: words(...remedy),
});
export const unknown = (seen: [string, string], remedy: [string, string]): Outcome => ({
  ...bad(seen, remedy),
  state: 'unknown',
});

/**
 * Makes one check; a check that itself fails is one that could not be made.
 * @param name in Vietnamese and English.
 */
export async function finding(
  id: string,
  name: [string, string],
  look: () => Promise<Outcome> | Outcome,
): Promise<Finding> {
  try {
    return { id, name: words(...name), ...(await look()) };
  } catch (error) {
    const { message } = error as Error;
    if (error instanceof SettingsProblem) return { id, name: words(...name), ...ownWords(message) };
    const outcome = unknown(
      [message, message],
      [
        'Sửa các mục khác rồi chạy lại "npm run doctor"; nếu vẫn vậy, gửi thông báo này cho nơi hỗ trợ.',
        'Mend the other findings and run "npm run doctor" again; if it stays, report this message.',
      ],
    );
    return { id, name: words(...name), ...outcome };
  }
}

/** A problem of ours says in its own words what is wrong and what to do, in Vietnamese and then English. */
function ownWords(message: string): Outcome {
  const [vi = message, ...en] = message.split('\n');
  const english = en.join('\n') || vi;
  return bad([vi, english], ['Làm như dòng trên rồi chạy lại.', 'Do as said above and run again.']);
}
