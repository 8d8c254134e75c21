// `assess` reads facts by the line and answers every line, the faulty ones too.
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { assess } from '../../../src/bot/cli/assess.ts'

async function run(args: readonly string[], input: string) {
  const stdout = new PassThrough()
  const stderr = new PassThrough()
  const io = { stdin: Readable.from([input]), stdout, stderr }
  const [code, out, err] = await Promise.all([
    assess(args, io, () => '2026-11-22T01:00:00Z').finally(() => [stdout, stderr].map((stream) => stream.end())),
    text(stdout),
    text(stderr),
  ])
  return { code, out, err }
}

const lines = async (...input: string[]) =>
  (await run(['--jsonl'], input.join('\n'))).out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
const example = {
  id: 'e1',
  topic: 'ignored',
  facts: { service: { openDate: '2027-01-15' }, hosting: { originLocation: 'mainland' } },
}

describe('by the line', () => {
  test('each line gets its verdict under its id, in order', async () => {
    const [first, second] = await lines(JSON.stringify(example), JSON.stringify({ id: 'e2', facts: {} }))
    expect(first).toMatchObject({ id: 'e1', registration: 'filing', due: { psb: '2027-02-14' }, atLaunch: null })
    expect(second).toMatchObject({ id: 'e2', registration: 'need_more_info', assumed: { 'hosting.originLocation': 'mainland' } })
  })

  test('a faulty line is answered with path and message, and the others go on', async () => {
    const answers = await lines(
      '{',
      '[]',
      '{"facts":{}}',
      '{"id":"x"}',
      '',
      '{"id":"y","facts":{"entity":{"type":"gmbh"}}}',
      JSON.stringify(example),
    )
    expect(answers.map(({ id, line, error }) => [id, line, error?.path])).toEqual([
      [null, 1, ''],
      [null, 2, ''],
      [null, 3, 'id'],
      ['x', 4, 'facts'],
      ['y', 6, 'entity.type'],
      ['e1', undefined, undefined],
    ])
  })

  test('the same facts give the same bytes, whatever the order of keys', async () => {
    const turned = { facts: { hosting: { originLocation: 'mainland' }, service: { openDate: '2027-01-15' } }, id: 'e1' }
    const [one] = (await run(['--jsonl'], JSON.stringify(example))).out.split('\n')
    const [other] = (await run(['--jsonl'], JSON.stringify(turned))).out.split('\n')
    expect(one).toBe(other)
  })
})

describe('one service', () => {
  test('is answered in words', async () => {
    const { code, out } = await run([], JSON.stringify(example.facts))
    expect(code).toBe(0)
    expect(out).toMatch(/^At least a filing; .*\n- filing \(R-B1\): /)
    expect((await run(['--lang', 'zh'], JSON.stringify(example))).out).toMatch(/^至少需要备案/)
  })

  test('a fault is named and ends with 1; a wrong call with 2', async () => {
    expect(await run([], '{"entity":{"type":"gmbh"}}')).toMatchObject({ code: 1, err: expect.stringContaining('entity.type') })
    expect((await run(['--what'], '')).code).toBe(2)
    expect(await run(['--help'], '')).toMatchObject({ code: 0, out: expect.stringContaining('--jsonl') })
  })
})
