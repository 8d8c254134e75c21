// Says in one line why the program cannot start, without a secret or a stack.
import { FaultyFile } from '../knowledge/read.ts'
import { StoreProblem } from '../store/problem.ts'
import { placeOf } from './fault-place.ts'

/** One line a deployer can act on. */
export function explainStart(error: unknown): string {
  if (error instanceof StoreProblem) return `The store cannot be opened (${error.fault}): ${error.message}`
  if (error instanceof FaultyFile) return `A knowledge file is faulty:\n${error.message}`
  if (error instanceof StartFault) return error.message
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return 'PORT is taken by another program'
  return `The program cannot start: ${error instanceof Error ? `${error.name}${atPlace(error)}` : 'unknown fault'}`
}

/** Why a command cannot do its work, in one line: no secret, nobody's words, no stack. */
export function explainFault(error: unknown): string {
  if (error instanceof StoreProblem) return error.message
  if (error instanceof FaultyFile) return explainStart(error)
  if (error instanceof GivenFault) return error.message
  const { name, code, path }: Partial<NodeJS.ErrnoException> = error instanceof Error ? error : { name: 'unknown fault' }
  const withFile = code === undefined ? undefined : fileFaults[code]
  if (withFile !== undefined && path !== undefined) return `${path}: ${withFile}`
  return `${code ?? name}${error instanceof Error ? atPlace(error) : ''}`
}

/** What is wrong with a file that a command was given, worded for whoever gave it: the line, and what was expected there. */
export class GivenFault extends Error {
  override readonly name = 'GivenFault'
}

/** What may be wrong with a path somebody has typed. */
const fileFaults: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'is a folder',
  ENOTDIR: 'a part of the path is no folder',
  EACCES: 'may not be opened by this user',
  EPERM: 'may not be opened by this user',
  EROFS: 'nothing can be written there',
  ENOSPC: 'the disk is full',
}

/** A setting the platform refused, worded for the deployer. */
export class StartFault extends Error {
  override readonly name = 'StartFault'
}

const atPlace = (error: Error) => {
  const place = placeOf(error)
  return place === undefined ? '' : ` at ${place}`
}
