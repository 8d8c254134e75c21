// A list of messages stays at its end, as every messenger's does, whenever something is added.
import { useEffect, useRef } from 'preact/hooks'

/** For the element that scrolls; `sign` changes with what is in it. */
export function useEnd(sign: unknown) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { current } = box
    if (current !== null) current.scrollTop = current.scrollHeight
  }, [sign])
  return box
}
