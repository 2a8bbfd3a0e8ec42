/** The same shape as the server looks for (src/platform/text/personal-number.ts); a test holds them to each other. */
const TWELVE = /(?<![\w-]|\d[ .])0\d{2}[ .]?[0-3](?:[ .]?\d){8}(?![\w-]|[ .]\d)/;
const CARD =
  /(?:cmnd|cmtnd|cmt|chứng minh(?: nhân dân| thư)?|căn cước)\D{0,20}(?<!\d)\d{9}(?!\d)/iu;

/** Whether a text that somebody types holds something shaped like a personal number. */
export const seemsPersonal = (text: string): boolean => TWELVE.test(text) || CARD.test(text);
