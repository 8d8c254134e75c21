// A colleague's own answer: kept beside the verdict, with its reason; the client reads both, and so do history, copy and page.
import { describe, expect, it } from 'vitest'
import { contentOf } from '../../../src/flows/model/message.ts'
import { dossierOf } from '../../../src/flows/talk/papers/dossier.ts'
import { ann, bo, clientAddress, desk, teamLibrary as library, lin } from '../cast.ts'
import { type Scene, sentTo, teamScene, threadOf, told, wordsTo } from '../scene.ts'

/** An application whose filing is told to the client, with a thread. */
function decided(): Scene {
  const scene = teamScene()
  scene.act(lin, 'open')
  for (const line of [
    '/check',
    'website',
    'mainland',
    'mainland company',
    'free',
    'none of these',
    'nothing yet',
    'it will open',
  ])
    if (line === '/check') scene.take(ann, { kind: 'command', name: 'check', argument: '' }, clientAddress)
    else scene.say(ann, line)
  return scene
}
/** The service charges for its contents now. */
const charge = (scene: Scene) =>
  scene.take(
    lin,
    { kind: 'desk', action: 'enter', values: { name: 'monetisation.sources', value: 'paid_content', service: 's1' } },
    desk(),
  )
const licence = { registration: 'licence', reason: 'Members pay for courses later this year.' }

describe('a colleague’s own answer', () => {
  it('stands beside the verdict, which stays as it is; the client is told both', () => {
    const scene = decided()
    const turn = scene.act(lin, 'override', licence)
    expect(told(turn)).toBe('Kept beside the verdict; the client sees both.')
    expect(wordsTo(turn, clientAddress)).toMatch(
      /^Our colleague sees it differently: a licence is needed\. Members pay for courses/,
    )
    expect(sentTo(turn, threadOf(scene)).length).toBeGreaterThan(0)
    const shown = wordsTo(scene.say(ann, 'result'), clientAddress)
    expect(shown).toMatch(/^You need an ICP filing, no licence\.\n+Our colleague sees it differently: a licence is needed\./)
  })

  it('that agrees is said to agree, and says when the answers have changed since', () => {
    const scene = decided()
    scene.act(lin, 'override', { registration: 'filing', reason: 'Checked with the provider.' })
    expect(wordsTo(scene.say(ann, 'result'), clientAddress)).toContain('Our colleague confirms it: a filing is enough.')
    charge(scene)
    expect(wordsTo(scene.say(ann, 'result'), clientAddress)).toMatch(
      /sees it differently: a filing is enough\..*Your answers have changed since\./,
    )
  })

  it('needs a reason, and is the team’s alone', () => {
    const scene = decided()
    expect(scene.act(lin, 'override', { registration: 'licence', reason: ' ' }).ack?.errors).toHaveProperty('reason')
    scene.act(ann, 'override', licence)
    expect(scene.application.casework.overrides).toBeUndefined()
  })

  it('can be taken back; history, copy and audit keep all of it', () => {
    const scene = decided()
    const said = scene.act(lin, 'override', licence)
    expect(said.changes).toContainEqual(
      expect.objectContaining({
        kind: 'audit',
        entry: expect.objectContaining({ what: 'override', detail: 's1 filing licence' }),
      }),
    )
    scene.act(bo, 'override', { registration: 'back' })
    expect(wordsTo(scene.say(ann, 'result'), clientAddress)).not.toContain('colleague')
    const history = wordsTo(scene.say(ann, 'verdict history'), clientAddress)
    expect(history).toMatch(
      /^How the answer came about:.*a filing \(.*our colleague: a licence is needed\. Members pay.*took that back/s,
    )
    const copy = scene.take(ann, { kind: 'command', name: 'export', argument: '' }, clientAddress)
    const kept = JSON.parse(contentOf(copy.deliveries.map(({ message }) => message.file).find((file) => file !== undefined))!)
    expect(kept.services[0].overrides.map((override: { registration: string | null }) => override.registration)).toEqual([
      'licence',
      null,
    ])
    expect(kept.services[0].verdictHistory.at(-1).now).toBe('filing')
  })

  it('is on the page that is passed on, in both languages', () => {
    const scene = decided()
    scene.act(lin, 'override', licence)
    const [service] = dossierOf({ application: scene.application, library, today: '2026-11-23', locale: 'en' }).services
    expect(service.colleague).toMatchObject({ answer: { en: 'a licence is needed', zh: '需要许可证' }, reason: licence.reason })
  })
})

describe('the history of a verdict', () => {
  it('says what changed it from what to what, and by which answers', () => {
    const scene = decided()
    charge(scene)
    expect(wordsTo(scene.say(ann, 'history'), clientAddress)).toMatch(
      /a filing \(.*\n- .*: a filing → a licence \(.*: paid content/,
    )
  })

  it('is none before there is an answer', () => {
    const scene = teamScene()
    expect(wordsTo(scene.say(ann, 'verdict history'), clientAddress)).toMatch(/There is no answer yet/)
  })
})
