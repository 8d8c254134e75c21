// An error as the Web API gives it: a name, sometimes with what was wrong about the arguments.

/** Thrown by a method of the twin; becomes the answer `{ ok: false, error }`. */
export class Refusal extends Error {
  readonly messages: readonly string[]

  constructor(error: string, ...messages: string[]) {
    super(error)
    this.messages = messages
  }
}
