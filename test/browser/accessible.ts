// What axe-core finds wrong with a page for people who hear it or use it by keyboard alone.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Frame, Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Faults, each with its rule and the place. Best practices count as well. */
export async function faultsOf(page: Page | Frame): Promise<string[]> {
  // Evaluated from outside, so the page's own policy on scripts stays as strict as it is.
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: Axe }).axe.run())
  return violations.flatMap(({ id, impact, nodes }) => nodes.map(({ target }) => `${impact} ${id}: ${target.join(' ')}`))
}

type Axe = {
  run(): Promise<{ violations: { id: string; impact: string; nodes: { target: string[] }[] }[] }>
}
