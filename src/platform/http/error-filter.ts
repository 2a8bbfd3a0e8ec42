import {
  Catch,
  HttpException,
  Logger,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StaleVersion } from '../database/update-versioned';
import { AppError, defineError, notFound, type Language } from './app-error';
import { storageProblem } from './storage-errors';

const unexpected = defineError('http.unexpected', 500, {
  vi: 'Có lỗi khi xử lý, dữ liệu chưa thay đổi. Thử lại; nếu vẫn lỗi, báo mã {requestId} cho quản trị.',
  en: 'Something went wrong and nothing was changed. Try again; if it happens again, give the administrator code {requestId}.',
});
const staleVersion = defineError('http.stale-version', 409, {
  vi: 'Nội dung này vừa được người khác sửa. Tải lại để xem bản mới rồi thực hiện lại.',
  en: 'Somebody else has just changed this. Reload to see the new version, then try again.',
});
const tooLarge = defineError('http.too-large', 413, {
  vi: 'Tệp quá lớn. Tách thành nhiều tệp nhỏ hơn rồi tải lên lại.',
  en: 'The file is too large. Split it into smaller files and upload again.',
});
const badRequest = defineError('http.bad-request', 400, {
  vi: 'Yêu cầu chưa đúng dạng. Tải lại trang rồi thực hiện lại.',
  en: 'The request is not well formed. Reload the page and try again.',
});

/** Turns whatever was thrown into `{ code, message, details, requestId }`; the unexpected is logged. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const error = expected(thrown) ?? this.logged(thrown, request);
    void reply
      .status(error.status)
      .header('cache-control', 'no-store')
      .send({
        code: error.code,
        message: error.in(languageOf(request)),
        ...(error.details === undefined ? {} : { details: error.details }),
        requestId: request.id,
      });
  }

  private logged(thrown: unknown, request: FastifyRequest): AppError {
    const { id: requestId, method } = request;
    this.logger.error({ requestId, method, route: request.routeOptions.url, err: thrown });
    return storageProblem(thrown) ?? unexpected({ requestId: request.id });
  }
}

/** Vietnamese unless English is asked for first. */
export function languageOf(request: FastifyRequest): Language {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'vi';
}

/** What the parser of forms says, without any code, of a form that is cut off or was never one. */
const BROKEN_FORM =
  /^(Multipart: Boundary not found|Unexpected end of multipart data|Part terminated early|Malformed )/;

function expected(thrown: unknown): AppError | undefined {
  if (thrown instanceof AppError) return thrown;
  if (thrown instanceof StaleVersion) {
    const { table, id, current } = thrown;
    return staleVersion({}, { table, id, ...(current ? { current } : {}) });
  }
  const { code = '', statusCode } = (thrown ?? {}) as { code?: string; statusCode?: number };
  if (thrown instanceof Error && BROKEN_FORM.test(thrown.message)) return badRequest();
  const status = thrown instanceof HttpException ? thrown.getStatus() : statusCode;
  if (status === 404) return notFound();
  if (status === 413 || code === 'FST_REQ_FILE_TOO_LARGE') return tooLarge();
  if (status !== undefined && status >= 400 && status < 500) return badRequest();
  return undefined;
}
