// stub
import type { Turning } from '../turning.ts'
export function noteReachable(_t: Turning, _r: boolean): void {}
export function noteUndeliverable(_t: Turning, _d: string, _r: string): void {}
