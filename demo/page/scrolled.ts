// A list of messages stays at its end, as every messenger's does: when something is added, and when a picture in it has come.
import { useEffect, useRef } from 'preact/hooks'

/** How far from its end (pixels) a list still counts as read to the end. */
const nearEnd = 150

/** For the element that scrolls; `sign` changes with what is in it. */
export function useEnd(sign: unknown) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { current } = box
    if (current === null) return
    current.scrollTop = current.scrollHeight
    const grown = (event: Event) => {
      const { target } = event
      if (!(target instanceof HTMLImageElement)) return
      const left = current.scrollHeight - current.scrollTop - current.clientHeight
      if (left < target.height + nearEnd) current.scrollTop = current.scrollHeight
    }
    // The loading of a picture does not bubble; it can be caught on the way down.
    current.addEventListener('load', grown, true)
    return () => current.removeEventListener('load', grown, true)
  }, [sign])
  return box
}
