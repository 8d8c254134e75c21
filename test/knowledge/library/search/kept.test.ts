// The counts of the index are kept: a pack that says the same from another folder need not be counted again.
import { describe, expect, it } from 'vitest'
import { KeptPacks } from '../../../../src/bot/packs/kept-packs.ts'
import { packFolder } from '../../../../src/knowledge/authored.ts'
import type { IndexCache } from '../../../../src/knowledge/library/search/index.ts'
import { openLibrary } from '../../../../src/knowledge/library.ts'
import { packIn } from '../../../../src/knowledge/pack.ts'
import { changed, emptyPack } from '../../packs.ts'

describe('kept counts', () => {
  it('are those of the articles, wherever these stand; other words have others', async () => {
    const overlay = emptyPack()
    const whole = await new KeptPacks(emptyPack()).keep(packIn(packFolder(overlay)))
    const keys: string[] = []
    const asked: IndexCache = {
      read: (key) => {
        keys.push(key)
        throw new Error('only the key is of interest')
      },
      save: () => {},
    }
    const keyOf = (folder: string) => {
      expect(() => openLibrary({ overlay: folder, indexCache: asked }).index).toThrow('only the key')
      return keys.at(-1)
    }
    expect(keyOf(whole)).toBe(keyOf(overlay))
    const other = emptyPack()
    changed(other, 'library/lexicon.yaml', (text) => `${text}\n# Other words.\n`)
    expect(keyOf(other)).not.toBe(keyOf(whole))
  })
})
