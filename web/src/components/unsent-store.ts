/**
 * Results that were given on this device and not sent yet, kept in the browser so that closing the page loses none.
 * What people write in their own words is never among them: no note, no number of a document, no name.
 */

/** What is kept of an answer. */
export interface KeptAnswer {
  word: 'own' | 'team';
  code: string;
  /** Of the value that the person saw. */
  version: number;
  result: string;
  minutes: number | null;
  evaluatedOn: string | null;
  documentDay: string | null;
  /** Words that went with it: none, those that the server has, or words that were not kept. */
  texts: 'none' | 'there' | 'lost';
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Whose answers of which trial. */
export interface KeptPlace {
  accountId: string;
  rehearsalId: string;
}

const PREFIX = 'unsent-results';
const keyOf = ({ accountId, rehearsalId }: KeptPlace) => `${PREFIX}:${accountId}:${rehearsalId}`;

/** The browser's storage; none where it is forbidden: answers then last as long as the page. */
export function browserStore(): Store | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** Puts the answers in place of those kept before; none are left where there are none. */
export function keepAnswers(
  store: Store | null,
  place: KeptPlace,
  answers: readonly KeptAnswer[],
): void {
  try {
    if (answers.length === 0) store?.removeItem(keyOf(place));
    else store?.setItem(keyOf(place), JSON.stringify(answers.map(onlyKept)));
  } catch {
    // Full or forbidden: the page still warns before it is closed.
  }
}

/** What was kept; what is not of its shape is left out. */
export function keptAnswers(store: Store | null, place: KeptPlace): KeptAnswer[] {
  try {
    const found: unknown = JSON.parse(store?.getItem(keyOf(place)) ?? '[]');
    return Array.isArray(found) ? found.filter(isKept) : [];
  } catch {
    return [];
  }
}

/** Trials of which answers are kept for a person, with how many. */
export function keptPlaces(
  store: Store | null,
  accountId: string,
): { rehearsalId: string; n: number }[] {
  const start = `${PREFIX}:${accountId}:`;
  return keysOf(store)
    .filter((key) => key.startsWith(start))
    .map((key) => key.slice(start.length))
    .map((rehearsalId) => ({
      ...{ rehearsalId, n: keptAnswers(store, { accountId, rehearsalId }).length },
    }))
    .filter(({ n }) => n > 0);
}

/** How many answers signing out would remove from this device, whoever gave them. */
export const countKept = (store: Store | null): number =>
  keysOf(store).reduce((sum, key) => {
    const [prefix, accountId, rehearsalId] = key.split(':');
    if (prefix !== PREFIX || !accountId || !rehearsalId) return sum;
    return sum + keptAnswers(store, { accountId, rehearsalId }).length;
  }, 0);

function keysOf(store: Store | null): string[] {
  try {
    return Array.from({ length: store?.length ?? 0 }, (_, at) => store?.key(at) ?? '');
  } catch {
    return [];
  }
}

/** Named one by one, so that nothing else gets in by and by. */
const onlyKept = (answer: KeptAnswer): KeptAnswer => ({
  ...{ word: answer.word, code: answer.code, version: answer.version, result: answer.result },
  ...{ minutes: answer.minutes, evaluatedOn: answer.evaluatedOn },
  ...{ documentDay: answer.documentDay, texts: answer.texts },
});

const isKept = (each: unknown): each is KeptAnswer => {
  if (typeof each !== 'object' || each === null) return false;
  const { word, code, version, result, texts } = each as Partial<Record<keyof KeptAnswer, unknown>>;
  return (
    (word === 'own' || word === 'team') &&
    typeof code === 'string' &&
    typeof version === 'number' &&
    typeof result === 'string' &&
    (texts === 'none' || texts === 'there' || texts === 'lost')
  );
};
