// The site around the page, where it is shown inside another: it hears that something came or that the page is to be closed, never what.

/** Is the page shown inside another site? */
export const embedded = window.parent !== window

/** Tells the site around us. */
export function aroundUs(word: { readonly icp: 'message' | 'close' | 'ready' }): void {
  if (embedded) window.parent.postMessage(word, '*')
}
