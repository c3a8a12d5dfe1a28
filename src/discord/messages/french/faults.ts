import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { later, number } = grammarOf('fr');

export const faults: Messages['faults'] = {
  asks_for_consent:
    'La page demande d’accepter les cookies avant de montrer son article. Colle le texte, ou joins un fichier.',
  asks_for_person:
    'La page vérifie si c’est un humain qui la lit et ne montre aucun article aux programmes. Colle le texte, ou joins un fichier.',
  bad_address: 'Saisis une adresse complète, par exemple https://example.org/article.',
  broken: ({ ending }) =>
    `Ce fichier ${ending} est abîmé, ou fait d’une façon que je ne sais pas lire. Ouvre-le, enregistre-le en .docx, en HTML ou en texte brut et joins le résultat.`,
  broken_archive:
    'Ce document est abîmé, ou fait d’une façon que je ne sais pas lire. Ouvre-le, enregistre-le en .docx, en HTML ou en texte brut et joins le résultat.',
  broken_off:
    'La page s’est arrêtée avant la fin de son chargement. Réessaie plus tard, ou joins un fichier.',
  copy_protected:
    'Ce livre est protégé contre la copie : je ne peux pas le lire. Colle la partie que tu as le droit de citer.',
  doc: 'Ce fichier est dans un ancien format Office (.doc). Ouvre-le, enregistre-le en .docx et joins ce fichier.',
  document_too_large: ({ megabytes }) =>
    `Ce document est trop volumineux. Je lis des documents contenant jusqu’à ${number(megabytes)} Mo de texte. Joins-en une partie.`,
  empty: ({ source }) =>
    source === 'file'
      ? 'Ce fichier ne contient pas de texte. Joins-en un autre, ou colle le texte.'
      : 'Cette page ne contient pas de texte. Colle le texte, ou joins un fichier.',
  file_too_large: ({ megabytes }) =>
    `Ce fichier est trop volumineux. Je lis des fichiers de ${number(megabytes)} Mo au plus.`,
  heading_level: ({ level }) =>
    `il y a ici un titre de niveau ${number(level)}. Commence les sections par « ## ». Si la ligne fait partie du texte, mets une barre oblique inverse devant.`,
  heading_without_words: 'il y a ici un titre sans mots. Écris-les après « ## ».',
  host_busy: 'J’ai assez interrogé ce site pour le moment. Réessaie dans un quart d’heure.',
  invisible: 'Ce texte n’a aucun caractère visible. Joins un autre fichier, ou colle le texte.',
  locked: 'Ce PDF est protégé par un mot de passe. Enregistre-le sans mot de passe et joins-le.',
  markup: ({ format }) =>
    `Ce fichier est en ${format}, que je ne sais pas lire. Exporte-le en HTML ou en Markdown et joins le résultat.`,
  mime: 'Ce fichier est un courriel enregistré ou une archive web (MIME). Ouvre-le, enregistre son texte ou la page en HTML et joins ce fichier.',
  misnamed: ({ ending }) =>
    `Ce fichier n’est pas un vrai ${ending}, ou il est abîmé. Enregistre-le à nouveau et joins le nouveau.`,
  no_article: 'Je n’y trouve pas d’article. Enregistre son texte dans un fichier et joins-le, ou colle-le.',
  no_feed: 'Il n’y a pas de flux RSS, Atom ou JSON à cette adresse.',
  no_paragraph: 'l’article n’a pas de paragraphe. Ajoute son texte.',
  nosnippet:
    'La page ne permet pas que son texte soit conservé ou montré ailleurs (nosnippet ou noarchive). Colle la partie que tu as le droit de citer.',
  not_public:
    'Cette adresse ne fait pas partie du web public : je ne l’ouvre pas. Joins un fichier, ou colle le texte.',
  not_started: 'Je ne peux pas lire de fichiers pour le moment. Réessaie plus tard.',
  not_text: ({ source, line }) =>
    `${source === 'file' ? 'Ce fichier' : 'Cette page'} n’est pas du texte : la ligne ${number(line)} contient des caractères qu’aucun texte n’a. Joins l’article en texte, ou colle-le.`,
  other_office:
    'Ce fichier est une feuille de calcul ou une présentation. Enregistre son texte en .docx ou en texte brut et joins-le.',
  packed: 'Ce fichier est une archive compressée. Décompresse-la et joins le texte.',
  page_too_large: ({ megabytes }) =>
    `Cette page est trop volumineuse. Je lis des pages de ${number(megabytes)} Mo au plus. Joins-en une partie, ou colle-la.`,
  paragraph_too_long: ({ beginning, length, most }) =>
    `le paragraphe qui commence par « ${beginning}… » a ${number(length)} caractères ; un paragraphe peut en avoir ${number(most)} au plus. Divise-le par des lignes vides.`,
  picture:
    'Ce fichier est une image, et je ne lis pas de texte dans les images. Joins le texte lui-même, ou colle-le.',
  port: 'Cette adresse a un numéro de port que les pages web n’utilisent pas. Joins un fichier, ou colle le texte.',
  redirects: 'La page renvoie sans fin d’une adresse à l’autre. Joins un fichier, ou colle le texte.',
  reserved:
    'La page ne permet pas aux programmes d’utiliser son texte (réserve TDM). Colle la partie que tu as le droit de citer.',
  robots:
    'Le site ne permet pas aux programmes de lire la page (robots.txt). Colle la partie que tu as le droit de citer.',
  rtf: 'Ce fichier est au format RTF. Ouvre-le dans un traitement de texte, enregistre-le en .docx ou en texte brut et joins-le.',
  says_missing: 'Le site dit qu’il n’a pas cet article. Vérifie l’adresse.',
  scan: 'Ce PDF est un scan : il contient des images de pages, sans texte que je puisse lire. Passe-le par une reconnaissance de texte (OCR) et joins le résultat.',
  status({ status, waitMs }) {
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
        return `Le site me demande de revenir plus tard. ${again(waitMs)}`;
      case 451:
        return 'La page ne peut être montrée pour des raisons légales. Vérifie si tu as le droit de la citer.';
      case 503:
        return `Le site est indisponible pour le moment. ${again(waitMs)}`;
      default:
        return status >= 500
          ? `Le site a une erreur (${status}). Réessaie plus tard, ou joins un fichier.`
          : `La page répond par une erreur (${status}). Vérifie son adresse, ou joins un fichier.`;
    }
  },
  too_long: 'La lecture a pris trop de temps. Colle plutôt le texte.',
  too_many_characters: ({ count, most }) =>
    `Il a ${number(count)} caractères, et un article peut en avoir ${number(most)} au plus. Divise-le en plusieurs articles.`,
  too_many_pages: ({ pages, most }) =>
    `Ce PDF a ${number(pages)} pages. J’en lis ${number(most)} au plus. Joins-en une partie.`,
  too_many_paragraphs: ({ count, most }) =>
    `Il a ${number(count)} paragraphes, et un article peut en avoir ${number(most)} au plus. Divise-le en plusieurs articles.`,
  too_slow: 'La page a mis trop de temps à répondre. Réessaie plus tard, ou joins un fichier.',
  unknown_ending:
    'Je lis les fichiers dont le nom se termine par .md, .txt, .html, .pdf, .docx, .odt ou .epub. Joins-en un, ou colle le texte.',
  unknown_letters:
    'Ce PDF ne dit pas quelles lettres montrent ses polices : je le lirais mal. Enregistre-le en .docx ou en texte brut et joins-le.',
  unknown_packing: 'Cette page est compressée d’une façon que je ne connais pas. Joins plutôt un fichier.',
  unreachable: 'Je n’arrive pas à joindre la page. Vérifie son adresse, ou joins un fichier.',
  unreadable:
    'Je ne peux pas lire ceci, tel que c’est fait. Colle le texte, ou enregistre-le dans un fichier et joins-le.',
  webarchive:
    'Ce fichier est une archive web. Ouvre-le dans un navigateur, enregistre la page en HTML et joins-la.',
  wide_encoding: ({ encoding }) =>
    `Ce fichier n’est pas du texte, ou il est en ${encoding === 'UTF-16' ? 'UTF-16 sans la marque qui le signale' : encoding}. Enregistre-le en UTF-8 et joins-le.`,
  wrong_type:
    'Il n’y a à cette adresse ni page ni document que je sache lire. Joins un fichier, ou colle le texte.',
};

function again(waitMs: number | undefined): string {
  return waitMs === undefined ? 'Réessaie plus tard, ou joins un fichier.' : `Réessaie ${later(waitMs)}.`;
}
