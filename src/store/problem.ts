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

/** Thrown when a store cannot be opened or used; `message` is one English line for the deployer and holds no secret. */
export class StoreProblem extends Error {
  override readonly name = 'StoreProblem'
  readonly fault: StoreFault

  constructor(fault: StoreFault, message: string) {
    super(message)
    this.fault = fault
  }
}
