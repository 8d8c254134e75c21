// What the browser keeps: the token of the talk, the language, what is still to be sent. Nothing before the person has done something.
import type { Locale } from '../../../locale.ts'
import type { Doing } from '../wire.ts'

const names = { token: 'icp.token', locale: 'icp.locale', unsent: 'icp.unsent' } as const

/** Something done that the program has not confirmed yet; `at` is when, `refused` that it never will be. */
export type Unsent = Doing & { readonly at: string; readonly refused?: boolean }

/** The browser's storage, or nothing where it may not be used: then the talk lasts as long as the page. */
function read(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

function write(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name)
    else localStorage.setItem(name, value)
  } catch {
    // The talk lasts as long as the page.
  }
}

/** The token of this browser's talk; a new one is kept only by `keepToken`. */
export function tokenOfTalk(): string {
  const kept = read(names.token)
  if (kept !== null && /^[\w-]{43}$/.test(kept)) return kept
  return base64url(crypto.getRandomValues(new Uint8Array(32)))
}

/** Keeps the token, so that the talk is found again. */
export const keepToken = (token: string): void => {
  if (read(names.token) !== token) write(names.token, token)
}

/** The page's language: chosen here, else given by the site around it, else the browser's. */
export function localeOfPage(): Locale {
  const given = /^#(en|zh)\b/i.exec(location.hash)?.[1]
  const wanted = read(names.locale) ?? given ?? navigator.language
  return /^zh\b/i.test(wanted) ? 'zh' : 'en'
}

export const keepLocale = (locale: Locale): void => write(names.locale, locale)

/** What is still to be sent, oldest first. */
export function unsentOfTalk(): readonly Unsent[] {
  try {
    return JSON.parse(read(names.unsent) ?? '[]') as readonly Unsent[]
  } catch {
    return []
  }
}

export const keepUnsent = (unsent: readonly Unsent[]): void =>
  write(names.unsent, unsent.length === 0 ? null : JSON.stringify(unsent))

/** Forgets the talk in this browser; other pages of it hear so. */
export function forgetTalk(): void {
  write(names.unsent, null)
  write(names.token, null)
}

/** Calls back when another page of this browser has forgotten the talk. */
export function onForgotten(hear: () => void): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (key === names.token && newValue === null) hear()
  })
}

/** A name nobody else gives. */
export const freshId = (): string => base64url(crypto.getRandomValues(new Uint8Array(12)))

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')
}
