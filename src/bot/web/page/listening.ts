// Hears what is told to the talk, as long as the page is open: server-sent events over fetch, since an EventSource cannot carry the token.
import type { Told } from '../wire.ts'

const silenceMs = 40_000
const firstPauseMs = 500
const longestPauseMs = 15_000

/** Begins to listen. `line` hears whether there is a connection. Returns what ends it. */
export function listen(token: string, parts: { told: (told: Told) => void; line: (open: boolean) => void }): () => void {
  let over = false
  let pauseMs = firstPauseMs
  let current = new AbortController()
  let wake = () => {}

  async function once(): Promise<void> {
    const { signal } = current
    const response = await fetch('/chat/stream', {
      method: 'POST',
      body: '{}',
      headers: { authorization: `Bearer ${token}` },
      credentials: 'omit',
      signal,
    })
    if (!response.ok || response.body === null) {
      pauseMs = Math.max(pauseMs, Number(response.headers.get('retry-after') ?? 0) * 1_000)
      return
    }
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    let rest = ''
    for (;;) {
      const silent = setTimeout(() => current.abort(), silenceMs)
      const { done, value } = await reader.read().finally(() => clearTimeout(silent))
      if (done) return
      pauseMs = firstPauseMs
      parts.line(true)
      const frames = (rest + value).split('\n\n')
      rest = frames.pop()!
      for (const frame of frames) if (frame.startsWith('data: ')) parts.told(JSON.parse(frame.slice(6)) as Told)
    }
  }

  async function loop(): Promise<void> {
    while (!over) {
      current = new AbortController()
      await once().catch(() => undefined)
      if (over) return
      parts.line(false)
      const pause = pauseMs * (0.75 + Math.random() / 2)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pause)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      pauseMs = Math.min(pauseMs * 2, longestPauseMs)
    }
  }

  const back = () => {
    pauseMs = firstPauseMs
    wake()
  }
  const lost = () => current.abort()
  addEventListener('online', back)
  addEventListener('offline', lost)
  void loop()
  return () => {
    over = true
    removeEventListener('online', back)
    removeEventListener('offline', lost)
    current.abort()
    wake()
  }
}
