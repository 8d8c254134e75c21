// Reads a public address of a server; private and reserved ranges are refused with the reason.
import type { Facts } from '../../knowledge/law/facts.ts'
import { unroutable } from '../../knowledge/names/ip-ranges.ts'
import type { ReadValue } from './reading.ts'
import { nothing, stated, wrong } from './stated.ts'

const why = {
  private: {
    en: '{ip} is an address of a private network; the public address of the server is needed.',
    zh: '{ip}是内网地址，请填写服务器的公网IP。',
  },
  reserved: {
    en: '{ip} is reserved and can’t be reached from the internet; the public address of the server is needed.',
    zh: '{ip}属于保留地址，无法从公网访问，请填写服务器的公网IP。',
  },
  parts: {
    en: 'An IPv4 address has four numbers with dots between them, such as 47.98.12.34.',
    zh: 'IPv4地址由四段数字组成，例如47.98.12.34。',
  },
  range: {
    en: '{ip} is a range; the single public address of the server is needed.',
    zh: '{ip}是网段，请填写服务器的单个公网IP。',
  },
  resolver: {
    en: '{ip} is a public DNS resolver, not a server of yours; the public address of the server is needed.',
    zh: '{ip}是公共DNS地址，请填写服务器的公网IP。',
  },
  form: { en: 'Each of the four parts of an IP address lies between 0 and 255.', zh: 'IP地址的四段均须在0到255之间。' },
  domain: { en: 'That is a domain name; the public IP address of the server is needed.', zh: '这是域名，请填写服务器的公网IP。' },
}
/** Addresses that everybody knows by heart and nobody hosts at. */
const resolvers = [
  '8.8.8.8',
  '8.8.4.4',
  '1.1.1.1',
  '1.0.0.1',
  '9.9.9.9',
  '208.67.222.222',
  '114.114.114.114',
  '114.114.115.115',
  '223.5.5.5',
  '223.6.6.6',
  '119.29.29.29',
  '180.76.76.76',
]

/** Reads one or several public IP addresses, kept with commas between them; states that there is a public address where that is asked. */
export const readIp: ReadValue = (question, said) => {
  const plain = said.normalize('NFKC').replace(/(?<=\d)。(?=\d)/g, '.')
  if (/^\s*\d{1,3}(?:\.\d{1,3}){1,2}\.?\s*$/.test(plain)) return wrong(why.parts)
  const range = /\d{1,3}(?:\.\d{1,3}){3}\/\d{1,2}(?!\d)/.exec(plain)
  if (range !== null) return wrong(why.range, { ip: range[0] })
  const found = plain.match(/(?<![\d.])\d{1,6}(?:\.\d{1,6}){3}(?![\d.]*\d)/g) ?? []
  const sixes = plain.match(/(?<![\w:])[0-9a-f:]*:[0-9a-f:]*:[0-9a-f:]*(?![\w:])/gi)?.filter(isSix) ?? []
  if (found.length + sixes.length === 0)
    return /^(?:https?:\/\/)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\/?$/i.test(plain.trim()) ? wrong(why.domain) : nothing
  for (const ip of found) {
    if (ip.split('.').some((part) => Number(part) > 255)) return wrong(why.form)
    if (resolvers.includes(ip)) return wrong(why.resolver, { ip })
    const range = unroutable(ip)
    if (range !== null) return wrong(why[range], { ip })
  }
  for (const ip of sixes) {
    if (/^f[cd]/i.test(ip)) return wrong(why.private, { ip })
    if (!/^[23]/.test(ip) || /^2001:0?db8:/i.test(ip)) return wrong(why.reserved, { ip })
  }
  const ips = [...found.map((ip) => ip.split('.').map(Number).join('.')), ...sixes.map((ip) => ip.toLowerCase())].join(', ')
  const answer = stated(question, ips, said.trim() === ips ? undefined : ips)
  const asked = question.asks.includes('hosting.publicIp')
  return asked && answer.kind === 'value'
    ? { ...answer, states: { ...answer.states, 'hosting.publicIp': true } as Facts }
    : answer
}

function isSix(text: string): boolean {
  const halves = text.split('::')
  const groups = text.split(':').filter((part) => part !== '').length
  if (groups === 0 || text.split(':').some((part) => part.length > 4)) return false
  return halves.length === 1 ? groups === 8 : halves.length === 2 && groups < 8
}
