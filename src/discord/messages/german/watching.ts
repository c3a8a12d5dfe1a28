import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('de');

export const watching: Messages['watching'] = {
  watch: {
    description: 'Meldet dir im Log-Kanal, wenn sich die Seite eines Artikels ändert',
    article: 'Der Artikel; ohne Angabe siehst du, was ich beobachte',
  },
  feed: {
    description: 'Bietet neue Einträge eines RSS-, Atom- oder JSON-Feeds im Log-Kanal an',
    url: 'Die Adresse des Feeds; ohne Angabe siehst du, was ich beobachte',
  },
  unwatch: {
    description: 'Beendet das Beobachten einer Seite oder eines Feeds',
    what: 'Die Seite oder der Feed',
  },
  needsLog:
    'Änderungen melde ich im Log-Kanal, und dieser Server hat keinen. Wähle einen mit **/settings log**, und versuche es dann noch einmal.',
  watched: (title, channel) =>
    `Ich beobachte jetzt die Seite von ${title}. Ich sehe sie mir etwa jede Viertelstunde an und melde in ${channel}, wenn sich ihr Text ändert. **/articles unwatch** beendet das.`,
  differs:
    'Auf der Seite steht schon jetzt ein anderer Text als der, den ich habe. Hier ist er; ich melde nur spätere Änderungen.',
  alreadyWatched: (title) => `Die Seite von ${title} beobachte ich schon.`,
  followed: (title, channel) =>
    `Ich beobachte jetzt den Feed ${title}. Ich sehe ihn mir etwa jede Viertelstunde an und biete in ${channel} an, was neu ist. **/articles unwatch** beendet das.`,
  alreadyFollowed: (title) => `Den Feed ${title} beobachte ich schon.`,
  ended: (title) => `Ich beobachte ${title} nicht mehr.`,
  which: 'Das passt auf mehreres, was ich beobachte. Wähle eines aus der Liste, die beim Tippen erscheint.',
  listTitle: 'Was ich beobachte',
  nothing:
    'Ich beobachte hier keine Seite und keinen Feed. **/articles watch** beobachtet die Seite eines Artikels, **/articles feed** einen Feed.',
  page: 'Seite',
  feedKind: 'Feed',
  failing: (tries) =>
    plural(tries, {
      one: 'beim letzten Versuch konnte ich nichts lesen',
      other: `bei den letzten ${number(tries)} Versuchen konnte ich nichts lesen`,
    }),
  paused:
    'Im Moment sehe ich mir nichts davon an: Dieser Server hat keinen Log-Kanal. Wähle einen mit **/settings log**.',
  more: (count) => `und ${number(count)} weitere`,
  changed: (title) => `Die Seite von ${title} hat sich geändert.`,
  compared: (counts) => `Absätze im Vergleich mit dem Text, aus dem ich antworte: ${counts}.`,
  leftOut: (count) =>
    plural(count, {
      one: 'Ich habe 1 Teil der Seite weggelassen. **/articles refresh** zeigt ihn.',
      other: `Ich habe ${number(count)} Teile der Seite weggelassen. **/articles refresh** zeigt sie.`,
    }),
  nothingReplaced: 'Ich antworte aus dem Text, den ich habe, bis jemand auf **Ersetzen** drückt.',
  ignore: 'Ignorieren',
  ignored: (title, user) => `${user} hat eine Änderung von ${title} ignoriert. Die nächste melde ich wieder.`,
  asBefore: (title) => `Auf der Seite von ${title} steht jetzt der Text, aus dem ich antworte.`,
  changedAgain: 'Die Seite hat sich seit dieser Karte noch einmal geändert. So ist ihr Text jetzt:',
  over: (title, why) =>
    `Ich beobachte die Seite von ${title} nicht mehr. ${why} Der Artikel bleibt, wie er ist.`,
  feedOver: (title, why) => `Ich beobachte den Feed ${title} nicht mehr. ${why}`,
  newEntries: (title, count) =>
    plural(count, { one: `Neu in ${title}`, other: `Neu in ${title}: ${number(count)} Einträge` }),
  left: (count) =>
    plural(count, {
      one: '1 weiteren biete ich beim nächsten Besuch an.',
      other: `${number(count)} weitere sind neu. Ich biete sie bei den nächsten Besuchen an.`,
    }),
  add: (number) => `${number} hinzufügen`,
  addOnly: 'Hinzufügen',
  untitled: 'ohne Titel',
  errors: {
    bundled: 'Diesen Artikel teilen sich alle Server, darum kümmern sich nur meine Betreiber um ihn.',
    noLink:
      'Ich kenne keine Webseite dieses Artikels. Gib ihm mit **/articles refresh** eine Adresse, und versuche es dann noch einmal.',
    tooManyPages: (most) =>
      `Ein Server kann bis zu ${plural(most, { one: '1 Seite', other: `${number(most)} Seiten` })} beobachten lassen. Bitte beende zuerst eine mit **/articles unwatch**.`,
    tooManyFeeds: (most) =>
      `Ein Server kann bis zu ${plural(most, { one: '1 Feed', other: `${number(most)} Feeds` })} beobachten lassen. Bitte beende zuerst einen mit **/articles unwatch**.`,
    wait: 'Diese Website habe ich für den Moment oft genug gefragt. Bitte versuche es in einer Viertelstunde noch einmal.',
    notWatched: 'Das beobachte ich nicht. Wähle aus der Liste, die beim Tippen erscheint.',
    entryGone: 'Das ist zu lange her, und ich habe die Adresse nicht mehr. **/articles add** nimmt sie an.',
    articleGone: 'Diesen Artikel habe ich nicht mehr.',
  },
};
