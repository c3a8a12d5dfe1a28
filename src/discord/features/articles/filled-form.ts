/** A form as somebody filled it in. */
export type FilledForm = FilledArticle | FilledDetails;

/** The form in which an article is pasted. */
interface FilledArticle {
  readonly kind: 'article';
  /** The form's own custom id. */
  readonly form: string;
  readonly details: { readonly title: string; readonly publication: string };
  readonly text: string;
  readonly rest: string;
}

/** The form of an article's details. */
interface FilledDetails {
  readonly kind: 'details';
  /** The form's own custom id. */
  readonly form: string;
  readonly details: {
    readonly title: string;
    readonly publication: string;
    readonly url: string;
    readonly published: string;
  };
}
