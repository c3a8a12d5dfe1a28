import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('de');

export const verify: Messages['verify'] = {
  description: 'Prüft die Zitate einer geteilten Karte, Wort für Wort',
  card: 'Die kurze ID der Karte, aus ihrer letzten Zeile',
  title: 'Die Zitate dieser Karte, Wort für Wort geprüft',
  fromLedger: 'Die Karte selbst kann ich nicht sehen, darum habe ich die Zitate in meiner Datenbank geprüft.',
  quote: (paragraph) => `¶${paragraph}`,
  somewhere: 'Ein Zitat',
  named: {
    there: (revision) => `genau so in Version \`${revision}\``,
    missing: '**nicht in der Version, die die Karte zitiert**',
    unknown: 'Die Version, die die Karte zitiert, habe ich nicht mehr',
  },
  today: {
    same: 'heute noch so',
    moved: (paragraph) => `heute noch so, jetzt ¶${paragraph}`,
    marks: (paragraph) =>
      `dieselben Wörter heute in ¶${paragraph}, mit anderen Anführungszeichen oder Abständen`,
    changed: '**nicht im heutigen Text**',
    none: 'den Artikel gibt es hier nicht mehr',
  },
  more: (count) => `und ${number(count)} weitere`,
  errors: {
    noSuchCard:
      'Eine geteilte Karte mit dieser ID habe ich auf diesem Server nicht gefunden. Die ID steht auf der Karte ganz zuletzt, etwa `1a2b3c4d`.',
    notMine: 'Das ist keine meiner Karten. **Check wording** prüft, was andere Nachrichten zitieren.',
    noQuotes: 'Diese Karte hat keine Zitate.',
    notKept: 'Den Text, den diese Karte zitiert, habe ich nicht mehr.',
  },
};
