// A file in a chat: a picture is shown, any other stands as a tile that opens or saves it.
import type { FileTile as File } from '../wire.ts'

/** The file. */
export function FileTile({ file }: { file: File }) {
  if (file.picture)
    return (
      <a class="picture" href={file.href} target="_blank" rel="noreferrer">
        <img src={file.href} alt={file.name} />
      </a>
    )
  const ending = file.name.split('.').at(-1)!.slice(0, 4).toUpperCase()
  const opens = ending === 'PDF' ? { target: '_blank', rel: 'noreferrer' } : { download: file.name }
  return (
    <a class="tile" href={file.href} {...opens}>
      <span class="tile-kind" aria-hidden="true">
        {ending}
      </span>
      <span class="tile-name">
        {file.name}
        <small>{sizeOf(file.bytes)}</small>
      </span>
    </a>
  )
}

const sizeOf = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
