import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { date, languageName, list } = grammarOf('fr');

export const cards: Messages['cards'] = {
  answered: (articles) => (articles > 1 ? 'Les articles disent' : 'L’article dit'),
  about: (articles) => (articles > 1 ? 'Ce que les articles en disent' : 'Ce que l’article en dit'),
  nearestTo: (articles) =>
    articles > 1
      ? 'Ce qui s’en approche le plus dans les articles'
      : 'Ce qui s’en approche le plus dans l’article',
  related: 'La réponse est peut-être ici :',
  notFound: {
    not_in_articles: (articles) =>
      articles > 1
        ? 'Je n’ai rien trouvé là-dessus dans les articles.'
        : 'Je n’ai rien trouvé là-dessus dans l’article.',
    words_not_found: (articles) =>
      articles > 1
        ? 'Je n’ai pas trouvé les mots de ta question dans les articles.'
        : 'Je n’ai pas trouvé les mots de ta question dans l’article.',
    empty: 'Je n’ai pas vu de question.',
    greeting: 'Bonjour ! Pose-moi une question sur un article, et je réponds avec ses propres mots.',
    thanks: 'Avec plaisir !',
    order: 'Je ne sais que citer des articles.',
  },
  notFoundHint: {
    not_in_articles: 'Je cite ce que disent les articles. Je n’écris jamais de réponse moi-même.',
    words_not_found:
      'C’est l’anglais que je lis le mieux. Dans d’autres langues, je ne peux chercher que les mêmes mots.',
    empty: 'Écris ce que tu veux savoir sous la forme d’une question entière.',
    greeting: '',
    thanks: 'Pose-moi d’autres questions quand tu veux.',
    order: 'Demande-moi ce que dit un article, et je te montre où il le dit.',
  },
  otherLanguage: {
    onlyEnglish: 'Je lis les questions en anglais sur des articles en anglais.',
    late: 'Je n’ai pas eu le temps de chercher dans une autre langue. Repose la question dans une minute.',
    apart: (articles) =>
      articles > 1
        ? 'Je ne peux pas rapprocher cette question des articles.'
        : 'Je ne peux pas rapprocher cette question de l’article.',
    looks: (language) => `La langue de cette question semble être : ${languageName(language)}.`,
    claimLooks: (language) => `La langue de ce message semble être : ${languageName(language)}.`,
    unknown: 'Je ne connais pas la langue de ce texte.',
    written: (languages, articles) =>
      `La langue ${articles > 1 ? 'des articles' : 'de l’article'} : ${list(languages.map(languageName))}.`,
  },
  example: (question) => `Par exemple : *${question}*`,
  readAs: (question) => `Compris comme : ${question}`,
  asked: (question) => `Question : ${question}`,
  more: 'D’autres passages, moins proches de la question :',
  nearest: 'Voici les passages les plus proches, pas une réponse :',
  summary: 'L’article dans ses propres phrases, à partir de l’endroit où la carte s’arrêtait :',
  nothingMore: 'Il n’y a pas d’autres passages.',
  surroundings: (paragraphs) => `Le texte autour de ${list(paragraphs.map((paragraph) => `¶${paragraph}`))}`,
  onlyParagraph: 'C’est le seul paragraphe de l’article.',
  restNotKept: 'De cet ancien texte, je ne garde que ce que citent des cartes partagées.',
  page: (paragraph, page, pages) =>
    pages > 1 ? `Paragraphe ${paragraph}, page ${page} sur ${pages}` : `Paragraphe ${paragraph}`,
  place: (paragraph) => `¶${paragraph}`,
  quotedParagraph: 'le paragraphe cité',
  cut: {
    sentence: (rest) => `Abrégé pour tenir ici. Appuie sur **${rest}** pour lire la suite.`,
    around: (rest) => `… Tout ne tient pas ici. Appuie sur **${rest}** pour lire depuis le début.`,
    word: (rest) => `Coupé au milieu d’une phrase pour tenir ici. Appuie sur **${rest}** pour lire la suite.`,
    opensInside: 'Cette page commence au milieu d’une phrase.',
  },
  changed: 'Cet article a changé depuis que la carte a été faite. Repose ta question, s’il te plaît.',
  outdated: 'Ceci vient d’un ancien texte de l’article, modifié ou supprimé depuis.',
  gone: 'Je n’ai plus le texte que cite cette carte. Repose ta question, s’il te plaît.',
  openArticle: 'Ouvrir l’article',
  date,
  languageName,
  listed: (items) => items.join(', '),
  quoted: (words) => `« ${words} »`,
  entry: (name, value) => `${name} : ${value}`,
};
