// The process in which papers and pictures are made: what it loads goes when it ends, and no chat waits while it draws.
import { makeFiles } from './make.ts'
import { pngOf } from './picture.ts'
import type { Done, Job } from './workshop.ts'
import { zipOf } from './zip.ts'

process.on('message', async ({ id, wanted }: Job) => {
  const answer = (done: Omit<Done, 'id'>) => process.send!({ id, ...done } satisfies Done)
  try {
    answer({ bytes: 'papers' in wanted ? zipOf(await makeFiles(wanted.papers)) : await pngOf(wanted.picture) })
  } catch (error) {
    answer({ fault: error instanceof Error ? error.message : String(error) })
  }
})
process.on('disconnect', () => process.exit())
