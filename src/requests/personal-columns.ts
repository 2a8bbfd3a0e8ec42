import { normaliseHeading } from '../imports/heading';
import { refusalOf } from '../imports/refused-columns';

const PERSON = /^(ho (va )?ten|ten nguoi)( .*)?$/;
const IDENTITY =
  /(^| )(cccd|cmnd|can cuoc( cong dan)?|chung minh (nhan dan|thu)|dinh danh ca nhan|so dinh danh|ho chieu|so tai khoan|tai khoan ngan hang)( |$)/;

/**
 * Columns that a data request may not ask for: its answers lie open beside each other for whoever merges them, not
 * sealed as in the lists of the handover. Passwords never; numbers of persons and bank accounts, ethnicity,
 * religion, Party membership and health where the form goes by persons. Counts of people are figures like others.
 * @param headings of the form, each with the captions above it (`outer › inner`).
 * @returns those headings, in the order of the form.
 */
export function personalColumns(headings: readonly string[]): string[] {
  const paths = headings.map((heading) => heading.split(' › '));
  const lines = (path: readonly string[]) => path.map(normaliseHeading);
  const byPerson = paths.some((path) => lines(path).some((line) => PERSON.test(line)));
  return headings.filter((_, at) => {
    const path = paths[at]!;
    const refusal = refusalOf(path);
    if (refusal === 'password') return true;
    return byPerson && (refusal !== undefined || lines(path).some((line) => IDENTITY.test(line)));
  });
}
