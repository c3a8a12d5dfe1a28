/** The languages whose months and weekdays are known; of the others of these names no two mean different months. */
const LANGUAGES = 'en de fr es pt it nl sv da nb fi pl cs id tr ro hu ru uk el'.split(' ');

const months = new Map<string, number>();
const weekdays = new Set<string>();

/** Which month a word names, in full or cut short: 0 for January. */
export function monthOf(word: string): number | undefined {
  fill();
  return months.get(bare(word)) ?? (/^sept$/i.test(word) ? 8 : undefined);
}

/** Whether a word names a day of the week, in full or cut short. */
export function isWeekday(word: string): boolean {
  fill();
  return weekdays.has(bare(word));
}

/** A month is named otherwise in a date than alone (2 marca, marzec), so each name is taken out of a date. */
function fill(): void {
  if (months.size > 0) return;
  for (const language of LANGUAGES) {
    for (const length of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, {
        timeZone: 'UTC',
        weekday: length,
        day: 'numeric',
        month: length,
        year: 'numeric',
      });
      for (let month = 0; month < 12; month++) {
        for (const { type, value } of format.formatToParts(Date.UTC(2024, month, 1 + (month % 7)))) {
          if (type === 'weekday') weekdays.add(bare(value));
          if (type === 'month' && /\p{L}/u.test(value) && !months.has(bare(value)))
            months.set(bare(value), month);
        }
      }
    }
  }
  for (const day of 'mon tue tues wed weds thu thur thurs fri sat sun'.split(' ')) weekdays.add(day);
}

function bare(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '');
}
