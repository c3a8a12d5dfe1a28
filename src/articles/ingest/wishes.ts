import robotsParser from 'robots-parser';
import { z } from 'zod';
import { refusal } from './error.ts';

/** The name by which pages may address us. */
export const ROBOT = 'Verbatim';

/** So much of a list of rules is read, and so much of an address is held against them: each rule is tried on it. */
const LONGEST_RULES = 200_000;
const LONGEST_ADDRESS = 500;
/** Its types name a default of a module that is itself the function. */
const parseRobots = robotsParser as unknown as (
  url: string,
  rules: string,
) => { isAllowed(url: string, robot: string): boolean | undefined };
/** What forbids that a page's words are kept or shown elsewhere. */
const FORBIDDING = /(?:^|[\s,])(?:nosnippet|noarchive|nocache)(?:$|[\s,])|\bmax-snippet\s*:\s*0\b/i;

/** Refuses a page that its site's robots.txt (RFC 9309) keeps robots from. @throws {IngestError} */
export function refuseByRobots(rules: string, address: string): void {
  const robots = parseRobots(new URL('/robots.txt', address).href, rules.slice(0, LONGEST_RULES));
  if (robots.isAllowed(address.slice(0, LONGEST_ADDRESS), ROBOT) === false) {
    throw refusal('robots');
  }
}

/** Refuses a page that says in a header or a tag for robots that its words are not to be kept or shown. @throws {IngestError} */
export function refuseByWishes(robots: readonly string[], reservation: string | undefined): void {
  const own = robots.flatMap((value) => value.split(/,(?=\s*[\w-]+\s*:(?!\s*-?\d))/)).filter(isForUs);
  if (own.some((value) => FORBIDDING.test(value.replace(/^\s*[\w-]+\s*:(?!\s*-?\d)/, '')))) {
    throw refusal('nosnippet');
  }
  if (reservation?.trim() === '1') throw refusal('reserved');
}

/** So many rules of a site are looked at, and so long a pattern. */
const [MOST_RESERVATIONS, LONGEST_PATTERN] = [2000, 500];
const reservations = z.array(z.unknown());
const reservation = z.object({ location: z.string(), 'tdm-reservation': z.coerce.number() });

/**
 * Refuses a page that its site's `tdmrep.json` reserves (W3C, TDM Reservation Protocol): of the rules whose location fits
 * its path the first counts. What is no such file reserves nothing.
 *
 * @throws {IngestError}
 */
export function refuseByReservations(json: string, { pathname, search }: URL): void {
  const path = `${pathname}${search}`.slice(0, LONGEST_ADDRESS);
  const rule = rulesOf(json).find(({ location }) => fitsPattern(path, location));
  if (rule?.['tdm-reservation'] === 1) throw refusal('reserved');
}

function rulesOf(json: string): readonly z.infer<typeof reservation>[] {
  try {
    const rules = reservations.parse(JSON.parse(json)).slice(0, MOST_RESERVATIONS);
    return rules.flatMap((rule) => reservation.safeParse(rule).data ?? []);
  } catch {
    return [];
  }
}

/** Whether a path begins as a pattern of robots.txt says: `*` stands for any signs, `$` for the end. */
function fitsPattern(path: string, pattern: string): boolean {
  if (pattern.length > LONGEST_PATTERN) return false;
  const isWhole = pattern.endsWith('$');
  const [first = '', ...others] = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = isWhole ? others.pop() : undefined;
  for (const part of others) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  if (!isWhole) return true;
  return last === undefined ? at === path.length : path.length - last.length >= at && path.endsWith(last);
}

/** `googlebot: nosnippet` is for another. */
function isForUs(value: string): boolean {
  const [, name] = /^\s*([\w-]+)\s*:(?!\s*-?\d)/.exec(value) ?? [];
  return name === undefined || name.toLowerCase() === ROBOT.toLowerCase();
}
