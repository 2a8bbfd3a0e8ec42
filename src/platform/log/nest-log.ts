import type { LoggerService } from '@nestjs/common';
import type { Log } from './log';

/** Lets Nest, and the loggers it hands out, write into the one log. */
export class NestLog implements LoggerService {
  constructor(private readonly to: Log) {}

  /** Nest tells every module and route it finds; nobody who runs the system needs that. */
  log(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Nest gives the name of the part that speaks as the last argument. */
  private write(
    level: 'trace' | 'debug' | 'warn' | 'error' | 'fatal',
    message: unknown,
    rest: unknown[],
  ): void {
    const part = typeof rest.at(-1) === 'string' ? { part: rest.at(-1) } : {};
    if (message instanceof Error) this.to[level]({ ...part, err: message }, 'error');
    else if (typeof message === 'object') this.to[level]({ ...part, ...message }, level);
    else this.to[level](part, String(message));
  }
}
