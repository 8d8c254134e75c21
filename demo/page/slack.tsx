// The team's Slack, seen by Lin: channel, threads, App Home, private messages, forms.
import { useEffect, useState } from 'preact/hooks'
import type { Scene, SlackLine } from '../wire.ts'
import { Blocks } from './blocks.tsx'
import { Form } from './form.tsx'
import { useEnd } from './scrolled.ts'
import { Composer, Post } from './slack-message.tsx'
import { perform } from './watching.ts'
import { type Locale, say } from './words.ts'

type Room = 'channel' | 'home' | 'direct'

/** Slack. */
export function Slack({ scene, locale }: { scene: Scene; locale: Locale }) {
  const [room, setRoom] = useState<Room>('channel')
  const [thread, setThread] = useState<string | null>(null)
  useEffect(() => {
    if (room === 'home') void perform({ do: 'home' })
  }, [room])
  const lines = room === 'direct' ? scene.direct : scene.channel
  const head = lines.find(({ ts }) => ts === thread)
  const enter = (wanted: Room) => {
    setRoom(wanted)
    setThread(null)
    // What was told to Lin alone stood where she was.
    if (scene.privately.length > 0) void perform({ do: 'dismiss' })
  }
  const follow = (event: Event) => {
    const link = (event.target as Element).closest('a')
    const ts = linkedThread(link?.href ?? '')
    if (ts === null) return
    event.preventDefault()
    setRoom('channel')
    setThread(ts)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: links in it are pressed by keyboard as well, and end here as clicks
    <section class={`slack ${head === undefined ? '' : 'threaded'}`} aria-label={say(locale, 'team')} onClick={follow}>
      <nav class="slack-rooms" aria-label="Slack">
        <b class="slack-name">{say(locale, 'workspace')}</b>
        <h3>{say(locale, 'channels')}</h3>
        <RoomButton {...{ room, enter }} id="channel" label="# icp-filings" />
        <h3>ICP Assistant</h3>
        <RoomButton {...{ room, enter }} id="home" label={say(locale, 'home')} />
        <RoomButton {...{ room, enter }} id="direct" label={say(locale, 'messages')} />
      </nav>
      <div class="slack-main">
        <h2>{room === 'channel' ? '# icp-filings' : 'ICP Assistant'}</h2>
        {room === 'home' ? (
          <Home {...{ scene, locale }} />
        ) : (
          <Room {...{ scene, locale, room, lines }} alone={head === undefined} onThread={setThread} />
        )}
      </div>
      {head !== undefined && <Thread {...{ scene, locale, room, head, lines }} onClose={() => setThread(null)} />}
      {scene.form !== null && (
        <Form key={String(scene.form.callback_id)} form={scene.form} {...{ locale, people: scene.people }} />
      )}
    </section>
  )
}

/** What was last told to Lin alone; it stands where Lin is looking. */
function Private({ scene, locale }: { scene: Scene; locale: Locale }) {
  const last = scene.privately.at(-1)
  if (last === undefined) return null
  return (
    <div class="post private">
      <p class="post-only">
        {say(locale, 'only')}
        <button type="button" onClick={() => void perform({ do: 'dismiss' })}>
          {say(locale, 'dismiss')}
        </button>
      </p>
      <Blocks
        blocks={last.blocks}
        people={scene.people}
        onAct={(action) => void perform({ do: 'act', place: { in: 'private', index: last.index }, action })}
      />
      {last.blocks.length === 0 && <p>{last.text}</p>}
    </div>
  )
}

function RoomButton(props: { id: Room; label: string; room: Room; enter: (room: Room) => void }) {
  return (
    <button type="button" aria-current={props.room === props.id ? 'page' : undefined} onClick={() => props.enter(props.id)}>
      {props.label}
    </button>
  )
}

function Home({ scene, locale }: { scene: Scene; locale: Locale }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
    <section class="slack-log slack-home" aria-label={say(locale, 'home')} tabIndex={0}>
      {scene.home.length === 0 ? (
        <p>{say(locale, 'homeEmpty')}</p>
      ) : (
        <Blocks
          blocks={scene.home}
          people={scene.people}
          onAct={(action) => void perform({ do: 'act', place: { in: 'home' }, action })}
        />
      )}
    </section>
  )
}

/** The head of the thread a link of Slack leads to. */
function linkedThread(href: string): string | null {
  const [, seconds, rest] = /\/archives\/CTEAM\/p(\d{10})(\d{6})/.exec(href) ?? []
  return seconds === undefined ? null : `${seconds}.${rest}`
}

type RoomProps = { scene: Scene; locale: Locale; room: Room; lines: readonly SlackLine[] }

function Room({ scene, locale, room, lines, alone, onThread }: RoomProps & { alone: boolean; onThread: (ts: string) => void }) {
  const heads = lines.filter(({ thread }) => thread === undefined)
  const log = useEnd(`${room} ${heads.length} ${alone && scene.privately.length}`)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard */}
      <div class="slack-log" ref={log} role="log" tabIndex={0} aria-label={room}>
        {heads.map((line) => (
          <Post
            key={line.ts}
            {...{ line, locale, people: scene.people }}
            replies={lines.filter(({ thread }) => thread === line.ts)}
            onThread={onThread}
          />
        ))}
        {alone && <Private {...{ scene, locale }} />}
      </div>
      <Composer
        label={say(locale, room === 'channel' ? 'typeChannel' : 'typeDirect')}
        locale={locale}
        to={{ where: room === 'direct' ? 'direct' : 'channel' }}
      />
    </>
  )
}

function Thread({ scene, locale, room, lines, head, onClose }: RoomProps & { head: SlackLine; onClose: () => void }) {
  const replies = lines.filter(({ thread }) => thread === head.ts)
  const log = useEnd(`${head.ts} ${replies.length} ${scene.privately.length}`)
  return (
    <aside class="slack-thread" aria-label={say(locale, 'thread')}>
      <h2>
        {say(locale, 'thread')}
        <button type="button" class="plain" onClick={onClose}>
          {say(locale, 'close')}
        </button>
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard */}
      <div class="slack-log" ref={log} role="log" tabIndex={0} aria-label={say(locale, 'thread')}>
        {[head, ...replies].map((line) => (
          <Post key={line.ts} {...{ line, locale, people: scene.people }} replies={[]} />
        ))}
        <Private {...{ scene, locale }} />
      </div>
      <Composer
        label={say(locale, 'reply')}
        locale={locale}
        to={{ where: room === 'direct' ? 'direct' : 'channel', thread: head.ts }}
      />
    </aside>
  )
}
