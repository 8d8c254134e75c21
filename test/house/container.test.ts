// The container builds and starts: the steps of the Dockerfile are run in their order, in empty folders.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { buildImage, type Image } from './image.ts'

const dockerfile = readFileSync(join(resolve(import.meta.dirname, '../..'), 'Dockerfile'), 'utf8')

const start = ({ folder }: Image, [program, ...args]: readonly string[]) =>
  spawnSync(program!, args, {
    cwd: folder,
    encoding: 'utf8',
    input: '',
    env: { PATH: process.env.PATH, DATABASE_URL: `file:${join(folder, 'icp.db')}`, LANG: 'en', PORT: '1' },
  })

it('builds from an empty folder, brings what is counted at installation, and greets', () => {
  const image = buildImage(dockerfile)
  for (const made of ['index', 'page.json', 'yaml', 'program/main.js'])
    expect(existsSync(join(image.folder, 'node_modules/.cache/icp', made))).toBe(true)
  const greeted = start(image, image.command)
  expect(greeted).toMatchObject({ status: 0, stdout: expect.stringContaining('ICP Registration Assistant') })
  const asked = start(image, image.health)
  expect(asked).toMatchObject({ status: 1, stdout: expect.stringContaining('nothing of ours answers on port 1') })
})

it('would not build if the packages were prepared before the program is there', () => {
  const hasty = dockerfile.replace(' --ignore-scripts', '')
  expect(hasty).not.toBe(dockerfile)
  expect(() => buildImage(hasty)).toThrow(/npm ci .*ended with 1[\s\S]*prepare\.ts/)
})
