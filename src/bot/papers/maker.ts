// The process in which papers and pictures are made and photos read: what it loads goes when it ends, and no chat waits while it draws.
import { makeFiles } from './make.ts'
import { wordsOnPhoto } from './photo-words.ts'
import { pngOf } from './picture.ts'
import type { Done, Job, Wanted } from './workshop.ts'
import { zipOf } from './zip.ts'

process.on('message', async ({ id, wanted }: Job) => {
  const answer = (done: Omit<Done, 'id'>) => process.send!({ id, ...done } satisfies Done)
  try {
    answer({ bytes: await make(wanted) })
  } catch (error) {
    answer({ fault: error instanceof Error ? error.message : String(error) })
  }
})
process.on('disconnect', () => process.exit())

async function make(wanted: Wanted): Promise<Uint8Array> {
  if ('papers' in wanted) return zipOf(await makeFiles(wanted.papers, wanted.tables))
  if ('picture' in wanted) return pngOf(wanted.picture)
  return Buffer.from(await wordsOnPhoto(wanted.photo))
}
