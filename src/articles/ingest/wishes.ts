import robotsParser from 'robots-parser';
import { IngestError } from './error.ts';

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
    throw new IngestError(
      'robots',
      'That site does not allow programs to read the page (robots.txt). Paste the part that you may quote.',
    );
  }
}

/** Refuses a page that says in a header or a tag for robots that its words are not to be kept or shown. @throws {IngestError} */
export function refuseByWishes(robots: readonly string[], reservation: string | undefined): void {
  const own = robots.flatMap((value) => value.split(/,(?=\s*[\w-]+\s*:(?!\s*-?\d))/)).filter(isForUs);
  if (own.some((value) => FORBIDDING.test(value.replace(/^\s*[\w-]+\s*:(?!\s*-?\d)/, '')))) {
    throw new IngestError(
      'robots',
      'That page does not allow its text to be kept or shown elsewhere (nosnippet or noarchive). Paste the part that you may quote.',
    );
  }
  if (reservation?.trim() === '1') {
    throw new IngestError(
      'reserved',
      'That page does not allow programs to use its text (TDM reservation). Paste the part that you may quote.',
    );
  }
}

/** `googlebot: nosnippet` is for another. */
function isForUs(value: string): boolean {
  const [, name] = /^\s*([\w-]+)\s*:(?!\s*-?\d)/.exec(value) ?? [];
  return name === undefined || name.toLowerCase() === ROBOT.toLowerCase();
}
