// Reads the package name or bundle id of an app: parts with dots between them, such as com.example.shop.
import type { ReadValue } from './reading.ts'
import { nothing, stated, unless, wrong } from './stated.ts'

const why = {
  form: {
    en: '“{said}” is no package name: it is written in Latin letters with dots between the parts, such as com.example.shop.',
    zh: '“{said}”不是包名。包名由英文字母组成、以点分隔，例如com.example.shop。',
  },
  address: {
    en: 'That is an address on the web; the package name is needed, such as com.example.shop.',
    zh: '这是网址；此处需要包名，例如com.example.shop。',
  },
}
const name = /(?<![\w.@/-])[a-z][a-z0-9_-]*(?:\.[a-z][a-z0-9_-]*)+(?![\w@/-]|\.\w)/gi

/** Reads one or two package names, of Android and iOS, kept with commas between them. */
export const readPackageName: ReadValue = (question, said) => {
  const plain = said.normalize('NFKC').replace(/。/g, ' ').trim()
  if (/https?:\/\/|^www\./i.test(plain)) return wrong(why.address)
  const found = [...new Set(plain.match(name) ?? [])]
  if (found.length > 0) return stated(question, found.join(', '), unless(said, found.join(', ')))
  const shown = plain.replace(/["“”'`]/g, '').slice(0, 40)
  return plain.split(/\s+/).length > 4 || shown === '' ? nothing : wrong(why.form, { said: shown })
}
