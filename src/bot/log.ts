// Structured logs on stdout or stderr: ids, kinds and counts; never words, names, numbers or tokens.
import { type Logger, pino } from 'pino'

/** The log. Callers pass ids and kinds only; library errors are named, never logged raw. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>

/** A log at a level. In the terminal the talk has stdout, so lines go to stderr. */
export function openLog(level: string, stream: 'stdout' | 'stderr'): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: stream === 'stdout' ? 1 : 2, sync: true }),
  )
}
