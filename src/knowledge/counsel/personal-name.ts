// Whether the name of a service holds the name of a person: the holder's own, a famous one, or what reads like one.
import type { NameWords } from './name-words.ts'

/** What is looked at: the name and the operator's name and business, plain. */
type Named = { readonly plain: string; readonly own: string; readonly individual: boolean }

/** The holder's whole name inside; somebody famous; or surname and given name before 的小站, 作品集, 律师 and the like. */
export function isPersonal({ plain, own, individual }: Named, words: NameWords): boolean {
  const holder = own.split(/[，,]/)[0]?.trim() ?? ''
  if (individual && looksLikePerson(holder, words) && plain.includes(holder)) return true
  if (words.people.some((person) => plain.includes(person) && !own.includes(person))) return true
  return words.personalEnds.some(
    (end) => plain.endsWith(end) && looksLikePerson(plain.slice(0, -end.length), words) && !plainOwn(plain, end, own, individual),
  )
}

/** 李雪梅瑜伽: three characters that read like a person, then nothing but the line of business. */
export function maybePersonal({ plain, own }: Named, words: NameWords): boolean {
  const [person, rest] = [plain.slice(0, 3), plain.slice(3)]
  return (
    rest.length >= 2 &&
    !own.includes(person) &&
    looksLikePerson(person, words) &&
    (own.includes(rest) || words.generic.includes(rest))
  )
}

/** A unit whose registered name begins so does not name a person (林海石材官网). */
const plainOwn = (plain: string, end: string, own: string, individual: boolean) =>
  !individual && own.includes(plain.slice(0, -end.length))

/** A surname and one or two characters; a double surname and one or two; or a name in Latin letters or with a dot between. */
function looksLikePerson(text: string, words: NameWords): boolean {
  if (/^\p{Script=Han}{2,}·\p{Script=Han}{2,}$/u.test(text)) return true
  if (!/^\p{Script=Han}{2,4}$/u.test(text)) return false
  if (words.doubleSurnames.some((surname) => text.startsWith(surname))) return text.length >= 3
  return words.surnames.includes(text[0]!) && text.length <= 3
}
