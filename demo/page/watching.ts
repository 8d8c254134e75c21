// What the page hears from its server and does there: the scene is asked for again and again, and comes when something is new.
import { useEffect, useState } from 'preact/hooks'
import type { Deed, Destination, Done, Scene } from '../wire.ts'

/** The scene as it is now; `lost` once the server is gone. */
export function useScene(person: number): { readonly scene: Scene | null; readonly lost: boolean } {
  const [scene, setScene] = useState<Scene | null>(null)
  const [lost, setLost] = useState(false)
  useEffect(() => {
    const end = new AbortController()
    void (async () => {
      let since = ''
      for (let failures = 0; !end.signal.aborted && failures < 5; ) {
        try {
          const query = new URLSearchParams({ since, person: String(person) })
          const answer = await fetch(`/scene?${query}`, { signal: end.signal })
          const read = (await answer.json()) as { sign: string; scene: Scene }
          since = read.sign
          failures = 0
          setLost(false)
          setScene(read.scene)
        } catch {
          if (end.signal.aborted) return
          failures++
          if (failures >= 5) setLost(true)
          await new Promise((resolve) => setTimeout(resolve, 400))
        }
      }
    })()
    return () => end.abort()
  }, [person])
  return { scene, lost }
}

/** Does something, and says what came of it. */
export async function perform(deed: Deed): Promise<Done> {
  const body = JSON.stringify(deed)
  const answer = await fetch('/do', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  return answer.ok ? ((await answer.json()) as Done) : {}
}

/** Sends a file; its name goes in the head, as bytes that a head may hold. */
export async function attach(file: File, to: Destination): Promise<void> {
  const headers = { 'x-name': encodeURIComponent(file.name), 'x-to': encodeURIComponent(JSON.stringify(to)) }
  await fetch('/attach', { method: 'POST', headers, body: file })
}
