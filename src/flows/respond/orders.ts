// stub
import type { Turning } from '../turning.ts'
export function openOrders(_t: Turning): void {}
