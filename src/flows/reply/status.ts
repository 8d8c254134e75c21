// stub
import type { Block } from '../message.ts'
import type { Turning } from '../turning.ts'
export function statusBlocks(_t: Turning): Block[] {
  return []
}
