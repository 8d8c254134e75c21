// Files on Telegram's side: described by getFile, fetched from the API's own host.
import type { File } from '@grammyjs/types'
import { bad } from './refusal.ts'

/** The files people have sent. `bytes` may be a claim only (`size`), for files too large to be made here. */
export class Files {
  readonly #files = new Map<string, { path: string; bytes: Buffer; size: number }>()
  fetched = 0

  add(path: string, bytes: Buffer, size = bytes.length): { file_id: string; file_unique_id: string; file_size: number } {
    const number = this.#files.size + 1
    const file_id = `F${number}-${'x'.repeat(60)}`
    this.#files.set(file_id, { path: path.replace('#', String(number)), bytes, size })
    return { file_id, file_unique_id: `AQAD${number}`, file_size: size }
  }

  describe(id: string): File {
    const file = this.#files.get(id)
    if (file === undefined) throw bad('wrong file_id or the file is temporarily unavailable')
    if (file.size > 20 * 1024 * 1024) throw bad('file is too big')
    return { file_id: id, file_unique_id: 'AQAD', file_path: file.path, file_size: file.size }
  }

  at(path: string): Buffer | null {
    const file = [...this.#files.values()].find((one) => one.path === path)
    if (file !== undefined) this.fetched++
    return file?.bytes ?? null
  }
}
