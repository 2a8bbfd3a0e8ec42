import fc from 'fast-check';
import { rankAnswers, tellingWords } from './rank-answers';

const answers = [
  {
    question: 'Chữ ký số của Chủ tịch phường còn tên đơn vị cũ, có phải cấp mới không?',
    answer: 'Không cấp mới: đề nghị thay đổi thông tin chứng thư, gửi Ban Cơ yếu.',
  },
  {
    question: 'Máy in của Trung tâm không in được phiếu hẹn',
    answer: 'Cập nhật trình điều khiển máy in, chọn khổ giấy A5.',
  },
  { question: 'Tài khoản Kho bạc chưa mở', answer: 'Nộp hồ sơ tại Phòng giao dịch.' },
];

describe('searching among known answers', () => {
  it('finds what people write as they speak, without marks', () => {
    expect(rankAnswers(answers, 'may in khong in duoc giay hen')[0]).toBe(answers[1]);
    expect(rankAnswers(answers, 'chữ ký số mang tên cũ')[0]).toBe(answers[0]);
  });

  it('finds nothing rather than anything', () => {
    expect(rankAnswers(answers, 'xe ô tô công vụ hỏng')).toEqual([]);
  });

  it('leaves out words that stand in every question', () => {
    expect(tellingWords('Làm thế nào để in được phiếu?')).toEqual(['in', 'phieu']);
    expect(rankAnswers(answers, 'thì là mà')).toEqual(answers);
  });

  it('law: an answer is found by its own question, whoever leaves the marks out', () => {
    fc.assert(
      fc.property(fc.constantFrom(...answers), fc.boolean(), (answer, marks) => {
        const text = marks ? answer.question : answer.question.normalize('NFD');
        expect(rankAnswers(answers, text)[0]).toBe(answer);
      }),
    );
  });

  it('law: what is found is among the answers, each once', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = rankAnswers(answers, text);
        expect(new Set(found).size).toBe(found.length);
        expect(found.every((each) => answers.includes(each))).toBe(true);
      }),
    );
  });
});
