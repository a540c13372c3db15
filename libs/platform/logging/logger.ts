import type { LoggerService } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import type { Logger as PinoLogger } from 'pino';
import { pino } from 'pino';

/** Structured logs, one JSON object a line, without anything a person typed as a secret. */
export function createLogger(level: string): PinoLogger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['req.headers.cookie', 'req.headers.authorization', 'password', '*.password', 'err.parameters'],
    serializers: { err: pino.stdSerializers.err },
  });
}

/** The program's log. Each entry names what it is about: request, municipality, job, mail … */
@Injectable()
export class Logger {
  constructor(readonly pino: PinoLogger) {}

  info(context: object, message: string): void {
    this.pino.info(context, message);
  }

  warn(context: object, message: string): void {
    this.pino.warn(context, message);
  }

  error(context: Readonly<Record<string, unknown>> & { err: unknown }, message: string): void {
    this.pino.error(context, message);
  }
}

/** Nest's own messages, in the same log. Its start-up chatter goes to debug. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: PinoLogger) {}

  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.logger.error({ context: rest.at(-1), stack: rest.length > 1 ? rest[0] : undefined }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }
}
