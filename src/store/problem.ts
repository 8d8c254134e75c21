// Why a store cannot be opened or used, as something a command can explain in one line.

/** The known ways a store refuses. */
export type StoreFault =
  | 'wrong-key'
  | 'missing-key'
  | 'bad-key'
  | 'newer-store'
  | 'foreign'
  | 'locked'
  | 'other-node'
  | 'not-writable'
  | 'unsafe'
  | 'unsound'
  | 'in-the-way'
  | 'replaced'

/** Thrown when a store cannot be opened or used; `message` is one English line for the deployer and holds no secret. */
export class StoreProblem extends Error {
  override readonly name = 'StoreProblem'
  readonly fault: StoreFault

  constructor(fault: StoreFault, message: string) {
    super(message)
    this.fault = fault
  }
}

const known: readonly (readonly [RegExp, string])[] = [
  [/^SQLITE_FULL|^ENOSPC|^EDQUOT|^53100/, 'the disk is full'],
  [/^SQLITE_READONLY|^EROFS|^EACCES|^EPERM|^25006/, 'it may only be read'],
  [/^SQLITE_BUSY|^SQLITE_LOCKED/, 'another program holds it'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'the file is damaged'],
  [/^SQLITE_(IOERR|CANTOPEN)|^EIO/, 'the disk does not work, or the folder is gone'],
]

/** Why something was not written, in one line for whoever runs the program, without a word of what it was. */
export function whyNotWritten(error: unknown): string {
  if (error instanceof StoreProblem) return error.message
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown }
  if (typeof code !== 'string' || !/^\w{1,60}$/.test(code)) return typeof name === 'string' ? name : 'unknown fault'
  const words = known.find(([pattern]) => pattern.test(code))?.[1]
  return words === undefined ? code : `${words} (${code})`
}
