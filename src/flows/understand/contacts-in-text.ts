// Telephone numbers and e-mail addresses as they stand in a text, whatever else it says.

/** The telephone numbers in a text: five digits or more that belong together. */
export function numbersIn(plain: string): readonly string[] {
  return (plain.match(/(?<![\w@.])(?:\+|00)?\d(?:[\s().·-]{0,2}\d){4,17}(?![\w@])/g) ?? []).map((one) => one.trim())
}

/** The e-mail addresses in a text; `<mailto:a@b.cn|a@b.cn>` counts once. */
export function emailsIn(said: string): readonly string[] {
  const plain = said
    .normalize('NFKC')
    // What a link shows and where it leads may differ: then both count.
    .replace(/<mailto:([^|>]+)(?:\|([^>]*))?>/g, (_, target: string, label?: string) =>
      label === undefined || label.trim().toLowerCase() === target.toLowerCase() ? target : `${target} ${label}`,
    )
    .replace(/。(?=[a-z])/gi, '.')
  const found =
    plain.match(
      /[A-Za-z0-9](?:[A-Za-z0-9_%+'-]|\.(?!\.)){0,62}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]{1,}/gu,
    ) ?? []
  const whole = found.filter(
    (one) => !/\.@/.test(one) && !new RegExp(`[.@\\w]${one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`).test(plain),
  )
  return [...new Set(whole.map((one) => `${one.slice(0, one.lastIndexOf('@'))}${one.slice(one.lastIndexOf('@')).toLowerCase()}`))]
}
