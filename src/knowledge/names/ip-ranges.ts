// Ranges of IPv4 addresses that no server on the internet has (RFC 6890).

const privates = [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
] as const
const reserved = [
  ['0.0.0.0', 8],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const

/** Whether an address of four numbers belongs to a private network or is reserved; null where it is a public one. */
export function unroutable(ip: string): 'private' | 'reserved' | null {
  if (privates.some(([range, bits]) => inRange(ip, range, bits))) return 'private'
  return reserved.some(([range, bits]) => inRange(ip, range, bits)) ? 'reserved' : null
}

const numberOf = (ip: string) => ip.split('.').reduce((total, part) => total * 256 + Number(part), 0)
const inRange = (ip: string, range: string, bits: number) =>
  Math.floor(numberOf(ip) / 2 ** (32 - bits)) === Math.floor(numberOf(range) / 2 ** (32 - bits))
