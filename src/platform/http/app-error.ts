/** A sentence in both languages; `{name}` is filled in from the parameters. */
export interface Sentence {
  vi: string;
  en: string;
}

export type Language = keyof Sentence;
export type Parameters = Record<string, string | number>;

/** An expected failure: a stable code for programs, a sentence for people. */
export class AppError extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly sentence: Sentence,
    readonly parameters: Parameters,
    readonly details?: unknown,
  ) {
    super(`${code}: ${fill(sentence.en, parameters)}`);
  }

  /** The sentence a person reads. */
  in(language: Language): string {
    return fill(this.sentence[language], this.parameters);
  }
}

/** Puts parameters into a sentence; a missing one stays visible as `{name}`. */
export function fill(sentence: string, parameters: Parameters): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
}

/**
 * Declares an expected failure.
 * @param code `<room>.<what>`, never changed once published.
 * @param status HTTP status of the answer.
 * @param sentence what happened, where, and how to mend it.
 * @returns a function that makes the error from its parameters.
 */
export function defineError(code: string, status: number, sentence: Sentence) {
  return (parameters: Parameters = {}, details?: unknown): AppError =>
    new AppError(code, status, sentence, parameters, details);
}

/** Something is not there, or belongs to a unit the person has no duty for: the answer is the same. */
export const notFound = defineError('http.not-found', 404, {
  vi: 'Không tìm thấy trang, hoặc anh/chị chưa được phân quyền. Liên hệ quản trị của đơn vị.',
  en: 'Not found, or you have no right to see it. Ask the administrator of your unit.',
});

/** For what the person may see but not do. */
export const noRight = defineError('accounts.no-right', 403, {
  vi: 'Anh/chị chưa được phân quyền làm việc này. Liên hệ quản trị hệ thống cấp tỉnh để được phân quyền.',
  en: 'You have no right to do this. Ask the province administrator.',
});
