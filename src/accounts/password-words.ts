import type { AppError, Sentence } from '../platform/http/app-error';
import { passwordWeak } from './accounts.errors';
import type { PasswordDemand, PasswordProblem } from './password-rules';

const KINDS: Sentence = {
  vi: 'chữ thường, chữ hoa, chữ số, ký tự khác',
  en: 'small letters, capitals, digits, other characters',
};

const REASONS: Record<PasswordProblem, (demand: PasswordDemand) => Sentence> = {
  short: ({ shortest }) => ({
    vi: `cần ít nhất ${shortest} ký tự`,
    en: `at least ${shortest} characters are needed`,
  }),
  kinds: ({ kinds }) => ({
    vi: `cần đủ ${kinds} loại (${KINDS.vi})`,
    en: `${kinds} kinds are needed (${KINDS.en})`,
  }),
  common: () => ({ vi: 'nhiều người dùng nên dễ đoán', en: 'it is a common one' }),
  'own-name': () => ({
    vi: 'chứa tên đăng nhập hoặc họ tên',
    en: 'it holds your login or name',
  }),
  'unit-name': () => ({ vi: 'chứa tên đơn vị', en: 'it holds the name of your unit' }),
  monotone: () => ({ vi: 'lặp lại vài ký tự', en: 'it repeats a few characters' }),
};

/** The refusal of a password with every reason. */
export function weakness(problems: readonly PasswordProblem[], demand: PasswordDemand): AppError {
  const sentences = problems.map((problem) => REASONS[problem](demand));
  const join = (language: keyof Sentence) => sentences.map((each) => each[language]).join('; ');
  return passwordWeak({ reasons: join('vi'), reasonsEn: join('en') }, { problems });
}
