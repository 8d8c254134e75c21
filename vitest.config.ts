// How the tests run: in processes of their own, with room for the journeys that start the real program.
import { defineConfig } from 'vitest/config'
import { SlowestFiles } from './test/house/slowest-files.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    // Many tests wait for a platform's pace, not for the processor.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default', new SlowestFiles()],
    coverage: {
      include: ['src/**'],
      exclude: ['src/**/*.yaml', 'src/**/*.md', 'src/bot/web/page/**'],
      reporter: ['text', 'html'],
    },
    env: { NODE_ENV: 'test', TZ: 'UTC' },
  },
})
