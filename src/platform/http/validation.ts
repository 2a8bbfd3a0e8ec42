import { StandardSchemaValidationPipe } from '@nestjs/common';
import { defineError } from './app-error';

const invalidInput = defineError('http.invalid-input', 400, {
  vi: 'Thông tin gửi lên chưa đúng ở: {fields}. Kiểm tra lại các ô đó rồi gửi lại.',
  en: 'What was sent is not right at: {fields}. Check those fields and send again.',
});

/** Checks every body, query and path parameter against its zod shape; unknown keys are refused. */
export const validationPipe = () =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => {
      const found = issues.slice(0, 50).map((issue) => ({
        path: (issue.path ?? [])
          .map((part) => String(typeof part === 'object' ? part.key : part))
          .join('.'),
        message: issue.message,
      }));
      const fields = [...new Set(found.map((each) => each.path || '(…)'))].slice(0, 10).join(', ');
      return invalidInput({ fields }, found);
    },
  });
