import { grammarOf } from '#discord/messages/grammar.ts';
import type { IngestMessages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('fr');

export const ingest: IngestMessages = {
  failed: {
    bad_address: 'Saisis une adresse complète, par exemple https://example.org/article.',
    broken:
      'Ce fichier n’est pas ce que dit son extension, ou il est abîmé. Enregistre-le à nouveau et joins le nouveau.',
    broken_off:
      'La page s’est arrêtée avant la fin de son chargement. Réessaie plus tard, ou joins un fichier.',
    doc: 'Ce fichier est dans un ancien format Office (.doc). Ouvre-le, enregistre-le en .docx et joins ce fichier.',
    empty: 'Ce texte n’a aucun caractère visible. Joins un autre fichier, ou colle le texte.',
    encoding:
      'Je ne reconnais pas l’encodage de ce fichier, ou ce n’est pas du texte. Enregistre-le en UTF-8 et joins-le.',
    host_busy: 'J’ai assez interrogé ce site pour le moment. Réessaie dans un quart d’heure.',
    locked:
      'C’est protégé par un mot de passe ou contre la copie : je ne peux pas le lire. Colle la partie que tu as le droit de citer.',
    mime: 'Ce fichier est un courriel enregistré ou une archive web (MIME). Ouvre-le, enregistre son texte ou la page en HTML et joins ce fichier.',
    no_article: 'Je n’y trouve pas d’article. Enregistre son texte dans un fichier et joins-le, ou colle-le.',
    no_feed: 'Il n’y a pas de flux RSS, Atom ou JSON à cette adresse.',
    not_public:
      'Cette adresse ne fait pas partie du web public : je ne l’ouvre pas. Joins un fichier, ou colle le texte.',
    not_started: 'Je ne peux pas lire de fichiers pour le moment. Réessaie plus tard.',
    notice:
      'La page ne montre aux programmes qu’un avis au lieu de l’article. Vérifie l’adresse, ou colle le texte.',
    packed: 'C’est une archive compressée. Décompresse-la et joins le texte.',
    picture:
      'Ce fichier est une image, et je ne lis pas de texte dans les images. Joins le texte lui-même, ou colle-le.',
    port: 'Cette adresse a un numéro de port que les pages web n’ont pas. Joins un fichier, ou colle le texte.',
    redirects: 'La page renvoie sans fin d’une adresse à l’autre. Joins un fichier, ou colle le texte.',
    reserved:
      'La page ne permet pas aux programmes d’utiliser son texte. Colle la partie que tu as le droit de citer.',
    robots:
      'La page ne permet pas aux programmes de lire son texte ni de le montrer ailleurs. Colle la partie que tu as le droit de citer.',
    rtf: 'Ce fichier est au format RTF. Ouvre-le dans un traitement de texte, enregistre-le en .docx ou en texte brut et joins-le.',
    scan: 'Ce PDF est un scan : il contient des images de pages, sans texte que je puisse lire. Passe-le par une reconnaissance de texte (OCR) et joins le résultat.',
    too_large: 'C’est trop volumineux pour moi. Joins-en une partie, ou colle-la.',
    too_long: 'La lecture a pris trop de temps. Colle plutôt le texte.',
    too_slow: 'La page a mis trop de temps à répondre. Réessaie plus tard, ou joins un fichier.',
    unknown_letters:
      'Ce PDF ne dit pas quelles lettres montrent ses polices : je le lirais mal. Enregistre-le en .docx ou en texte brut et joins-le.',
    unreachable: 'Je n’ai pas pu joindre la page. Vérifie l’adresse, ou joins un fichier.',
    unreadable:
      'Je ne peux pas lire ceci, tel que c’est fait. Colle le texte, ou enregistre-le dans un fichier et joins-le.',
    webarchive:
      'Ce fichier est une archive web. Ouvre-le dans un navigateur, enregistre la page en HTML et joins-la.',
    wrong_type:
      'Je ne peux pas lire cela. Joins un fichier qui se termine par .md, .txt, .html, .pdf, .docx, .odt ou .epub, ou colle le texte.',
  },
  status(status) {
    switch (status) {
      case 401:
        return 'La page est réservée à ceux qui se connectent, ce que je ne peux pas faire. Colle le texte, ou joins un fichier.';
      case 402:
        return 'La page est réservée à ceux qui paient. Colle la partie que tu as le droit de citer, ou joins un fichier.';
      case 403:
        return 'Le site ne me laisse pas lire la page. Colle le texte, ou joins un fichier.';
      case 404:
        return 'Il n’y a pas de page à cette adresse. Vérifie l’adresse.';
      case 410:
        return 'La page n’existe plus. Vérifie l’adresse, ou joins un fichier.';
      case 429:
        return 'Le site me demande de revenir plus tard. Réessaie plus tard, ou joins un fichier.';
      case 451:
        return 'La page ne peut être montrée pour des raisons légales. Vérifie si tu as le droit de la citer.';
      default:
        return `Le site répond par une erreur (${status}). Réessaie plus tard, ou joins un fichier.`;
    }
  },
  signs: {
    invisible(count, before) {
      const where = before === '' ? 'à la fin' : `avant « ${before} »`;
      return plural(count, {
        one: `J’ai retiré ${number(count)} caractère invisible qui peut changer l’ordre des lettres. Il se trouvait ${where}.`,
        other: `J’ai retiré ${number(count)} caractères invisibles qui peuvent changer l’ordre des lettres. Le premier se trouvait ${where}.`,
      });
    },
    piled: (count) =>
      plural(count, {
        one: `J’ai retiré ${number(count)} accent, car une même lettre en portait trop.`,
        other: `J’ai retiré ${number(count)} accents, car une même lettre en portait trop.`,
      }),
  },
};
