// How a page paints and whether anything in it jumps: Chromium's own measures, as Lighthouse reads them.
import type { BrowserContext, Page } from 'playwright-core'

/** Milliseconds to the first content; the sum of all shifts that no press brought about (0 is still, 0.1 is bad). */
export type Steadiness = { readonly firstPaintMs: number; readonly shift: number }

const watch = `
  globalThis.shift = 0
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) globalThis.shift += value
  }).observe({ type: 'layout-shift', buffered: true })`

/** Watches every page of a person's browser from its first moment. */
export async function watchSteadiness(context: BrowserContext): Promise<void> {
  await context.addInitScript({ content: watch })
}

/** What was seen so far. */
export function steadinessOf(page: Page): Promise<Steadiness> {
  return page.evaluate(`({
    firstPaintMs: Math.round(performance.getEntriesByName('first-contentful-paint')[0].startTime),
    shift: globalThis.shift,
  })`)
}
