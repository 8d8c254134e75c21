// Three truth values: a condition holds, does not hold, or is open because a fact is not known.

/** Certainly not so. */
export const no = 0
/** Certainly so. */
export const yes = 1
/** Not known: a fact that would decide is missing. */
export const open = 2
/** `no`, `yes` or `open`, as numbers so that a situation can keep many of them. */
export type Truth = typeof no | typeof yes | typeof open

/** Whether a plain boolean holds. */
export const truth = (holds: boolean): Truth => (holds ? yes : no)
