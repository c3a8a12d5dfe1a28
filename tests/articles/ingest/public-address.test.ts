import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { fetchPage } from '#articles/ingest/fetch.ts';
import { isElsewhere, isPublic } from '#articles/ingest/public-address.ts';
import { codeOf, PAGE, serve } from './server.ts';

describe('the address of a page', () => {
  it.each([
    ['127.0.0.1'],
    ['10.1.2.3'],
    ['172.16.0.1'],
    ['192.168.1.1'],
    ['169.254.169.254'],
    ['100.64.0.1'],
    ['0.0.0.0'],
    ['224.0.0.1'],
    ['255.255.255.255'],
    ['::1'],
    ['::'],
    ['fe80::1'],
    ['fe80::1%eth0'],
    ['fc00::1'],
    ['fd00:ec2::254'],
    ['::ffff:127.0.0.1'],
    ['::ffff:10.0.0.1'],
    ['64:ff9b::7f00:1'],
    ['2002:7f00:1::'],
    ['2001::1'],
    ['ff02::1'],
    ['192.0.2.1'],
    ['::7f00:1'],
    ['64:ff9b:1::a00:1'],
    ['fec0::1'],
    ['4000::1'],
    ['nonsense'],
  ])('%s is not of the public web', (address) => {
    expect(isPublic(address)).toBe(false);
  });

  it.each([['93.184.216.34'], ['8.8.8.8'], ['2606:4700::6810:85e5']])('%s is', (address) => {
    expect(isPublic(address)).toBe(true);
  });

  it('of this machine is not opened, however it is written', async () => {
    const { asked, address, named } = await serve((_, response) => response.end(PAGE));
    const port = new URL(address).port;
    const forms = [
      address,
      named,
      `http://2130706433:${port}/`,
      `http://0x7f.1:${port}/`,
      `http://[::1]:${port}/`,
    ];
    forms.push(
      `http://[::ffff:127.0.0.1]:${port}/`,
      `http://127.1:${port}/`,
      `http://[::127.0.0.1]:${port}/`,
    );
    for (const form of forms)
      expect(await codeOf(fetchPage(form, { anyPort: true })), form).toBe('not_public');
    expect(asked).toEqual([]);
  });

  it('must be one of http or https, without a name and password', async () => {
    for (const address of [
      'file:///etc/passwd',
      'ftp://example.org/',
      'javascript:1',
      'example.org',
      '',
      'http://a:b@example.org/',
    ])
      expect(await codeOf(fetchPage(address)), address).toBe('bad_address');
  });

  it('asks no port but the web’s own, and none of this machine’s own addresses', async () => {
    const everywhere = { isAllowed: () => true };
    expect(await codeOf(fetchPage('http://127.0.0.1:22/', everywhere))).toBe('port');
    const own = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
    for (const { address } of own) expect(isElsewhere(address), address).toBe(false);
    expect(isElsewhere('93.184.216.34')).toBe(true);
  });
});
