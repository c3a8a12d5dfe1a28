import { describe, expect, it } from 'vitest';
import { decodeText } from '#articles/ingest/decode.ts';
import { warningsOf } from './told.ts';

/** Bytes of a text of Cyrillic letters in Windows-1251. */
function windows1251(text: string): Buffer {
  return Buffer.from(
    [...text].map((sign) => {
      const code = sign.charCodeAt(0);
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
    }),
  );
}

const RUSSIAN =
  'Совет порта заседал три часа во вторник и согласился восстановить внешнюю стену до зимних штормов, сказал председатель.';
const FRENCH = 'Le conseil a siégé trois heures mardi et a décidé de rebâtir le mur « avant l’hiver ».';
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const page = (charset: string, text: string) => `<meta charset="${charset}"><p>${text}</p>`;
const words = (html: string) => html.replace(/<!--.*?-->|<[^>]*>/g, '');

describe('bytes', () => {
  it.each<[string, Buffer, string, string, readonly string[]]>([
    ['UTF-8 that says nothing', Buffer.from(FRENCH), '', FRENCH, []],
    ['UTF-8 that says it is Latin-1', Buffer.from(page('iso-8859-1', FRENCH)), '', FRENCH, []],
    ['UTF-8 that its sender calls Latin-1', Buffer.from(FRENCH), 'text/html; charset=iso-8859-1', FRENCH, []],
    ['UTF-8 of an unknown name', Buffer.from(page('utf8mb4', FRENCH)), '', FRENCH, []],
    ['UTF-8 below a comment', Buffer.from(`<!-- <meta charset=koi8-r> -->${FRENCH}`), '', FRENCH, []],
    ['Latin-1 that says so', latin1(page('iso-8859-1', 'Il a siégé.')), '', 'Il a siégé.', []],
    ['Windows-1251 that says so', windows1251(page('windows-1251', RUSSIAN)), '', RUSSIAN, []],
    [
      'Windows-1251 that says nothing',
      windows1251(RUSSIAN),
      '',
      RUSSIAN,
      ['It does not say its encoding, and I took it for Windows-1251. Check that its letters are right.'],
    ],
    [
      'Windows-1251 that says it is Latin-1',
      windows1251(page('iso-8859-1', RUSSIAN)),
      '',
      RUSSIAN,
      [
        'It says that its encoding is Windows-1252, but it reads like Windows-1251. Check that its letters are right.',
      ],
    ],
    [
      'UTF-8 with a broken sign',
      Buffer.concat([Buffer.from(FRENCH), Buffer.from([0xe9])]),
      'text/html; charset=utf-8',
      `${FRENCH}\uFFFD`,
      ['One character is broken and shows as \uFFFD.'],
    ],
    [
      'Latin-1 that says it is UTF-8',
      latin1(page('utf-8', 'Il a siégé à Orléans, été comme hiver.')),
      '',
      'Il a siégé à Orléans, été comme hiver.',
      [
        'It says that its encoding is UTF-8, but it reads like Windows-1252. Check that its letters are right.',
      ],
    ],
    [
      'what an old Macintosh wrote',
      Buffer.from('Le conseil a si\x8eg\x8e mardi et a d\x8ecid\x8e de reb\x89tir le mur.', 'latin1'),
      '',
      'Le conseil a siégé mardi et a décidé de rebâtir le mur.',
      ['It does not say its encoding, and I took it for Mac OS Roman. Check that its letters are right.'],
    ],
    [
      'UTF-8 that was once read as Latin-1',
      Buffer.from('Le conseil a siÃ©gÃ© mardi et a dÃ©cidÃ©.'),
      '',
      'Le conseil a siÃ©gÃ© mardi et a dÃ©cidÃ©.',
      [
        'Some of its letters look wrong, such as Ã©: it was once saved in a wrong encoding. Check the letters, or save it again.',
      ],
    ],
    [
      'what XML declares',
      latin1('<?xml version="1.0" encoding="windows-1252"?>Il a siégé.'),
      '',
      'Il a siégé.',
      [],
    ],
  ])('in %s are read as what they are', (_, bytes, contentType, text, warnings) => {
    const decoded = decodeText(bytes, contentType);
    expect(words(decoded.text)).toBe(text);
    expect(warningsOf(decoded)).toEqual(warnings);
  });
});
