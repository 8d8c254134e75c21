// The few signs of the page, drawn in place: nothing is loaded from elsewhere.

const paths = {
  menu: 'M5 12h.01M12 12h.01M19 12h.01',
  close: 'M6 6l12 12M18 6L6 18',
  send: 'M5 12h13M12 5l7 7-7 7',
  attach: 'M20 11.5l-8 8a5 5 0 0 1-7-7l8.5-8.5a3.4 3.4 0 0 1 4.8 4.8l-8.4 8.4a1.7 1.7 0 0 1-2.4-2.4l7.6-7.6',
  down: 'M12 5v14M6 13l6 6 6-6',
  file: 'M14 3H7a1 1 0 0 0-1 1v16a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1V7zM14 3v4h4',
  up: 'M7 21V10l4-7a2 2 0 0 1 2 2v4h6a2 2 0 0 1 2 2.3l-1.2 8a2 2 0 0 1-2 1.7zM3 10h4v11H3z',
  tick: 'M5 13l4 4L19 7',
}

/** A sign; what it means is said by the button around it. `turned` stands it on its head (a thumb down). */
export function Icon({ name, turned = false }: { name: keyof typeof paths; turned?: boolean }) {
  return (
    <svg viewBox="0 0 24 24" class={`icon icon-${name} ${turned ? 'turned' : ''}`} aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
