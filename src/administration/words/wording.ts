/** A word or sentence in both languages. */
export interface Wording {
  vi: string;
  en: string;
}
