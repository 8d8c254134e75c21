// Packs that spoke, kept whole beside the database: to compare with the next one, and to speak again.
import { cp, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { wholeMark } from '../../knowledge/authored.ts'
import type { Pack } from '../../knowledge/pack.ts'

const keptMost = 10

/** The folder of packs; nothing in it is anybody's data. */
export class KeptPacks {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** The folder of one, to be opened as a deployer's folder is; null where it is not kept. */
  async of(id: string): Promise<string | null> {
    const folder = join(this.#folder, id)
    return stat(join(folder, wholeMark)).then(
      () => folder,
      () => null,
    )
  }

  /** Keeps one, whole or not at all, and gives its folder. The oldest give way. */
  async keep({ id, files }: Pack): Promise<string> {
    const already = await this.of(id)
    if (already !== null) return already
    const half = join(this.#folder, `.${id}-${process.pid}`)
    await rm(half, { recursive: true, force: true })
    for (const [path, { file }] of files) {
      await mkdir(dirname(join(half, path)), { recursive: true })
      await cp(file, join(half, path))
    }
    await mkdir(half, { recursive: true })
    await writeFile(join(half, wholeMark), `${JSON.stringify({ id })}\n`)
    await rename(half, join(this.#folder, id)).catch(() => rm(half, { recursive: true, force: true }))
    return join(this.#folder, id)
  }

  /** Lets the oldest go; those named stay. */
  async thin(staying: readonly string[]): Promise<void> {
    const names = (await readdir(this.#folder)).filter((name) => !name.startsWith('.') && !staying.includes(name))
    const aged = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(this.#folder, name))).mtimeMs })))
    const old = aged.sort((a, b) => b.at - a.at).slice(Math.max(0, keptMost - staying.length))
    for (const { name } of old) await rm(join(this.#folder, name), { recursive: true, force: true })
  }
}
