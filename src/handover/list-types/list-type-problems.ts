import { columnOf, sealedKind } from '../../imports/declaration';
import { declarationProblems, type DeclarationProblem } from '../../imports/declaration-problems';
import { unmeasuredMoney } from '../conservation/measured-columns';
import { OWN_COLUMNS, RECEIVER, type ListType } from './list-type';

/** Everything that keeps a list type from being used, in words; empty where nothing does. */
export function listTypeProblems(type: ListType): DeclarationProblem[] {
  const { declaration, nameColumn } = type;
  const problems = declarationProblems(declaration);
  const missing = OWN_COLUMNS.filter((key) => !columnOf(declaration, key));
  if (missing.length > 0 || declaration.receiverColumn !== RECEIVER) {
    problems.push({
      code: 'own-columns',
      vi: 'Danh sách phải có các cột Đơn vị tiếp nhận, Mã dòng và Ghi chú.',
      en: 'A list needs the columns for receiver, row code and note.',
    });
  }
  const [unmeasured] = unmeasuredMoney(declaration);
  if (unmeasured !== undefined) {
    problems.push({
      ...{ code: 'too-much-money', column: unmeasured },
      vi: 'Một loại danh sách cân đối được tối đa năm cột tiền. Đổi cột này sang kiểu khác hoặc bỏ bớt cột tiền.',
      en: 'Five money columns of a list are balanced at most. Give this column another type or leave one out.',
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
  for (const column of markedColumns(type)) {
    if (columnOf(declaration, column)) continue;
    problems.push({
      ...{ code: 'marked-column', column },
      vi: 'Cột dùng để nhận biết trùng lặp hoặc theo dõi thời hạn không có trong danh sách.',
      en: 'A column by which rows are identified or followed is not in the list.',
    });
  }
  return problems;
}

/** Columns that a type says something of beside its declaration. */
function markedColumns({ cases, identifies = [] }: ListType): string[] {
  const followed = cases
    ? [
        cases.due,
        ...(cases.received ? [cases.received] : []),
        ...(cases.done ? [cases.done.column] : []),
      ]
    : [];
  return [...followed, ...identifies.flatMap(({ columns }) => columns)];
}
