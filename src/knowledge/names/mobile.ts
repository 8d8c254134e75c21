// The mobile number of the mainland: eleven digits that begin with 13 to 19, however it is written.

/** The 11 digits of a mainland mobile number; null where it is none. */
export function mainlandMobile(given: string): string | null {
  return /^(?:(?:\+|00)?86)?(1[3-9]\d{9})$/.exec(given.normalize('NFKC').replace(/[\s().·-]/g, ''))?.[1] ?? null
}
