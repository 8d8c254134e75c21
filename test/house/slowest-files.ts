// Names the files that took longest, after each run of several: where a slow suite is to be mended first.
import type { Reporter, TestModule } from 'vitest/node'

const shown = 8

/** A reporter of vitest, beside its own. */
export class SlowestFiles implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    if (modules.length <= shown) return
    const took = (module: TestModule) => module.diagnostic().duration
    const slowest = [...modules].sort((a, b) => took(b) - took(a)).slice(0, shown)
    const lines = slowest.map((module) => `${(took(module) / 1000).toFixed(1).padStart(7)} s  ${module.relativeModuleId}`)
    process.stdout.write(`\n slowest files:\n${lines.join('\n')}\n`)
  }
}
