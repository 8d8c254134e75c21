// What a person can ask for by name, in any state: as a command, a button, or in plain words of either language.

import { readOnce } from '../../knowledge/read-once.ts'
import { type CommandName, commandNames, commandWords } from './command-words.ts'
import { bare } from './plain-words.ts'

const byWords = new Map<string, CommandName>(
  commandNames.flatMap((name) => {
    const { en, zh } = commandWords[name]
    return `${en} | ${zh}`.split(' | ').map((word) => [word, name] as const)
  }),
)
byWords.delete('')

/** Commands that are typed with what they want: "timezone Europe/Berlin", 「恢复提醒」. */
const withWords: readonly (readonly [RegExp, CommandName])[] = [
  [/^(?:time ?zone|时区)[\s:：]+(\S.*)$/iu, 'timezone'],
  [/^(?:quiet(?: hours)?|免打扰)[\s:：]+(\S.*)$/iu, 'quiet'],
  [
    /^(?:(?:can|could|would|will|may) (?:i|we|you) |(?:just|please|i want you to|i'd like you to) )*(?:put|connect|transfer|hand|pass|get|give|let|bring|call) (?:me|us|this)?\b.{0,24}\b(?:someone|somebody|(?:a|an|your|the) (?:\w+ )?(?:person|human|colleague|expert|agent|advisor|adviser|manager|lawyer|staff|rep))()(?: (?:please|now|there|real|who can help|on the phone))*$/i,
    'person',
  ],
  [/^reminders (on|off)$/i, 'reminders'],
  [/^(?:verify|check|核验|验证)\s*(?:(?:the |this )?code|核验码)?[\s:：]*(\d{4}[-–— ]?\d{4}[-–— ]?\d{4})$/i, 'verify'],
  // A code alone, or one that is doubted: no code begins with 0, an office line does.
  [/^[\s"“「（(]*([1-9]\d{3}[-–—]\d{4}[-–—]\d{4})[\s"”」）).。!！?？]*$/u, 'verify'],
  [
    /^(?=.{0,120}$)(?=.*(?:\b(?:genuine|real|valid|true|authentic|fake|forged|verify|check)\b|真|假|有效|核验|验证|核实)).*?(?<![\d-])([1-9]\d{3}[-–—]\d{4}[-–—]\d{4})(?![\d-])\D*$/i,
    'verify',
  ],
  [/^compare\s+(\S.{1,60})$/iu, 'compare'],
  [
    /^where (?:is|would) (?:it|filing|this) (?:be )?(?:easier|easiest|faster|fastest|quicker|simpler)[\s,:]+(?:in )?(\S.{1,60}?)[?.! ]*$/iu,
    'compare',
  ],
  [
    /^(?:在)?([^，。,我您]{2,12}(?:和|与|跟|还是)[^，。,我您]{2,12}?)(?:备案)?(?:哪个|哪里|哪边|哪家)(?:更|比较)?(?:容易|好办|好弄|简单|快|方便|省事)(?:一?些|一?点)?[?？。 ]*$/u,
    'compare',
  ],
  // 「比较急，公司在上海」 compares nothing.
  [/^(?:比较|对比)(?:一下)?[\s:：]*([^，。,我您]{2,30}[和与跟、][^，。,我您]{2,30})$/u, 'compare'],
  [
    /^(?:(?:check|is) (?:the |my |this )?(?:site |app )?name|name check|检查(?:网站)?名称|名称检查)[\s:：]+(\S.{0,60})$/iu,
    'name',
  ],
]

/** The command a whole message means, if it means one; the argument of `language` is the language named. */
export const commandIn = readOnce((message) => {
  const opened = openers.exec(message)?.[1]
  return commandOf(message) ?? (opened === undefined ? null : commandOf(opened))
})

/** "ok, check", 「那评估吧」: what opens a message and means nothing by itself. */
const openers =
  /^\s*(?:(?:hello|hi|hey|ok(?:ay)?|so|well|right|alright|fine|sure|yes|then|now)[\s,.!]+|(?:你好|您好|好的?|那就?|嗯|行)[\s，,。！]*)+(\S.*)$/iu

/** 「把材料清单发我一份」 wants what 「材料清单」 names. */
const handing = /^(?:麻烦)?(?:把|将|给我|发我|发一下|来一?份)|(?:给我)?(?:发|来|给)(?:我|过来|一下|下)?(?:一?份|看看|一下)?$/gu

function commandOf(message: string): { readonly name: CommandName; readonly argument: string } | null {
  const said = bare(message.replace(/^\s*(please|pls|请)\s*/i, '').replace(/\s*(please|pls|then|now|吧|谢谢|thanks)\s*$/i, ''))
  const name = byWords.get(said) ?? byWords.get(said.replaceAll("'", '')) ?? byWords.get(said.replace(handing, ''))
  if (/^(?:恢复提醒|开启提醒|resume reminders)$/.test(said)) return { name: 'reminders', argument: 'on' }
  for (const [form, command] of withWords) {
    const argument = form.exec(message.trim())?.[1]
    if (argument !== undefined) return { name: command, argument }
  }
  if (name === undefined) return null
  if (name === 'service') return { name, argument: /^(?:add|another|新增|添加|再加|另)/.test(said) ? 'add' : '' }
  if (name !== 'language') return { name, argument: '' }
  if (/english|英/.test(said)) return { name, argument: 'en' }
  if (/chinese|中文/.test(said)) return { name, argument: 'zh' }
  return { name, argument: '' }
}

/** Is this one of the commands? */
export function isCommand(name: string): name is CommandName {
  return (commandNames as readonly string[]).includes(name)
}
