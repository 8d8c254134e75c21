// Packs: named by their content, layered file by file over ours, compared record by record.
import { describe, expect, it } from 'vitest'
import { packFolder } from '../../src/knowledge/authored.ts'
import { openLibrary, readLibrary } from '../../src/knowledge/library.ts'
import { packIn } from '../../src/knowledge/pack.ts'
import { changesBetween, mayConcernCases } from '../../src/knowledge/pack-changes.ts'
import { changed, emptyPack, licenceForAll, put } from './packs.ts'

const ours = packIn(undefined)

describe('a pack', () => {
  it('has the name of its content: an empty folder is ours, the same files are the same pack wherever they stand', () => {
    const [one, other] = [emptyPack(), emptyPack()]
    expect(packIn(packFolder(one)).id).toBe(ours.id)
    for (const folder of [one, other]) licenceForAll(folder)
    expect(packIn(packFolder(one)).id).toBe(packIn(packFolder(other)).id)
    expect(packIn(packFolder(one)).id).not.toBe(ours.id)
  })

  it('stands file by file in place of ours, and only for the library that was opened with it', () => {
    const folder = emptyPack()
    licenceForAll(folder)
    const theirs = openLibrary({ overlay: folder })
    const own = openLibrary()
    expect(theirs.rulebook.rules.some(({ name }) => name === 'example-site-licence')).toBe(true)
    expect(own.rulebook.rules.some(({ name }) => name === 'example-site-licence')).toBe(false)
    expect(theirs.papers.at(-1)!.id).toBe('example-network-plan')
    expect(theirs.rulebook.digest).not.toBe(own.rulebook.digest)
  })

  it('names a fault by the file it stands in', () => {
    const folder = emptyPack()
    changed(folder, 'procedure/documents.yaml', (text) => text.replace('for: filing', 'for: nothing'))
    expect(() => readLibrary({ overlay: folder })).toThrow(/pack-.*documents\.yaml:\d+/)
  })
})

describe('two packs', () => {
  it('differ by the records that authors know', () => {
    const folder = emptyPack()
    licenceForAll(folder)
    changed(folder, 'names/provinces.yaml', (text) => text.replace('广东', '粤'))
    put(folder, 'overlay.yaml', 'brand: Example\n')
    put(folder, 'articles/own/example.en.md', 'words')
    put(folder, 'articles/own/example.zh.md', 'words')
    const changes = changesBetween(ours, packIn(packFolder(folder)))
    expect(changes.map(({ how, kind, id }) => `${how} ${kind} ${id}`)).toEqual([
      'added article example',
      'added rule example-site-licence',
      'changed table provinces GD',
      'added paper example-network-plan',
      'added setting brand',
    ])
    expect(mayConcernCases(changes)).toBe(true)
    expect(mayConcernCases(changes.filter(({ kind }) => kind === 'article'))).toBe(false)
  })

  it('differ in nothing where nothing differs', () => {
    expect(changesBetween(ours, packIn(packFolder(emptyPack())))).toEqual([])
  })
})
