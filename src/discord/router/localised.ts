/** The same data in another language, by Discord's tag for it. */
type Translation = readonly [locale: string, data: unknown];

/**
 * What Discord is told about a command, with its descriptions and the names of its choices in other languages beside
 * them. All have the same shape. The names of commands and of options stay as they are.
 */
export function localised<T>(data: T, translations: readonly Translation[]): T {
  if (Array.isArray(data)) {
    return data.map((each, at) => localised(each, inAll(translations, String(at)))) as T;
  }
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).flatMap(([key, value]) => {
    const others = inAll(translations, key);
    return isShown(key, value, data) && others.length > 0
      ? [[key, value] as const, [`${key}_localizations`, Object.fromEntries(others)] as const]
      : [[key, localised(value, others)] as const];
  });
  return Object.fromEntries(entries) as T;
}

/** A description, or the name of a choice, which alone has a value. */
function isShown(key: string, value: unknown, { value: chosen }: { readonly value?: unknown }): boolean {
  return typeof value === 'string' && (key === 'description' || (key === 'name' && chosen !== undefined));
}

function inAll(translations: readonly Translation[], key: string): readonly Translation[] {
  return translations.map(([locale, data]) => [locale, Reflect.get(Object(data), key)]);
}
