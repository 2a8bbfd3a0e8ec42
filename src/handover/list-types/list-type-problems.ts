import { columnOf, sealedKind } from '../../imports/declaration';
import { declarationProblems, type DeclarationProblem } from '../../imports/declaration-problems';
import { OWN_COLUMNS, RECEIVER, type ListType } from './list-type';

/** Everything that keeps a list type from being used, in words; empty where nothing does. */
export function listTypeProblems({ declaration, nameColumn }: ListType): DeclarationProblem[] {
  const problems = declarationProblems(declaration);
  const missing = OWN_COLUMNS.filter((key) => !columnOf(declaration, key));
  if (missing.length > 0 || declaration.receiverColumn !== RECEIVER) {
    problems.push({
      code: 'own-columns',
      vi: 'Danh sách phải có các cột Đơn vị tiếp nhận, Mã dòng và Ghi chú.',
      en: 'A list needs the columns for receiver, row code and note.',
    });
  }
  const name = columnOf(declaration, nameColumn);
  if (!name || name.type === 'flag' || sealedKind(name)) {
    problems.push({
      ...{ code: 'name-column', column: nameColumn },
      vi: 'Cột đại diện cho dòng phải có trong danh sách và không chứa dữ liệu phải che.',
      en: 'The column that stands for a row must exist and hold nothing that is masked.',
    });
  }
  return problems;
}
