import { LAW_BOOKS } from './books/law-books';
import { PEOPLE_BOOKS } from './books/people-books';
import { REPORTED_BOOKS } from './books/reported-books';
import { SERVICE_BOOKS } from './books/service-books';
import { WORK_BOOKS } from './books/work-books';
import { REGISTER_GROUPS, type RegisterDeclaration } from './register-declaration';

/** Every register, in the order of the screen. */
export const REGISTERS: readonly RegisterDeclaration[] = [
  ...PEOPLE_BOOKS,
  ...WORK_BOOKS,
  ...REPORTED_BOOKS,
  ...SERVICE_BOOKS,
  ...LAW_BOOKS,
].sort((a, b) => REGISTER_GROUPS.indexOf(a.group) - REGISTER_GROUPS.indexOf(b.group));

const byCode = new Map(REGISTERS.map((each) => [each.list.code, each]));

/** @returns undefined where there is no such register. */
export const registerOf = (code: string): RegisterDeclaration | undefined => byCode.get(code);
