// The numbers authorities grant, by their form: filing of a subject, site or app, licence, PSB filing.

/** The letters of the provinces that granted numbers begin with. */
export const letters = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀贵黔云滇藏陕甘陇青宁新'

/** Kinds of numbers. */
export type NumberKind = 'subject' | 'site' | 'app' | 'mini-program' | 'quick-app' | 'licence' | 'psb'

const forms: readonly (readonly [NumberKind, RegExp])[] = [
  ['subject', new RegExp(`^[${letters}]ICP备\\d{6,10}号$`)],
  ['site', new RegExp(`^[${letters}]ICP备\\d{6,10}号-\\d{1,4}$`)],
  ['app', new RegExp(`^[${letters}]ICP备\\d{6,10}号-\\d{1,4}A$`)],
  ['mini-program', new RegExp(`^[${letters}]ICP备\\d{6,10}号-\\d{1,4}X$`)],
  ['quick-app', new RegExp(`^[${letters}]ICP备\\d{6,10}号-\\d{1,4}K$`)],
  ['licence', new RegExp(`^[${letters}]ICP证\\d{6,8}号(?:-\\d+)?$`)],
  ['licence', new RegExp(`^(?:[${letters}])?(?:[AB][12]\\.)*[AB][12]-\\d{8}$`)],
  ['psb', new RegExp(`^[${letters}]公网安备\\d{14}号$`)],
]

/** The kind of a number as it is written; null where it has no known form. */
export function numberKind(number: string): NumberKind | null {
  return forms.find(([, form]) => form.test(number))?.[0] ?? null
}

/** A number in simplified characters brought to its written form: capitals, no blanks, plain dashes, 号 where it was left out. */
export function writtenNumber(said: string): string {
  const plain = said
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\s+/g, '')
    .replace(/[,，。.;；]+$/, '')
    .replace(/[—–－_]/g, '-')
  return plain.replace(/^(.(?:ICP[备证]|公网安备)\d+)(-\d+[AXK]?)?$/, '$1号$2')
}

/** The first number of any known form in a text, in its written form. */
export function numberInText(text: string): string | null {
  const plain = writtenNumber(text)
  const found = new RegExp(
    `[${letters}](?:ICP[备证]\\d+号?(?:-\\d+[AXK]?)?|公网安备\\d+号?)|[${letters}]?(?:[AB][12]\\.)*[AB][12]-\\d+`,
  ).exec(plain)
  return found === null ? null : writtenNumber(found[0])
}
