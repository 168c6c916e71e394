/** Drawn on a grid of 24, one line of 2. An icon always stands beside a word. */
const paths = {
  alert: 'M12 3.5 22 20.5H2zM12 10v5M12 17.7v.1',
  back: 'M15 5l-7 7 7 7',
  calendar: 'M4 6h16v14.5H4zM4 10.5h16M8.5 3.5V7M15.5 3.5V7',
  calm: 'M4.5 7h15M4.5 12h10M4.5 17h6',
  check: 'M4.5 12.5l5 5 10-11',
  door: 'M5 21V11a7 7 0 0 1 14 0v10M3 21h18M15 14v1.5',
  file: 'M6 3.5h8l4.5 4.5v12.5H6zM14 3.5V8h4.5',
  flag: 'M5 21V4h13l-3 4.5 3 4.5H5',
  house: 'M3.5 11 12 4l8.5 7M6 9.5V20.5h12V9.5M10 20.5v-5h4v5',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5.5M12 7.6v.1',
  language:
    'M3 6h10M8 3.5V6M11 6c-.8 4-3.6 7-7.5 8.5M5 9.5c1.5 2.5 3.8 4.2 6.5 5M12.5 20.5l4-10 4 10M14 17.5h5',
  later: 'M6 3.5h12v17l-6-4.5-6 4.5z',
  leave: 'M10 4H4.5v16H10M9.5 12H20M15 7l5 5-5 5',
  lock: 'M5 10.5h14v10H5zM8 10.5V8a4 4 0 0 1 8 0v2.5',
  mail: 'M3.5 5.5h17v13h-17zM3.5 6.5l8.5 6.5 8.5-6.5',
  message: 'M3.5 4.5h17v12h-10L6 20.5v-4H3.5z',
  next: 'M4 12h15M13 6l6 6-6 6',
  pencil: 'M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19z',
  people:
    'M3.5 20v-3a4.5 4.5 0 0 1 9 0v3M8 5.5a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4zM14.5 13.2a4.5 4.5 0 0 1 6 3.8v3M16 5.5a2.7 2.7 0 0 1 0 5.4',
  phone:
    'M6.5 3.5h3l1.5 4-2 1.5a12 12 0 0 0 6 6l1.5-2 4 1.5v3a2 2 0 0 1-2.2 2A16.5 16.5 0 0 1 4.5 5.7a2 2 0 0 1 2-2.2z',
  plus: 'M12 5v14M5 12h14',
  print: 'M7 8V3.5h10V8M7 17H3.5V8h17v9H17M7 14h10v6.5H7z',
  quiet: 'M6.5 6.5h11v11h-11z',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 21 21',
  sound: 'M4 9.5v5h4l5 4v-13l-5 4zM16.5 9a4.5 4.5 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11',
  stop: 'M8 3.5h8l4.5 4.5v8L16 20.5H8L3.5 16V8zM12 7.5v5.5M12 16.3v.1',
  wait: 'M6 3.5h12M6 20.5h12M7.5 3.5c0 5 9 4.5 9 8.5s-9 3.5-9 8.5M16.5 3.5c0 5-9 4.5-9 8.5s9 3.5 9 8.5',
} as const;

export type IconName = keyof typeof paths;
export const iconNames = Object.keys(paths) as IconName[];

/** Icons that point along the line of reading turn round in right-to-left text. */
const directional = new Set<IconName>(['back', 'next', 'leave']);

type Props = { name: IconName; size?: 'sm' | 'md'; className?: string };

export function Icon({ name, size = 'md', className = '' }: Props) {
  const turns = directional.has(name) ? ' plein-icon--dir' : '';
  const small = size === 'sm' ? ' plein-icon--sm' : '';
  return (
    <svg
      className={`plein-icon${small}${turns} ${className}`.trim()}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
