// The code of an invitation that the page was opened with, behind the address's #, which no server sees.

/** The code, once; the address is clean again then. Null where there is none. */
export function takeJoinCode(): string | null {
  const code = /^#join-([A-Z]{4}-[A-Z]{4}-[A-Z]{4})$/i.exec(location.hash)?.[1]
  if (code === undefined) return null
  history.replaceState(null, '', location.pathname)
  return code
}
