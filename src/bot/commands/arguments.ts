// The words and flags of a command: `--name value`, or `--name` alone for those that take none.

/** Words in their order; flags by name, '' where a flag takes no value. */
export type Arguments = { readonly words: readonly string[]; readonly flags: Readonly<Record<string, string>> }

/** Reads them. `bare`: the flags without a value. */
export function readArguments(args: readonly string[], bare: readonly string[]): Arguments {
  const flags: Record<string, string> = {}
  const words: string[] = []
  for (let at = 0; at < args.length; at++) {
    const [, name, inline] = /^--([a-z-]+)(?:=(.*))?$/.exec(args[at]!) ?? []
    if (name === undefined) words.push(args[at]!)
    else flags[name] = inline ?? (bare.includes(name) ? '' : (args[++at] ?? ''))
  }
  return { words, flags }
}
