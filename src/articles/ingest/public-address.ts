import { type LookupAddress, lookup as resolveHost } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { networkInterfaces } from 'node:os';
import ipaddr from 'ipaddr.js';
import { type IngestError, refusal } from './error.ts';

/** Whether an address, of IPv4 or IPv6, may be connected to. */
export type IsAllowed = (address: string) => boolean;

/**
 * Whether an address is one of the public internet: what is private, loopback, link-local (where clouds keep their
 * metadata), multicast, shared, reserved, or leads to such a one by way of IPv6 is not.
 */
export function isPublic(address: string): boolean {
  const [plain = ''] = address.split('%');
  if (!ipaddr.isValid(plain)) return false;
  // `process` makes IPv4 of ::ffff:127.0.0.1. Anything but plain unicast is somebody's own, or a way around.
  const parsed = ipaddr.process(plain);
  return parsed.range() === 'unicast' && (parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL));
}

/** Whether an address is of the public internet, and none of this machine's own. */
export function isElsewhere(address: string): boolean {
  const [plain = ''] = address.split('%');
  if (!isPublic(plain)) return false;
  const own = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const asked = ipaddr.process(plain).toNormalizedString();
  return !own.some((each) => ipaddr.process(each.address.split('%')[0] ?? '').toNormalizedString() === asked);
}

/** All that is given out of IPv6 for the public internet (RFC 4291): ::127.0.0.1, for one, is not in it. */
const GLOBAL = ipaddr.IPv6.parseCIDR('2000::/3');

/** Resolves hosts, to allowed addresses only: one that is not is reason enough to refuse the host. */
export function lookupAllowed(isAllowed: IsAllowed): LookupFunction {
  return (hostname, options, callback) => {
    resolveHost(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) return callback(error ?? new Error('no address'), '', 4);
      if (!addresses.every(({ address }) => isAllowed(address))) return callback(notPublic(), '', 4);
      const all = callback as unknown as (error: null, addresses: readonly LookupAddress[]) => void;
      if (options.all) all(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

/** Refuses a host that is an address itself, and not an allowed one. @throws {IngestError} */
export function checkHost(hostname: string, isAllowed: IsAllowed): void {
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (isIP(bare) > 0 && !isAllowed(bare)) throw notPublic();
}

export function notPublic(): IngestError {
  return refusal('not_public');
}
