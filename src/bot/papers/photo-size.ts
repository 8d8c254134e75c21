// How large a photo is and which way up it was taken, from its first bytes: PNG (IHDR), JPEG (SOF and the EXIF orientation).

/** Pixels, and the quarter turns clockwise that set it upright. */
export type PhotoSize = { readonly width: number; readonly height: number; readonly turns: 0 | 1 | 2 | 3 }

/** The size of a JPEG or PNG; null where it cannot be told. */
export function sizeOfPhoto(bytes: Buffer): PhotoSize | null {
  try {
    if (bytes.readUInt32BE(0) === 0x89504e47) return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), turns: 0 }
    return bytes.readUInt16BE(0) === 0xffd8 ? sizeOfJpeg(bytes) : null
  } catch {
    // Cut off before it said.
    return null
  }
}

/** Segments, one after the other: a marker and its length. */
function sizeOfJpeg(bytes: Buffer): PhotoSize | null {
  let turns: PhotoSize['turns'] = 0
  for (let at = 2; bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1]!
    if (marker === 0xe1 && bytes.toString('latin1', at + 4, at + 8) === 'Exif') turns = turnsIn(bytes.subarray(at + 10))
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5), turns }
  }
  return null
}

/** Tag 0x0112 of the first directory (EXIF 2.3, 4.6.4): 3 upside down, 6 and 8 on a side. Mirrored ones no camera makes. */
function turnsIn(tiff: Buffer): PhotoSize['turns'] {
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const start = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let entry = 0; entry < short(start); entry++) {
    const at = start + 2 + entry * 12
    if (short(at) === 0x0112) return ({ 3: 2, 6: 1, 8: 3 } as const)[short(at + 8) as 3 | 6 | 8] ?? 0
  }
  return 0
}
