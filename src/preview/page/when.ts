type Styles = Readonly<Record<string, Intl.DateTimeFormatOptions>>;

/** The styles of Discord's timestamps. */
const STYLES: Styles = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** A date in one of the styles of Discord's timestamps, such as `f`. */
export function whenIn(date: Date, style: string): string {
  return new Intl.DateTimeFormat('en', STYLES[style] ?? STYLES.f).format(date);
}

/** How long ago, or in how long: "3 hours ago". */
export function sinceThen(date: Date, now: Date): string {
  const seconds = Math.round((date.getTime() - now.getTime()) / 1000);
  const [unit, length] = UNITS.find(([, each]) => Math.abs(seconds) >= each) ?? ['second', 1];
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(Math.trunc(seconds / length), unit);
}

/** As it is shown beside a message: only the time today, and the day too before that. */
export function beside(date: Date, now: Date): string {
  const time = whenIn(date, 't');
  if (date.toDateString() === now.toDateString()) return time;
  const yesterday = new Date(now.getTime() - 86_400_000);
  return date.toDateString() === yesterday.toDateString() ? `Yesterday at ${time}` : whenIn(date, 's');
}
